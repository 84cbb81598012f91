import { argumentCounts, constants } from './functions.ts'

/** What the points of a typed formula are made of, in order. */
export const coordinateNames = ['x', 'y', 'z'] as const

/**
 * Whether a typed formula can have a parameter of this name, in plain spelling: it may mean nothing else, nor be what every
 * object carries, which a record of values could mistake for its own.
 */
export function isParameterName(name: string): boolean {
  const isTaken = isKnownWord(name) || name in {}
  return /^[A-Za-z]\w*$/.test(name) && !isTaken
}

/** Whether a formula knows a word without being told. */
export function isKnownWord(name: string): boolean {
  const isCoordinate = coordinateNames.some((coordinate) => coordinate === name)
  return isCoordinate || argumentCounts.has(name) || constants.has(name)
}
