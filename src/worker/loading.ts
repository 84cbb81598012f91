import { type Built, built } from '../core/loaded/build.ts'
import { attempt, type Fault, type Read, stop } from '../core/loaded/fault.ts'
import { fingerprintOf } from '../core/loaded/fingerprint.ts'
import { given } from '../core/loaded/given.ts'
import {
  computeLoaded,
  type LoadedLandscape,
  loadedLandscape,
  startOn,
} from '../core/loaded/landscape.ts'
import { type Reading, writtenFile } from '../core/loaded/reading.ts'
import { readTables } from '../core/loaded/readTables.ts'
import { openedFacts, summaryOf } from '../core/loaded/summary.ts'
import { mostBytes, type Table } from '../core/loaded/table.ts'
import { inflate } from './inflate.ts'
import { createPace } from './pace.ts'
import type { FileAnswer, FileAsk } from './protocol.ts'
import { giveRoute } from './routes.ts'

interface LoadingHost {
  breathe(): Promise<void>
  post(answer: FileAnswer): void
}

interface OpenFile {
  readonly fingerprint: string
  readonly tables: readonly Table[]
}

/** The file that was opened last. */
let opened: OpenFile = { fingerprint: '', tables: [] }
/** Counts files: whoever opens one makes those under way unwanted. */
let newest = 0

/** Opens files, says what a reading would make of them, and makes them known to this thread. A chunk of its own. */
export async function answerAboutFile(ask: FileAsk, host: LoadingHost): Promise<void> {
  const { post } = host
  switch (ask.kind) {
    case 'open': {
      newest += 1
      const found = await open(ask.file, newest, host)
      if (!found.ok) return post({ kind: 'fault', fault: found.fault })
      opened = found.value
      return post({ kind: 'opened', opened: openedFacts(opened.fingerprint, opened.tables) })
    }
    case 'try': {
      const made = await built(opened.tables, ask.reading)
      return post(made.ok ? { kind: 'tried', summary: summaryOf(made.value) } : faultOf(made.fault))
    }
    case 'take': {
      const made = await built(opened.tables, ask.reading)
      return post(made.ok ? take(made.value, ask.name, ask.reading) : faultOf(made.fault))
    }
    case 'cancel':
      newest += 1
      return post(faultOf({ kind: 'cancelled' }))
  }
}

function faultOf(fault: Fault): FileAnswer {
  return { kind: 'fault', fault }
}

async function open(
  file: Blob,
  number: number,
  { breathe, post }: LoadingHost,
): Promise<Read<OpenFile>> {
  const pause = createPace(breathe)
  let told = 0
  const pace = async (share: number) => {
    await pause()
    if (number !== newest) stop({ kind: 'cancelled' })
    if (Math.abs(share - told) < 0.01) return
    told = share
    post({ kind: 'progress', share })
  }
  const bytes = await attempt(() => bytesOf(file, pace))
  if (!bytes.ok) return bytes
  const decode = (part: Uint8Array) => new TextDecoder().decode(part)
  const tables = await readTables(bytes.value, {
    decode,
    inflate,
    // Reading the bytes was the first half of the way.
    pace: (share) => pace((1 + share) / 2),
  })
  if (!tables.ok) return tables
  return attempt(async () => {
    await pace(1)
    return { fingerprint: fingerprintOf(bytes.value), tables: tables.value }
  })
}

async function bytesOf(file: Blob, pace: (share: number) => Promise<void>): Promise<Uint8Array> {
  if (file.size > mostBytes) stop({ kind: 'too-many-bytes', bytes: file.size, limit: mostBytes })
  const bytes = new Uint8Array(file.size)
  const reader = file.stream().getReader()
  let at = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes.set(part.value, at)
    at += part.value.length
    await pace(at / file.size / 2)
  }
  return bytes
}

/** Makes it known under its name in links. */
function take(made: Built, name: string, reading: Reading): FileAnswer {
  const file = writtenFile({ name, fingerprint: opened.fingerprint, reading })
  if (made.kind === 'route') {
    giveRoute(file, made)
    return { kind: 'taken', file, points: made.points.length / made.dimension }
  }
  const axes = made.kind === 'curve' ? [made.samples.nodes] : [made.grid.x, made.grid.y]
  const landscape: LoadedLandscape = {
    name,
    file,
    domain: axes.map((nodes) => [nodes[0]!, nodes.at(-1)!]),
    start: startOn(made),
  }
  computeLoaded(landscape, made)
  given.set(file, loadedLandscape(landscape))
  const nodes = axes.reduce((product, { length }) => product * length, 1)
  return { kind: 'taken', file, points: nodes, landscape }
}
