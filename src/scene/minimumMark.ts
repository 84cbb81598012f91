import type { Settings } from '../settings/settings.ts'

/** The survey mark of a known minimum about its place: an open triangle that stands on its tip, and a dot. */
export const minimumOutline = 'M-7-4.2H7L0 8.4ZM0 0V.01'

/** CSS pixels of the square about a mark that names keep clear of. */
export const minimumSize = 18

/** Whether the ground that is shown goes through a point: the first start says where it cuts further coordinates. */
export function isOnSlice({ experiment }: Settings, point: readonly number[]): boolean {
  const start = experiment.starts[0]
  return point.every((coordinate, axis) => axis < 2 || coordinate === start?.[axis])
}
