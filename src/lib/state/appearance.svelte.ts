import {
	currentTextSize,
	currentTheme,
	setTextSize,
	setTheme,
	type TextSize,
	type Theme,
} from '$lib/device/appearance';

export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
export const TEXT_SIZES: readonly TextSize[] = ['normal', 'large', 'larger'];
export type { TextSize, Theme };

/** Theme and text size, as this device shows them. */
class Appearance {
	#theme = $state<Theme>('system');
	#textSize = $state<TextSize>('normal');

	/** Looks what `begin.js` put on the page. */
	read(): void {
		this.#theme = currentTheme();
		this.#textSize = currentTextSize();
	}

	get theme() {
		return this.#theme;
	}

	set theme(theme: Theme) {
		this.#theme = theme;
		setTheme(theme);
	}

	get textSize() {
		return this.#textSize;
	}

	set textSize(size: TextSize) {
		this.#textSize = size;
		setTextSize(size);
	}
}

export const appearance = new Appearance();
