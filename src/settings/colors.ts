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

/** SVG paths about the origin, about 12 wide and equally heavy to the eye. */
export const markerOutlines: Readonly<Record<RunMarker, string>> = {
  circle: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0Z',
  square: 'M-5 -5H5V5H-5Z',
  triangle: 'M0 -6.6L6.2 4.8H-6.2Z',
  diamond: 'M0 -7L7 0L0 7L-7 0Z',
  cross: 'M-6 -3.5L-3.5 -6L0 -2.5L3.5 -6L6 -3.5L2.5 0L6 3.5L3.5 6L0 2.5L-3.5 6L-6 3.5L-2.5 0Z',
  star: 'M0 -7.4L2 -2.5L7.2 -2.2L3.2 1.2L4.5 6.2L0 3.4L-4.5 6.2L-3.2 1.2L-7.2 -2.2L-2 -2.5Z',
  pentagon: 'M0 -6.4L6.1 -2L3.8 5.2H-3.8L-6.1 -2Z',
  plus: 'M-1.9 -6.4H1.9V-1.9H6.4V1.9H1.9V6.4H-1.9V1.9H-6.4V-1.9H-1.9Z',
}

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
