import { limits } from '../core/experiment.ts'
import { modifiersOf, plainModifiers, scheduleNames } from '../core/rule/modifiers/index.ts'
import type { Modifier } from '../core/rule/modifiers/modifier.ts'
import { ruleLimits } from '../core/rule/ruleLines.ts'
import { longestLink } from './link.ts'
import { type Key, presentationKeys, sceneKeys } from './schema.ts'

/** docs/link.md, printed from the tables that read and write links. */
export function linkDocumentation(): string {
  return `# The link

\`https://host/path/?PRESENTATION#SCENE\`, for example

    ?embed=1&theme=dark#f=rosenbrock&x0=-1.2,1&o=adam,lr:0.02&o=momentum,lr:0.0005,momentum:0.9&n=1000

The scene is in the hash: what is computed and seen. The presentation is in the query: how the page shows any scene. Scene keys
found in the query are moved into the hash; the hash wins. This page is printed from \`src/settings/schema.ts\`.

- **Same link, same numbers.** A default that decides numbers never changes within a version; a link stays valid for ever.
- Whatever stands in a link, the page works: what was not understood falls back to its default, numbers are clamped to their
  range, and a sentence says which. At most ${grouped(longestLink)} characters.
- A written link leaves out what equals the default, and has its keys in the order below.
- Ids are lower-case with hyphens; capitals and \`_\` are read as such. Switches are \`1\` and \`0\` (\`true\` and \`false\` are read).
- Numbers may be written \`0.001\`, \`1e-3\`, \`1/3\`, \`2^-4\`, \`pi/4\`.
- A literal \`, : ; & = ? % #\` or a new line inside a value is percent-encoded (\`%2C %3A %3B %26 %3D %3F %25 %23 %0A\`). A plus is
  a plus.
- All starts together have at most ${limits.runs} runs of at most ${grouped(limits.steps)} steps; a page shows at most ${grouped(limits.points)} points.

## Scene

${tableOf(sceneKeys)}

### A rule of one's own

\`o=rule\` with the text of the rule under \`e\`, as in \`o=rule,e:m%20%3D%20momentum*m%20%2B%20g%0Aw%20%3D%20w%20-%20lr*m,lr:0.001\`. Lines
\`name = formula\`, one step each time: \`w\` the point, \`g\` the gradient there, \`f\` the value, \`t\` the step from 1. A name that is
read and never set is a number said like any hyper (the default is 0.01 for rates such as \`lr\`, 0.9 for \`momentum\`, \`beta\` and the like, 0.999
for \`beta2\`, 1e-8 for \`eps\`, 0 for \`weight_decay\`, 0.01 for \`lambda\`, 1 for any other). A name that is read before it is set is a state: it keeps its value from
step to step and starts at 0, or where a line \`name := formula\` of \`w\` and numbers says. Names of modifiers, \`label\`, \`color\` and \`hidden\`
cannot be used. A rule that cannot be read stands still. At most ${grouped(ruleLimits.length)} characters, ${ruleLimits.lines} lines, ${ruleLimits.hypers} numbers.

### Modifiers of a rule

Said within \`o\`, as in \`o=adam,lr:0.02,schedule:step,schedule_period:50,clip_norm:1\`. Those with a second name keep its default where it
is left out. Optimizers that are no rule take \`batch\`, \`passes\` and \`noise\` only. \`batch\` and \`passes\` need a landscape made of
data; \`sgd\`, \`mini-batch\` and \`online\` are read as \`gradient-descent\` with \`batch:1\`, with \`batch:32\`, and with \`batch:1,passes:1\`.

${modifierTable()}

## Presentation

${tableOf(presentationKeys)}
`
}

/** `65,536` */
function grouped(number: number): string {
  return number.toLocaleString('en')
}

function modifierTable(): string {
  const rowOf = (said: string, { hypers, reference }: Modifier) =>
    `| \`${said}\` | ${Object.entries(hypers)
      .map(([name, hyper]) => `\`${name}\` ${hyper.default}`)
      .join(', ')} | ${reference} |`
  const schedules = scheduleNames.flatMap((schedule) =>
    modifiersOf({ schedule }).map((modifier) => rowOf(`schedule:${schedule}`, modifier)),
  )
  const plain = plainModifiers.map((modifier) => {
    const { id, hypers } = modifier
    return rowOf(id === 'project' ? 'project:-1..1' : `${id}:${hypers[id]!.default}`, modifier)
  })
  return ['| said | numbers and defaults | after |', '|---|---|---|', ...schedules, ...plain].join(
    '\n',
  )
}

function tableOf(keys: Readonly<Record<string, unknown>>): string {
  const rows = Object.entries(keys).map(([name, key]) => rowOf(name, key as Key<unknown>))
  return [
    '| key | example | value | default | meaning | since |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function rowOf(name: string, key: Key<unknown>): string {
  const standard =
    key.baseNote ?? (key.base === undefined ? '' : `\`${key.codec.write(key.base)}\``)
  const title = `\`${name}\`${key.repeated ? ' (repeated)' : ''}`
  const cells = [
    title,
    `\`${name}=${key.example}\``,
    key.codec.form,
    standard,
    key.meaning,
    `v${key.since}`,
  ]
  return `| ${cells.join(' | ')} |`
}
