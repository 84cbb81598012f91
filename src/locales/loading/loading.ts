import type { Fault } from '../../core/loaded/fault.ts'
import type { Reading } from '../../core/loaded/reading.ts'
import type { Summary } from '../../core/loaded/summary.ts'
import type { Table } from '../sentences/sentences.ts'

/** All that is said about files of one's own. A chunk of its own, one a language. */
export interface LoadingText {
  readonly title: string
  readonly close: string
  readonly cancel: string
  readonly choose: string
  readonly copy: string
  readonly intro: string
  readonly landscape: string
  readonly landscapeIntro: string
  readonly trajectory: string
  readonly trajectoryIntro: string
  /** Nothing is uploaded. */
  readonly stays: string
  readonly drop: string
  readonly opening: string
  readonly readAs: string
  readonly readings: Readonly<Record<Reading['kind'], (name: string) => string>>
  readonly rows: string
  rowsAre(axis: 'x' | 'y'): string
  axisFrom(name: string): string
  from(axis: string): string
  to(axis: string): string
  column(number: number): string
  columnOf(role: string): string
  readonly minusOne: string
  readonly sizes: Readonly<Record<Summary['kind'], (size: readonly number[]) => string>>
  axisRange(axis: number, interval: readonly [number, number]): string
  valueRange(interval: readonly [number, number]): string
  readonly noValues: string
  holes(count: number): string
  routeHoles(count: number): string
  /** What is between the nodes. */
  readonly between: Readonly<Record<'surface' | 'curve', string>>
  readonly noRoom: string
  readonly takeLandscape: string
  readonly takeRoute: string
  readonly replace: string
  readonly wantedTitle: string
  wanted(name: string): string
  readonly unnamed: string
  readonly fingerprint: string
  give(name: string): string
  other(name: string): string
  readonly convert: string
  describeFault(fault: Fault): string
}

export type FaultTable = Table<Fault>
