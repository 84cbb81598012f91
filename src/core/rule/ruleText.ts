import type { RuleOptimizer } from '../optimizer.ts'

/** What a new rule of one's own begins with: steps of one length each, so that it is at home on every landscape. */
export const firstRule = `# w: the point, g: the gradient there
m = beta*m + (1 - beta)*g
w = w - lr*m/(norm(m) + eps)`

/** A rule of the menu as somebody would type it: its source, where its states start if not at 0, and its lines. */
export function ruleText({ id, name, reference, rule, state }: RuleOptimizer): string {
  const lines = rule.trim().split('\n')
  if (id === 'rule') return rule
  const starts = Object.entries(state)
    .filter(([, start]) => start !== 0)
    .map(([of, start]) => `${of} := ${start}`)
  const source = `# ${name}: ${reference}`
  return [source, ...starts, ...lines.map((line) => line.trim())].join('\n')
}
