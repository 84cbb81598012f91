import type { LandscapeChoice } from '../core/experiment.ts'
import { freeNames } from '../core/formula/freeNames.ts'
import { limits } from '../core/formula/parse.ts'
import type { Parsed } from '../core/formula/problem.ts'
import { choose, typedDefault, understood } from '../core/landscapes/choose.ts'
import { sameIntervals } from './assemble.ts'
import { withoutBatches } from './batches.ts'
import type { Settings } from './settings.ts'

type Numbers = Readonly<Record<string, number>>

/** Names that get a slider; the next one is called unknown. */
const mostNames = 24

/**
 * The settings on a typed formula; the same settings where it cannot be read. Parameters keep their numbers, also those of a
 * landscape of the menu, or get them back from `earlier`. Start, domain and camera stay if the dimension does.
 */
export function setFormula(settings: Settings, text: string, earlier: Numbers = {}): Settings {
  const read = readFormula(settings, text, earlier)
  if (!read.ok) return settings
  const { experiment, view } = settings
  const choice = read.value
  const [before, after] = [experiment.landscape, choice].map((each) => understood(each).landscape)
  const isNew = experiment.landscape.id !== 'formula'
  const isAlike = before!.start.length === after!.start.length
  const domain = isAlike ? (view.domain ?? before!.domain) : after!.domain
  return {
    experiment: {
      ...experiment,
      landscape: choice,
      runs: experiment.runs.map(withoutBatches),
      starts: isAlike ? experiment.starts : [after!.start],
    },
    view: {
      ...view,
      domain: sameIntervals(domain, after!.domain) ? undefined : domain,
      camera: isAlike ? view.camera : undefined,
      slices: isAlike ? view.slices : undefined,
      // On the logarithmic scale that links mean a gentle surface looks like a funnel.
      heightScale: isNew ? 'linear' : view.heightScale,
      lowest: undefined,
    },
  }
}

/** The landscape that a text means, its free names being parameters, or what is wrong with the text as typed. */
export function readFormula(
  { experiment }: Settings,
  text: string,
  earlier: Numbers = {},
): Parsed<LandscapeChoice> {
  // Half a surrogate pair no link can hold.
  const typed = text.slice(0, limits.length + 1).replace(/\p{Surrogate}/gu, '\ufffd')
  const values: Numbers = { ...earlier, ...understood(experiment.landscape).parameters }
  const names = freeNames(typed, Object.keys(values)).slice(0, mostNames)
  const parameters = Object.fromEntries(
    [...names]
      .sort()
      .map((name) => [name, Object.hasOwn(values, name) ? values[name]! : typedDefault]),
  )
  const choice: LandscapeChoice = { id: 'formula', formula: typed.trim(), parameters }
  const chosen = choose({ ...choice, formula: typed })
  return chosen.ok ? { ok: true, value: choice } : chosen
}
