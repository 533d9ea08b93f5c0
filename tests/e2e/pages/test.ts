import { test as base, expect } from '@playwright/test';

interface Watch {
	/** Errors that a test brings about on purpose, to be matched against `text (address)`. */
	expectedErrors: RegExp[];
	watch: void;
}

/** Every test fails on an error in the console, on one in a page, and on a request to another host. */
export const test = base.extend<Watch>({
	expectedErrors: [[], { option: true }],
	watch: [
		async ({ context, baseURL, expectedErrors }, use) => {
			const errors: string[] = [];
			const strangers: string[] = [];
			context.on('console', (message) => {
				if (message.type() === 'error')
					errors.push(`${message.text()} (${message.location().url})`);
			});
			context.on('weberror', (error) =>
				errors.push(`${error.error().stack} (${error.page()?.url()})`),
			);
			context.on('request', (request) => {
				const { protocol, origin } = new URL(request.url());
				if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(baseURL!).origin)
					strangers.push(request.url());
			});

			await use();

			expect(strangers, 'requests to another host').toEqual([]);
			const unexpected = errors.filter((text) => !expectedErrors.some((one) => one.test(text)));
			expect(unexpected, 'errors in the console').toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };
