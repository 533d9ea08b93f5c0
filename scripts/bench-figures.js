/**
 * What is measured, and how it is told: a table that can be pasted in the README, and for every
 * budget that is missed a line with what is known about the cause.
 */

import { table } from './table.js';

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {'ms' | 'bytes' | 'plain'} unit
 * @property {number} [most] the budget; without `most` and `least` it is shown for interest only
 * @property {number} [least]
 * @property {string} [cause] what somebody who has to mend a miss should look at first
 */

/** @param {readonly number[]} values */
export function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted[Math.floor((sorted.length - 1) / 2)];
	if (middle === undefined) throw new Error('nothing was measured');
	return middle;
}

/** @param {Figure} figure */
export function isMissed({ value, most = Infinity, least = -Infinity }) {
	// Turned round, so that a figure that is not a number misses every budget.
	return !(value <= most && value >= least);
}

/**
 * @param {Figure['unit']} unit
 * @param {number} value
 */
function written(unit, value) {
	if (unit === 'bytes') return `${(value / 1000).toFixed(1)} kB`;
	if (unit === 'ms') return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
	return Number.isInteger(value) ? `${value}` : value.toFixed(3);
}

/** @param {Figure} figure */
function budget({ unit, most, least }) {
	if (most !== undefined) return `at most ${written(unit, most)}`;
	if (least !== undefined) return `at least ${written(unit, least)}`;
	return '';
}

/** @param {Figure} figure */
function verdict(figure) {
	if (figure.most === undefined && figure.least === undefined) return '';
	return isMissed(figure) ? '**missed**' : 'kept';
}

/** @param {readonly Figure[]} figures */
export function figureTable(figures) {
	return table(
		['Measured', 'Figure', 'Budget', ''],
		figures.map((figure) => [
			figure.name,
			written(figure.unit, figure.value),
			budget(figure),
			verdict(figure),
		]),
	);
}

/** @param {readonly Figure[]} figures */
export function misses(figures) {
	return figures
		.filter(isMissed)
		.map((figure) =>
			[
				`Missed: ${figure.name} is ${written(figure.unit, figure.value)}, ${budget(figure)}.`,
				figure.cause,
			]
				.filter(Boolean)
				.join('\n'),
		);
}
