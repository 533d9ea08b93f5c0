import type { PackedCard, Row } from './pack';

/** A row of a pack as a card. Apart from the packing, which brings its schemas. */
export const unpackCard = ([id, level, kind, theme, intensity, text, rest]: Row): PackedCard => ({
	id,
	level,
	kind,
	theme,
	intensity,
	text,
	...rest,
});
