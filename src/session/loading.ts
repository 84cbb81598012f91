import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Fault } from '../core/loaded/fault.ts'
import { given } from '../core/loaded/given.ts'
import { loadedLandscape } from '../core/loaded/landscape.ts'
import { type FileName, fileNamed, type Reading } from '../core/loaded/reading.ts'
import type { Opened, Summary } from '../core/loaded/summary.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { addLoadedRun, setLoadedLandscape, startedOn } from '../settings/loadedEdits.ts'
import type { Settings } from '../settings/settings.ts'
import type { FileAnswer } from '../worker/protocol.ts'
import type { Session } from './session.ts'

/** Files of numbers of one session: opened, tried and taken in its worker. What is taken is read again when a worker is lost. */
export interface Loading {
  /** The dialog that opens files: whether it is open, and for which file. */
  readonly dialog: StoreApi<{ readonly open: boolean; readonly file?: File }>
  /** Files known by now, by what links say of them. */
  readonly known: StoreApi<ReadonlySet<string>>
  open(file: File, progress: (share: number) => void): Promise<Opened | Fault>
  cancel(): void
  attempt(reading: Reading): Promise<Summary | Fault>
  /** Makes the file that is open the landscape, or one more run; else says why not. */
  take(file: File, reading: Reading): Promise<Fault | undefined>
  /** Gives a file that the settings name: whether it is the one that is meant, or what is wrong with it. */
  supply(wanted: string, file: File): Promise<'taken' | 'other' | Fault>
}

/** A file that was taken, as far as it takes to do so again. */
interface Taken {
  readonly file: File
  readonly name: string
  readonly reading: Reading
}

const lost: Fault = { kind: 'cancelled' }

function createLoading(session: Session): Loading {
  const dialog = createStore<{ readonly open: boolean; readonly file?: File }>(() => ({
    open: false,
  }))
  const known = createStore<ReadonlySet<string>>(() => new Set())
  const taken = new Map<string, Taken>()

  async function open(file: File, progress?: (share: number) => void): Promise<Opened | Fault> {
    const answer = await session.askFile({ kind: 'open', file }, progress)
    return answer?.kind === 'opened' ? answer.opened : faultIn(answer)
  }

  /** Has the worker and this thread know it; nothing is shown by that alone. */
  async function learn(one: Taken) {
    const { name, reading } = one
    const answer = await session.askFile({ kind: 'take', name, reading })
    if (answer?.kind !== 'taken') return faultIn(answer)
    if (answer.landscape) given.set(answer.file, loadedLandscape(answer.landscape))
    taken.set(answer.file, one)
    known.setState(new Set(taken.keys()), true)
    return answer
  }

  /** All files once more, for a worker that knows none. */
  async function again() {
    for (const one of [...taken.values()]) {
      const opened = await open(one.file)
      if (!('kind' in opened)) await learn(one)
    }
    session.recompute()
  }

  session.trouble.subscribe((trouble) => {
    if (trouble?.restarted && taken.size > 0) void again()
  })

  return {
    dialog,
    known,
    open,
    cancel: () => void session.askFile({ kind: 'cancel' }),
    async attempt(reading) {
      const answer = await session.askFile({ kind: 'try', reading })
      return answer?.kind === 'tried' ? answer.summary : faultIn(answer)
    },
    async take(file, reading) {
      const answer = await learn({ file, name: file.name, reading })
      if (answer.kind !== 'taken') return answer
      const { landscape, points } = answer
      session.settings.setState(
        (settings: Settings) =>
          landscape
            ? setLoadedLandscape(settings, answer.file)
            : addLoadedRun(settings, answer.file, points),
        true,
      )
      return undefined
    },
    async supply(wanted, file) {
      const named = fileNamed(wanted)
      const opened = await open(file)
      if ('kind' in opened) return opened
      if (named?.fingerprint !== opened.fingerprint) return 'other'
      const before = landscapeIn(session.settings.getState())
      const answer = await learn({ file, ...(named as FileName) })
      if (answer.kind !== 'taken') return answer
      if (answer.landscape) session.settings.setState((now) => startedOn(now, before), true)
      session.recompute()
      return 'taken'
    },
  }
}

function faultIn(answer: FileAnswer | undefined): Fault {
  return answer?.kind === 'fault' ? answer.fault : lost
}

const loadings = new WeakMap<Session, Loading>()

/** The files of a session; made when first asked for. */
export function loadingOf(session: Session): Loading {
  const loading = loadings.get(session) ?? createLoading(session)
  loadings.set(session, loading)
  return loading
}

/** All files that settings name and nobody has given yet. */
export function missingFiles({ experiment }: Settings, known: ReadonlySet<string>): string[] {
  const { landscape, runs } = experiment
  const named = [landscape.file, ...runs.map(({ file }) => file)]
  const wanted = named.filter((file) => file !== undefined)
  return [...new Set(wanted.filter((file) => !known.has(file)))]
}
