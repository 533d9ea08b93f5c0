import fc from 'fast-check';
import { carriedBy, NOBODY, type Owner, OUTSIDE } from './owners';
import type { View } from './view';
import type { Answers } from './view-schema';

/** Views as people could give them, for property tests. */

export const PEOPLE = ['sam', 'noor', 'kim', 'lou'];

export const anyOwner: fc.Arbitrary<Owner> = fc.oneof(
	fc
		.tuple(fc.subarray(PEOPLE, { minLength: 1 }), fc.option(fc.constantFrom(...PEOPLE)))
		.map(([members, mostly]) => carriedBy(members, mostly ?? undefined)),
	fc.subarray(PEOPLE, { minLength: 1 }).map((members): Owner => ({ members, outside: true })),
	fc.constantFrom(OUTSIDE, NOBODY),
);

const anyAnswers: fc.Arbitrary<Answers> = fc.record(
	{
		thinks: fc.option(anyOwner),
		does: fc.option(anyOwner),
		steps: fc.record(
			{ notice: anyOwner, plan: anyOwner, decide: anyOwner, do: anyOwner, monitor: anyOwner },
			{ requiredKeys: [] },
		),
	},
	{ requiredKeys: ['thinks', 'does'] },
);

export const anyView: fc.Arbitrary<View> = fc
	.tuple(anyAnswers, fc.record({ minutes: fc.nat(600), wished: anyAnswers }, { requiredKeys: [] }))
	.map(([answers, rest]) => ({ ...answers, ...rest }));

export const TASKS = ['koken', 'was', 'post', 'huisdier'];

export const anyViews: fc.Arbitrary<Map<string, View>> = fc
	.uniqueArray(fc.tuple(fc.constantFrom(...TASKS), anyView), { selector: ([task]) => task })
	.map((rows) => new Map(rows));
