import type { LandscapeChoice } from '../core/experiment.ts'
import type { HeightScale } from '../core/landscape.ts'
import { choose } from '../core/landscapes/choose.ts'
import type { View } from '../settings/settings.ts'

/** The height scale in force: the one chosen, else the landscape's own. */
export function heightScaleOf(choice: LandscapeChoice, view: View): HeightScale {
  if (view.heightScale) return view.heightScale
  const chosen = choose(choice)
  return chosen.ok ? chosen.value.landscape.height : 'linear'
}

/** Names of the coordinates of a landscape. */
export function coordinatesOf(choice: LandscapeChoice): readonly string[] {
  const chosen = choose(choice)
  return chosen.ok ? chosen.value.landscape.coordinates : []
}
