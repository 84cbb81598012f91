import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Progress } from './session.ts'
import type { Trajectory } from './trajectories.ts'

/** Milliseconds between two reports while points stream in. */
const interval = 200

/** A store of summaries that changes a few times a second however fast the points come. */
export interface Reporter {
  readonly progress: StoreApi<readonly Progress[]>
  /** There is something new: reported soon, or at once. */
  report(trajectories: readonly Trajectory[], atOnce: boolean): void
  dispose(): void
}

export function createReporter(): Reporter {
  const progress = createStore<readonly Progress[]>(() => [])
  let timer: ReturnType<typeof setTimeout> | undefined
  let newest: readonly Trajectory[] = []

  function flush() {
    clearTimeout(timer)
    timer = undefined
    progress.setState(newest.map(summary), true)
  }

  return {
    progress,
    report(trajectories, atOnce) {
      newest = trajectories
      if (atOnce) flush()
      else timer ??= setTimeout(flush, interval)
    },
    dispose: () => clearTimeout(timer),
  }
}

function summary({ points, stride, count, ending }: Trajectory): Progress {
  return { count, value: points[count * stride - 1] ?? Number.NaN, ending }
}
