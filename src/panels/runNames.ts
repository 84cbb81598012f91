import { useMemo } from 'react'
import type { Experiment } from '../core/experiment.ts'
import type { Names } from '../locales/en.ts'
import { optimizerOf } from '../settings/menus.ts'
import type { RunLook } from '../settings/settings.ts'
import { useSettings, useText } from './context.ts'

/** What each run is called, by its index s · R + r: its label, else its optimizer, told apart by a number where needed. */
export function runNames(
  { runs, starts }: Pick<Experiment, 'runs' | 'starts'>,
  looks: readonly RunLook[],
  translated: Names = {},
): readonly string[] {
  const plain = runs.map(
    ({ optimizer: id }, run) => looks[run]?.label ?? translated[id] ?? optimizerOf(id)?.name ?? id,
  )
  const names = plain.map((name, run) =>
    plain.indexOf(name) === plain.lastIndexOf(name) ? name : `${name} ${countUpTo(plain, run)}`,
  )
  if (starts.length <= 1) return names
  return starts.flatMap((_, start) => names.map((name) => `${name} · ${start + 1}`))
}

/** How often the name at `run` was there before, itself included. */
function countUpTo(names: readonly string[], run: number): number {
  return names.slice(0, run + 1).filter((name) => name === names[run]).length
}

/** The names of the runs in the settings above. */
export function useRunNames(): readonly string[] {
  const runs = useSettings(({ experiment }) => experiment.runs)
  const starts = useSettings(({ experiment }) => experiment.starts)
  const looks = useSettings(({ view }) => view.runs)
  const { optimizers } = useText().menu
  return useMemo(
    () => runNames({ runs, starts }, looks, optimizers),
    [runs, starts, looks, optimizers],
  )
}
