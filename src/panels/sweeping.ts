import type { StoreApi } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Experiment } from '../core/experiment.ts'
import type { Session } from '../session/session.ts'
import { type Sweep, sweepsOf, trialOf } from './sweep.ts'

/** Sweeps of all runs of an experiment, as far as they are. */
interface Swept {
  /** What of the experiment decides about the results. */
  readonly key: string
  readonly sweeps: readonly Sweep[]
  readonly done: number
  readonly all: number
  readonly running: boolean
}

/** Sweeps one after the other in the worker, a trial at a time, so that stopping takes no longer than a trial. */
export interface Sweeping {
  /** The newest; it stays when the panel that shows it is put away. */
  readonly swept: StoreApi<{ readonly newest: Swept | undefined }>
  start(): Promise<void>
  stop(): void
}

/** An edit that the results would not be true of ends a sweep. */
export function createSweeping({ settings, tally }: Pick<Session, 'settings' | 'tally'>): Sweeping {
  const swept = createStore<{ newest: Swept | undefined }>(() => ({ newest: undefined }))
  /** Counts beginnings and ends; whoever was begun under another number is over. */
  let turn = 0
  let unfollow = () => {}

  function stop(): void {
    turn++
    unfollow()
    swept.setState(({ newest }) => ({ newest: newest && { ...newest, running: false } }))
  }

  async function start(): Promise<void> {
    stop()
    const mine = turn
    const { experiment } = settings.getState()
    const sweeps = sweepsOf(experiment)
    const all = sweeps.reduce((sum, { rates }) => sum + rates.length, 0)
    let state: Swept = { key: sweptKey(experiment), sweeps, done: 0, all, running: true }
    swept.setState({ newest: state })
    unfollow = settings.subscribe((now, before) => {
      if (now.experiment !== before.experiment && sweptKey(now.experiment) !== state.key) stop()
    })
    for (const [place, { run, rates }] of sweeps.entries()) {
      for (const [index, rate] of rates.entries()) {
        const told = await tally(trialOf(experiment, run, rate))
        if (mine !== turn) return
        const sweep = state.sweeps[place]!
        const tallies = sweep.tallies.with(index, told)
        state = {
          ...state,
          sweeps: state.sweeps.with(place, { ...sweep, tallies }),
          done: state.done + 1,
        }
        swept.setState({ newest: state })
      }
    }
    stop()
  }

  return { swept, start, stop }
}

/** The experiment but for its learning rates: using one of them makes no result wrong. */
export function sweptKey({ runs, ...rest }: Experiment): string {
  const others = runs.map(({ hypers: { lr: _, ...hypers }, ...run }) => ({ ...run, hypers }))
  return JSON.stringify({ ...rest, runs: others })
}
