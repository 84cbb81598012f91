import { setView } from './edit.ts'
import { boxIn, minimaIn } from './landscapeIn.ts'
import type { Settings } from './settings.ts'

/** Where the slices across x, y and z are, `undefined` for one that is not shown: as chosen, else one across z. */
export function slicesIn(settings: Settings): readonly (number | undefined)[] {
  const { slices } = settings.view
  if (boxIn(settings).length !== 3) return []
  return slices?.length === 3 ? slices : [undefined, undefined, placeFor(settings, 2)]
}

/** One slice put somewhere within the box, or taken away by `undefined`. */
export function setSlice(settings: Settings, axis: number, at: number | undefined): Settings {
  const [low, high] = boxIn(settings)[axis]!
  const within = at === undefined ? undefined : Math.min(Math.max(at, low), high)
  return setView(settings, { slices: slicesIn(settings).with(axis, within) })
}

/** Where a slice begins that was not shown: through a known minimum in the box, else in the middle. */
export function placeFor(settings: Settings, axis: number): number {
  const box = boxIn(settings)
  const isInBox = (point: readonly number[]) =>
    point.every((x, i) => x >= box[i]![0] && x <= box[i]![1])
  const minimum = minimaIn(settings).find(({ point }) => isInBox(point))
  return minimum?.point[axis] ?? (box[axis]![0] + box[axis]![1]) / 2
}
