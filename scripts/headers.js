/**
 * The headers that a host should send with this site. What the policy says of scripts and styles
 * stands in every page itself, with the hashes of that page; only what a page cannot say of itself is
 * here. `hosting/` and `static/_headers` say the same to the hosts people use: see the test.
 */

/** @type {Record<string, string>} with every answer */
export const headers = {
	// Nobody may show this site inside another, where taps could be stolen.
	'Content-Security-Policy': "frame-ancestors 'none'",
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': [
		'accelerometer=()',
		'bluetooth=()',
		'browsing-topics=()',
		'camera=()',
		'display-capture=()',
		'geolocation=()',
		'gyroscope=()',
		'hid=()',
		'magnetometer=()',
		'microphone=()',
		'midi=()',
		'payment=()',
		'screen-wake-lock=(self)',
		'serial=()',
		'usb=()',
		'web-share=(self)',
	].join(', '),
	'X-Content-Type-Options': 'nosniff',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
};

/** With files whose name holds a hash of their content: they never change. */
export const immutable = 'public, max-age=31536000, immutable';
/** With everything else: looked after at every visit, and not sent again when it is the same. */
export const fresh = 'no-cache';
