import { latePart } from './latePart.ts'

/** An update rule as a paper would print it, wherever one stands. */
export const ruleFormula = latePart(async () => (await import('./RuleFormula.tsx')).RuleFormula)
