import type { Hyper } from '../core/hyper.ts'

/** What a slider's scale needs to know of a number. */
export type Scaled = Pick<Hyper, 'range' | 'scale'>

/** Positions of a slider: whole numbers in [0, `positions`]. */
export const positions = 1000

/** The number at a slider's position, rounded so that it is short to read and to link; exact at both ends. */
export function valueAt(position: number, scaled: Scaled): number {
  const [min, max] = scaled.range
  if (position <= 0) return min
  if (position >= positions) return max
  const share = position / positions
  if (isLog(scaled)) return Number((min * (max / min) ** share).toPrecision(3))
  return roundedTo((max - min) / positions, min + (max - min) * share)
}

/** The slider's position nearest to a number; numbers beyond the slider sit at its end. */
export function positionOf(value: number, scaled: Scaled): number {
  const [min, max] = scaled.range
  const share = isLog(scaled)
    ? Math.log(Math.max(value, min) / min) / Math.log(max / min)
    : (value - min) / (max - min)
  return Math.min(positions, Math.max(0, Math.round(share * positions)))
}

/** A logarithm needs a range above zero; anything else is drawn linear. */
function isLog({ range, scale }: Scaled): boolean {
  return scale === 'log' && range[0] > 0
}

/** Rounds to the decimals in which a step of this size can just be told. */
function roundedTo(step: number, value: number): number {
  const decimals = Math.min(100, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)))
  return Number(value.toFixed(decimals))
}
