import type { Family } from '../freshFormula.ts'
import type { RuleName } from '../kernelLoop.ts'
import type { Rival } from '../loops.ts'
import type { MethodName } from '../methodLoops.ts'
import type { RegressionName } from '../regressionLoop.ts'
import type { Round } from '../rounds.ts'
import { openStream, type Streamed } from './stream.ts'

/** What the harness in node may ask of the page. */
export interface BenchPage {
  kernelRound(rule: RuleName, repeats: number): Promise<Round>
  walkRound(rule: RuleName, repeats: number): Promise<Round>
  methodRound(method: MethodName, repeats: number): Promise<Round>
  freshRound(rival: Rival, family: Family, index: number): Promise<Round>
  regressionRound(name: RegressionName, repeats: number): Promise<Round>
  gridRound(index: number, repeats: number): Promise<Round>
  streamRound(way: 'recycled' | 'cloned', steps: number): Promise<Streamed>
}

const loops = new Worker(new URL('./loopsWorker.ts', import.meta.url), { type: 'module' })
const streams = { recycled: openStream('recycled'), cloned: openStream('cloned') }

function ask(request: unknown): Promise<Round> {
  return new Promise((resolve, reject) => {
    loops.onmessage = ({ data }) => resolve(data)
    loops.onerror = ({ message }) => reject(new Error(message))
    loops.postMessage(request)
  })
}

const page: BenchPage = {
  kernelRound: (rule, repeats) => ask({ kind: 'kernel', rule, repeats }),
  walkRound: (rule, repeats) => ask({ kind: 'walk', rule, repeats }),
  methodRound: (method, repeats) => ask({ kind: 'method', method, repeats }),
  freshRound: (rival, family, index) => ask({ kind: 'fresh', rival, family, index }),
  regressionRound: (name, repeats) => ask({ kind: 'regression', name, repeats }),
  gridRound: (index, repeats) => ask({ kind: 'grid', index, repeats }),
  streamRound: (way, steps) => streams[way](steps),
}
Object.assign(globalThis, { bench: page })
