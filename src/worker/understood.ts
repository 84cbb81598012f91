import type { LandscapeChoice } from '../core/experiment.ts'
import { type Chosen, choose } from '../core/landscapes/choose.ts'

/** The landscape of an experiment. Throws where nobody understood its formula: settings let no such through. */
export function understood(choice: LandscapeChoice): Chosen {
  const chosen = choose(choice)
  if (chosen.ok) return chosen.value
  throw new Error(`The formula is wrong: ${JSON.stringify(chosen.error)} in ${choice.formula}`)
}
