// `404.html`, the one name that static hosts know for it.
export const trailingSlash = 'never';
