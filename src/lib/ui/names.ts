import { m } from '$i18n';
import type { Level } from '$lib/domain/deck/terms';

/** What the level is called on the page. */
export const levelName = (level: Level): string =>
	({ 1: m.level_1(), 2: m.level_2(), 3: m.level_3() })[level];
