import { useEffect, useRef, useState } from 'react'
import type { Experiment } from '../core/experiment.ts'
import { useSession, useSettings } from './context.ts'
import { type Sweep, sweepsOf, trialOf } from './sweep.ts'

interface Swept {
  /** What of the experiment decides about the results. */
  readonly key: string
  readonly sweeps: readonly Sweep[]
  readonly done: number
  readonly all: number
  readonly running: boolean
}

/** Sweeps one after the other in the worker, a trial at a time, so that stopping takes no longer than a trial. */
export function useSweep() {
  const session = useSession()
  const key = useSettings(({ experiment }) => keyOf(experiment))
  const [swept, setSwept] = useState<Swept | undefined>(undefined)
  /** Counts beginnings and ends; whoever was begun under another number is over. */
  const turn = useRef(0)
  useEffect(
    () => () => {
      turn.current++
    },
    [],
  )
  const stop = () => {
    turn.current++
    setSwept((before) => before && { ...before, running: false })
  }
  const start = async () => {
    const mine = ++turn.current
    const { experiment } = session.settings.getState()
    const sweeps = sweepsOf(experiment)
    const all = sweeps.reduce((sum, { rates }) => sum + rates.length, 0)
    let state: Swept = { key: keyOf(experiment), sweeps, done: 0, all, running: true }
    setSwept(state)
    for (const [place, { run, rates }] of sweeps.entries()) {
      for (const [index, rate] of rates.entries()) {
        const tally = await session.tally(trialOf(experiment, run, rate))
        if (mine !== turn.current) return
        const sweep = state.sweeps[place]!
        const tallies = sweep.tallies.with(index, tally)
        state = {
          ...state,
          sweeps: state.sweeps.with(place, { ...sweep, tallies }),
          done: state.done + 1,
        }
        setSwept(state)
      }
    }
    setSwept({ ...state, running: false })
  }
  // Results of another experiment say nothing about this one.
  return { swept: swept?.key === key ? swept : undefined, start, stop }
}

/** The experiment but for its learning rates: using one of them makes no result wrong. */
function keyOf({ runs, ...rest }: Experiment): string {
  const others = runs.map(({ hypers: { lr: _, ...hypers }, ...run }) => ({ ...run, hypers }))
  return JSON.stringify({ ...rest, runs: others })
}
