import {
  type EndingTable,
  excerpt,
  inFull,
  type NoticeTable,
  type ProblemTable,
  placeOf,
  type Sentences,
  type StopTable,
  say,
} from './sentences.ts'

/** Every sentence about links, formulas and endings in English. */
export const sentences: Sentences = {
  describeError(error, text) {
    const { line, column } = placeOf(error, text)
    const place =
      line === undefined ? `At character ${column}` : `Line ${line}, character ${column}`
    return `${place}: ${say(problems, error.problem)}`
  },
  describeNotice: (notice) => say(notices, notice),
  describeEnding: (ending) => say(endings, ending),
  pointKinds: {
    slope: 'on a slope',
    minimum: 'at a minimum',
    maximum: 'at a maximum',
    saddle: 'at a saddle point',
    degenerate: 'at a critical point that is flat in some direction',
    kink: 'on a kink, where f is not differentiable: the gradient shown is a subgradient',
    undefined: 'where f is undefined',
  },
}

const problems: ProblemTable = {
  empty: () => 'a formula is missing here.',
  'unexpected-character': ({ found }) => `“${excerpt(found)}” means nothing in a formula.`,
  unexpected: ({ found, expected }) =>
    `${expectedWords(expected)} was expected, not “${excerpt(found)}”.`,
  'unexpected-end': ({ expected }) =>
    `the formula ends too early: ${expectedWords(expected)} is missing.`,
  'unknown-name': ({ name, near }) => `“${excerpt(name)}” is not known here${meant(near)}`,
  'argument-count': ({ name, takes, given }) =>
    `${name} takes ${count(takes, 'number')}, not ${given}.`,
  'condition-expected': () => 'a condition such as x > 0 was expected.',
  'number-expected': () =>
    'a number was expected; a comparison may only be a condition of where().',
  'chained-comparison': () =>
    'comparisons cannot be chained: write where(a < b, where(b < c, …, …), …).',
  'only-in-rules': ({ name }) => `${name} can be used in update rules only.`,
  'vector-expected': ({ name }) => `${name} takes a vector, such as w or g.`,
  'cannot-assign': ({ name }) => `“${excerpt(name)}” has a meaning already and cannot be set.`,
  'assignment-expected': () => 'a line “name = formula” was expected.',
  'too-long': ({ limit }) => `the text is too long: at most ${limit} characters can be read.`,
  'too-deep': ({ limit }) =>
    `the formula is nested too deeply: at most ${limit} levels can be read.`,
  'too-large': ({ limit }) => `the formula has too many parts: at most ${limit} can be read.`,
  'reserved-name': ({ name }) =>
    `“${excerpt(name)}” belongs to the modifiers of a run, or to the link. Call it otherwise.`,
  'too-many': ({ what, limit }) => `a rule can have at most ${limit} ${ruleParts[what]}.`,
}

const ruleParts = { lines: 'lines', hypers: 'numbers to set', gradients: 'calls of gradient()' }

const notices: NoticeTable = {
  'too-long': ({ length, limit }) =>
    `The link has ${inFull(length)} characters, at most ${inFull(limit)} are read. The default scene is shown.`,
  'newer-version': ({ found, known }) =>
    `The link was made for version ${found}, this is version ${known}. What is known was used.`,
  'unknown-key': ({ key, near }) =>
    `The link says “${excerpt(key)}”, which is not known here${meant(near)}`,
  repeated: ({ key }) =>
    `“${excerpt(key)}” stands in the link more than once. The last one was used.`,
  ignored: ({ key }) =>
    `“${excerpt(key)}” was not used: it needs f=${key === 'file' ? 'file' : 'formula'}, and the link names another landscape.`,
  'broken-encoding': ({ key, text, used }) =>
    `${excerpt(key)}: the percent signs in “${excerpt(text)}” cannot be read. ${instead(used)}`,
  unreadable: ({ key, text, used }) =>
    `${excerpt(key)}: “${excerpt(text)}” cannot be read. ${instead(used)}`,
  'unknown-word': ({ key, text, near, known, used }) =>
    `${key}: “${excerpt(text)}” is not known here${near ? meant(near) : `; known: ${known.join(', ')}.`} ${instead(used)}`,
  clamped: ({ key, found, used }) =>
    `${excerpt(key)}: ${inFull(found)} is too ${found < used ? 'small' : 'large'}; ${inFull(used)} was used.`,
  rounded: ({ key, found, used }) =>
    `${excerpt(key)}: ${inFull(found)} is not a whole number; ${inFull(used)} was used.`,
  'wrong-count': ({ key, takes, given, used }) =>
    `${key} needs ${count(takes, 'number')} here, not ${given}. ${instead(used)}`,
  'unknown-landscape': ({ text, near, used }) =>
    `There is no landscape “${excerpt(text)}”${meant(near)} “${used}” is shown.`,
  'formula-missing': ({ used }) =>
    `The link promises a formula (f=formula) but has none in e=…. ${landscapeShown(used)}`,
  formula: ({ text, error, used }) =>
    `The formula “${excerpt(text)}” cannot be read. ${sentences.describeError(error, text)} ${landscapeShown(used)}`,
  'unknown-parameter': ({ landscape, name, near }) =>
    landscape === 'formula'
      ? `“${excerpt(name)}” cannot be the name of a parameter. It was left out.`
      : `“${landscape}” has no parameter “${excerpt(name)}”${meant(near)} It was left out.`,
  'unknown-optimizer': ({ text, near }) =>
    `There is no optimizer “${excerpt(text)}”${meant(near)} The run was left out.`,
  rule: ({ text, error }) =>
    `The rule “${excerpt(text)}” cannot be read. ${sentences.describeError(error, text)} Its run stands still and keeps the text.`,
  'no-run': () => 'No run of the link could be used: the usual three are shown.',
  'read-as': ({ text, used }) =>
    `“${excerpt(text)}” needs a landscape made of data; on a formula it is “${used}”, which was used.`,
  'needs-data': ({ optimizer, name }) =>
    `“${optimizer}”: “${name}” needs a landscape made of data. It was left out.`,
  'unknown-hyper': ({ optimizer, name, near }) =>
    `“${optimizer}” has no setting “${excerpt(name)}”${meant(near)} It was left out.`,
  'label-cut': ({ limit }) => `A label was too long; its first ${limit} characters are shown.`,
  further: ({ count }) => `The link has ${count} more such places.`,
  'too-many-runs': ({ given, kept, limit }) =>
    `The link asks for ${given} runs; at most ${limit} are possible. ${kept} were kept.`,
  'too-many-points': ({ steps, kept, runs, limit }) =>
    `${runs} runs of ${inFull(steps)} steps are more than the ${inFull(limit)} points a page holds. ${inFull(kept)} steps each are shown.`,
}

const endings: EndingTable = {
  done: ({ step }) => `all ${count(step, 'step')} made.`,
  diverged: ({ step }) =>
    `diverged: from step ${inFull(step)} on its numbers are too large to be written.`,
  'left-domain': ({ step }) => `left the domain of f: at step ${inFull(step)} f has no value.`,
  stopped: ({ step, reason }) => `stopped at step ${inFull(step)}: ${stops[reason]}`,
}

const stops: StopTable = {
  'end-of-file': 'the loaded trajectory ends there.',
  'singular-hessian': 'the Hessian is singular there, so it has no Newton step.',
  'undefined-hessian': 'f is not twice differentiable there, so there is no Hessian to use.',
  'no-descent': 'no lower point was found along its direction.',
  'unbounded-descent': 'f falls without end along its direction.',
  'out-of-samples': 'all its passes through the samples are over.',
}

function expectedWords(expected: string): string {
  if (expected === 'operand') return 'a number, a name or a parenthesis'
  if (expected === 'operator') return 'an operator such as + or *'
  return expected === 'end' ? 'the end of the formula' : `“${expected}”`
}

function meant(near: string | undefined): string {
  return near === undefined ? '.' : `; did you mean “${near}”?`
}

function instead(used: string | undefined): string {
  if (used === undefined) return 'The default was used.'
  return `${used === '' ? 'The default' : excerpt(used)} was used.`
}

function landscapeShown(id: string): string {
  return id === 'formula' ? 'The last formula is shown.' : `“${id}” is shown.`
}

function count(number: number, noun: string): string {
  return `${inFull(number)} ${noun}${number === 1 ? '' : 's'}`
}
