import type { RunLook } from './settings.ts'

/** Petroff's ten colours, told apart by the colour-blind (Petroff 2021, arXiv:2107.02270). */
export const runColors = [
  '#3f90da',
  '#ffa90e',
  '#bd1f01',
  '#94a4a2',
  '#832db6',
  '#a96b59',
  '#e76300',
  '#b9ac70',
  '#717581',
  '#92dadd',
] as const

/** So that colour is never the only difference. */
export type RunMarker =
  | 'circle'
  | 'square'
  | 'triangle'
  | 'diamond'
  | 'cross'
  | 'star'
  | 'pentagon'
  | 'plus'

const markers: readonly RunMarker[] = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'cross',
  'star',
  'pentagon',
  'plus',
]

/** Colour of the run at this place of the experiment's runs, `#rrggbb`: pinned by its look, else by place. */
export function runColor(index: number, look: RunLook = {}): string {
  if (look.color?.startsWith('#')) return look.color
  return at(runColors, runSlot(index, look))
}

/** Dashes and gaps of the run's path in line widths: solid for the first ten slots, dashed when colours come again. */
export function runDash(index: number, look: RunLook = {}): readonly number[] {
  return runSlot(index, look) < runColors.length ? [] : [3, 2]
}

/** The shape at the head of the run's path. */
export function runMarker(index: number, look: RunLook = {}): RunMarker {
  return at(markers, runSlot(index, look))
}

/** Which of the numbered styles a run wears: the one pinned by its look, else its place. */
export function runSlot(index: number, look: RunLook = {}): number {
  const pinned = look.color === undefined ? Number.NaN : Number(look.color)
  return Number.isInteger(pinned) && pinned >= 0 ? pinned : index
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!
}
