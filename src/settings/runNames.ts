import type { Experiment } from '../core/experiment.ts'
import { optimizerIn } from '../core/menus.ts'
import type { RunLook } from './settings.ts'

/**
 * What each run is called, by its index s · R + r: its label, else its optimizer, by id in `translated` or by its own
 * name; told apart by a number where needed. No hyper is in a name, so that it stays while one is turned.
 */
export function runNames(
  { runs, starts }: Pick<Experiment, 'runs' | 'starts'>,
  looks: readonly RunLook[],
  translated: Readonly<Record<string, string>> = {},
): readonly string[] {
  const plain = runs.map(
    (choice, run) =>
      looks[run]?.label ??
      translated[choice.optimizer] ??
      optimizerIn(choice)?.name ??
      choice.optimizer,
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
