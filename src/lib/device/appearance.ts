/**
 * Theme and text size. They live in `localStorage`, not in the database, because `src/begin.js` needs
 * them before the first paint.
 */
export type Theme = 'system' | 'light' | 'dark';
export type TextSize = 'normal' | 'large' | 'larger';

const root = () => document.documentElement.dataset;

function remember(key: string, value: string | null): void {
	try {
		if (value === null) localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		// Storage is forbidden: the choice holds for as long as the page is open.
	}
}

export const currentTheme = (): Theme => (root().theme as Theme | undefined) ?? 'system';

export function setTheme(theme: Theme): void {
	if (theme === 'system') delete root().theme;
	else root().theme = theme;
	remember('theme', theme === 'system' ? null : theme);
}

export const currentTextSize = (): TextSize => (root().text as TextSize | undefined) ?? 'normal';

export function setTextSize(size: TextSize): void {
	if (size === 'normal') delete root().text;
	else root().text = size;
	remember('textSize', size === 'normal' ? null : size);
}
