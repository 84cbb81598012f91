/** Powers of ten that a chart of logarithms shows below the highest start: what double precision tells apart. */
const depth = 16

/** The power of ten at which such a chart ends, by that of the highest start. */
export function lowestPower(highest: number): number {
  return Math.ceil(highest) - depth
}
