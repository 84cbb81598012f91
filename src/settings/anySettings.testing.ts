import fc from 'fast-check'
import { limits, type Modifiers, type RunChoice } from '../core/experiment.ts'
import type { Hypers, Interval } from '../core/hyper.ts'
import { heightScales, type Landscape } from '../core/landscape.ts'
import { choose } from '../core/landscapes/choose.ts'
import { landscapes } from '../core/landscapes/index.ts'
import type { Optimizer } from '../core/optimizer.ts'
import { optimizers } from '../core/optimizers/index.ts'
import {
  modifiersOf,
  needsData,
  plainModifiers,
  scheduleNames,
  takesModifier,
} from '../core/rule/modifiers/index.ts'
import type { Modifier } from '../core/rule/modifiers/modifier.ts'
import { ownOptimizer } from '../core/rule/ownRule.ts'
import { tidyLabel } from './runCodec.ts'
import { belowRange } from './schema.ts'
import {
  chartAxes,
  groundColors,
  levelSpacings,
  overlays,
  type RunLook,
  type Settings,
  type View,
} from './settings.ts'

const formulas = [
  'x^2',
  '(1-x)^2+100*(y-x^2)^2',
  'a*x^2 + b*y^2 + z^2',
  'u = x*y\nu^2 + |x| # with a comment',
]

/** Any settings a link can hold, for property tests. What a link leaves out is `undefined` or absent here too. */
export const anySettings: fc.Arbitrary<Settings> = fc
  .oneof(fc.constantFrom(...landscapes), typedLandscape())
  .chain((landscape) =>
    fc
      .record({
        parameters: someOf(landscape.parameters),
        starts: fc.array(tuple(landscape.start.length, number([-1e100, 1e100])), {
          minLength: 1,
          maxLength: 3,
        }),
        runs: fc.array(fc.tuple(anyRun(landscape.data !== undefined), anyLook()), {
          minLength: 1,
          maxLength: 5,
        }),
        steps: fc.integer({ min: 1, max: limits.steps }),
        seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        view: anyView(landscape),
      })
      .map(({ parameters, starts, runs, steps, seed, view }): Settings => {
        const { id, formula } = landscape
        const choice =
          id === 'formula'
            ? { id, formula, parameters: { ...defaultsOf(landscape.parameters), ...parameters } }
            : { id, parameters }
        const step = view.step === undefined ? undefined : Math.min(view.step, steps)
        return {
          experiment: { landscape: choice, starts, runs: runs.map(([run]) => run), steps, seed },
          view: { ...view, step, runs: runs.map(([, look]) => look) },
        }
      }),
  )

function typedLandscape(): fc.Arbitrary<Landscape> {
  return fc.constantFrom(...formulas).map((formula) => {
    const chosen = choose({ id: 'formula', formula, parameters: { a: 2, b: 3 } })
    if (!chosen.ok) throw new Error(`The formula ${formula} is wrong.`)
    return chosen.value.landscape
  })
}

const ownRules = [
  'w = w - lr*g',
  'delta := lr # where it starts, 100%: & = ?;\nm = β1*m + g\nw = w - delta*sign(m)\ndelta = delta/2',
  'm=momentum*m+g\r\nw=w-(lr*m\n+wd*w)',
]
const unreadable = ['', 'w = w - lr*(', 'lr, 5:1; & = ? % # \u{1f600} Ω\n\n= w']

function anyRun(withData: boolean): fc.Arbitrary<RunChoice> {
  const known = fc.constantFrom(...optimizers).chain((optimizer) => runBy(optimizer, {}, withData))
  const own = fc
    .constantFrom(...ownRules)
    .chain((rule) => runBy(ownOptimizer(rule), { rule }, withData))
  const wrong = fc.constantFrom(...unreadable).chain((rule) =>
    fc
      .dictionary(fc.constantFrom('lr', 'beta1', 'q_2'), number([-1e9, 1e9]), {
        noNullPrototype: true,
      })
      .map((hypers): RunChoice => ({ optimizer: 'rule', rule, hypers })),
  )
  return fc.oneof({ weight: 6, arbitrary: known }, { weight: 2, arbitrary: own }, wrong)
}

function runBy(
  optimizer: Optimizer,
  rule: Pick<RunChoice, 'rule'>,
  withData: boolean,
): fc.Arbitrary<RunChoice> {
  return fc
    .tuple(someOf(optimizer.hypers), anyModifiers(optimizer, withData))
    .map(([hypers, modifiers]) => ({
      optimizer: optimizer.id,
      ...rule,
      hypers,
      ...(Object.keys(modifiers).length > 0 ? { modifiers } : {}),
    }))
}

/** Some of the modifiers that an optimizer takes. */
function anyModifiers(optimizer: Optimizer, withData: boolean): fc.Arbitrary<Modifiers> {
  const takes = (modifier: Modifier) =>
    takesModifier(optimizer, modifier) && (withData || !needsData(modifier))
  const schedule = fc
    .constantFrom(...scheduleNames)
    .map((name) => ({ name, modifiers: modifiersOf({ schedule: name }).filter(takes) }))
    .chain(({ name, modifiers: [modifier] }) =>
      modifier
        ? someOf(modifier.hypers).map((rest): Modifiers => ({ schedule: name, ...rest }))
        : fc.constant<Modifiers>({}),
    )
  const plain = plainModifiers.filter(takes).map(({ id, hypers }): fc.Arbitrary<Modifiers> => {
    if (id === 'project') {
      const ends = fc.tuple(number([-5, 5]), number([-5, 5]))
      return ends.map(([a, b]) => ({ project_min: Math.min(a, b), project_max: Math.max(a, b) }))
    }
    const [name, main] = Object.entries(hypers)[0]!
    const value = main.whole
      ? fc.integer({ min: main.hard[0], max: main.hard[1] })
      : number(main.hard)
    const { [name]: _, ...others } = hypers
    return fc.tuple(value, someOf(others)).map(([on, rest]) => ({ [name]: on, ...rest }))
  })
  const each = [schedule, ...plain].map((one) => fc.option(one, { nil: {} }))
  return fc.tuple(...each).map((parts): Modifiers => Object.assign({}, ...parts))
}

function anyLook(): fc.Arbitrary<RunLook> {
  const label = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map(tidyLabel)
    .filter((text) => text !== '')
  const color = fc.oneof(
    fc.integer({ min: 0, max: 15 }).map(String),
    fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`),
  )
  return fc.record({ label, color, hidden: fc.constant(true) }, { requiredKeys: [] })
}

function anyView(landscape: Landscape): fc.Arbitrary<Omit<View, 'runs'>> {
  const interval = fc
    .tuple(number([-1e12, 1e12]), fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
    .map(([min, width]): Interval => [min, min + width * Math.max(1, Math.abs(min))])
    .filter(([, max]) => max <= 1e12)
  const camera = fc.record({
    azimuth: number([-360, 360]),
    elevation: number([0.1, 90]),
    distance: number([0.01, 1000]),
    east: number([-2, 2]),
    north: number([-2, 2]),
  })
  const otherScales = heightScales.filter((scale) => scale !== landscape.height)
  return fc.record({
    domain: fc.option(tuple(landscape.start.length, interval), { nil: undefined }),
    step: fc.option(fc.nat(limits.steps), { nil: undefined }),
    mode: fc.constantFrom('3d' as const, 'map' as const, 'split' as const),
    camera: fc.option(camera, { nil: undefined }),
    heightScale: fc.option(fc.constantFrom(...otherScales), { nil: undefined }),
    exaggeration: number([0.1, 10]),
    levels: fc.nat(100),
    enclosed: number([0.001, 0.999]),
    slices:
      landscape.start.length === 3
        ? fc.option(tuple(3, fc.option(number([-1e12, 1e12]), { nil: undefined })), {
            nil: undefined,
          })
        : fc.constant(undefined),
    spacing: fc.constantFrom(...levelSpacings),
    light: fc.record({ azimuth: number([0, 360]), elevation: number([5, 90]) }),
    lowest: fc.option(number([-1e300, 1e300]), { nil: undefined }),
    overlays: fc.subarray([...overlays]),
    minima: fc.boolean(),
    charts: fc.subarray(['loss'] as const),
    chartAxis: fc.constantFrom(...chartAxes),
    below: fc.option(number(belowRange), { nil: undefined }),
    colors: fc.constantFrom(...groundColors),
    tail: fc.nat(limits.steps),
  })
}

/** Some of the hypers with numbers other than their defaults. */
function someOf(hypers: Hypers): fc.Arbitrary<Record<string, number>> {
  const entries = Object.entries(hypers).map(([name, { hard, default: standard, whole }]) =>
    fc.tuple(
      fc.constant(name),
      (whole ? fc.integer({ min: hard[0], max: hard[1] }) : number(hard)).filter(
        (value) => value !== standard,
      ),
      fc.boolean(),
    ),
  )
  return fc
    .tuple(...entries)
    .map((all) =>
      Object.fromEntries(
        all.filter(([, , chosen]) => chosen).map(([name, value]) => [name, value]),
      ),
    )
}

function defaultsOf(hypers: Hypers): Record<string, number> {
  return Object.fromEntries(Object.entries(hypers).map(([name, hyper]) => [name, hyper.default]))
}

/** A link knows one zero only. */
function number([min, max]: Interval): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
}

function tuple<T>(length: number, each: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(each, { minLength: length, maxLength: length })
}
