/** What is said around rules that visitors type, in English; its type is the contract for all other languages. */
export const ownRule = {
  own: 'Your own rule …',
  ownNote: 'Type any update rule of w and g; start from momentum with steps of one length.',
  /** What else finds it. */
  ownWords: 'update rule w = w - lr*g',
  title: (name: string) => `Rule editor: ${name}`,
  field: 'Update rule, one step',
  edit: (name: string) => `Edit the rule of ${name}`,
  kept: 'The run goes on by the last good rule.',
  copy: 'Edit a copy',
  copyOf: (name: string) => `Edit a copy of the rule of ${name}`,
  edited: (name: string) => `${name}, edited`,
  noRule: (name: string) =>
    `${name} is more than an update rule can say (it searches, or solves equations), so there is no text to edit.`,
  unread: 'Its rule cannot be read, so it stands still. Edit the rule to mend it.',
  still: 'It never moves: every point is the start.',
  neverSet: 'It never moves: no line of its rule sets w.',
  'not-finite': (line: string, step: number) => `At step ${step} “${line}” gives no finite number.`,
  divided: (line: string, step: number) => `At step ${step} “${line}” divides by zero.`,
  help: {
    title: 'What can be typed',
    given: 'The point, the gradient there, the value, and the step from 1.',
    numbers: 'A name that is only read, as lr, is a number with a slider.',
    state:
      'A name read before it is set, as m, keeps its value from step to step. It starts at 0 …',
    start: '… or where a line with := says, by w and numbers.',
    vectors: 'Of whole vectors: length, product, the gradient at another point.',
    cases: 'Cases, coordinate by coordinate.',
    functions: 'Functions; also pi and e. # begins a comment.',
  },
}

export type OwnRule = typeof ownRule
