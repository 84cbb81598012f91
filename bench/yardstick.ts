import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Round } from './rounds.ts'

/** The loops in yardstick.c, waiting to be asked for rounds. */
export interface Yardstick {
  round(rule: string, repeats: number): Promise<Round>
  stop(): void
}

/** Compiles and starts the loops in C; `undefined` where there is no gcc. */
export function startYardstick(): Yardstick | undefined {
  const folder = 'node_modules/.cache/losscape'
  mkdirSync(folder, { recursive: true })
  const flags = [
    '-O3',
    '-ffp-contract=off',
    '-o',
    `${folder}/yardstick`,
    'bench/yardstick.c',
    '-lm',
  ]
  if (spawnSync('gcc', flags, { stdio: 'ignore' }).status !== 0) return undefined
  return converse(spawn(`${folder}/yardstick`, { stdio: ['pipe', 'pipe', 'inherit'] }))
}

/** Speaks with a program that answers every line with a cost and a last point. */
export function converse(loops: ChildProcess): Yardstick {
  const answers = createInterface({ input: loops.stdout! })[Symbol.asyncIterator]()
  return {
    async round(rule, repeats) {
      loops.stdin!.write(`${rule} ${repeats}\n`)
      const { value } = await answers.next()
      const [cost = Number.NaN, ...last] = String(value).split(' ').map(Number)
      return { cost, last }
    },
    stop: () => void loops.kill(),
  }
}
