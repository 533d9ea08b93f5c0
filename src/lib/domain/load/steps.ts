/**
 * The steps of a task: `notice`, `plan`, `decide` and `monitor` are Daminger's (2019), with `plan`
 * for her "identifying options"; `do` is the work that everyone sees.
 */
export const STEPS = ['notice', 'plan', 'decide', 'do', 'monitor'] as const;
export type Step = (typeof STEPS)[number];

/** What *wie denkt eraan?* asks about, and what *wie doet het?* asks about. */
export const THINKING = ['notice', 'plan', 'decide', 'monitor'] as const satisfies Step[];
export const DOING = ['do'] as const satisfies Step[];
