import { append, renewed } from '../../src/session/trajectories.ts'
import { type Reply, type Request, vertexStride } from '../../src/worker/protocol.ts'

/** What it took to get a run of Adam on Rosenbrock onto the page. */
export interface Streamed {
  readonly points: number
  /** From the request to the last point, in milliseconds. */
  readonly elapsed: number
  /** Of that, on the page's own thread. */
  readonly onPage: number
}

const vertexBudget = 65_536

/** Starts an engine in a worker whose points come in recycled buffers, as in the product, or as structured clones. */
export function openStream(way: 'recycled' | 'cloned'): (steps: number) => Promise<Streamed> {
  const worker = new Worker(new URL('./streamWorker.ts', import.meta.url), {
    type: 'module',
    name: way,
  })
  let trajectories = renewed([], 0, { stride: 3, points: 0, vertices: 0 })
  let revision = 0

  return (steps) =>
    new Promise((resolve, reject) => {
      const room = { stride: 3, points: steps + 1, vertices: vertexBudget * vertexStride }
      trajectories = renewed(trajectories, 1, room)
      const [trajectory] = trajectories
      let onPage = 0
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.onmessage = (event: MessageEvent<Reply>) => {
        const entered = performance.now()
        // The first look at `data` is what unpacks it, so it belongs to the cost.
        const reply = event.data
        if (reply.kind !== 'points') return reject(new Error(JSON.stringify(reply)))
        for (const part of reply.parts) append(trajectory!, part, reply.buffer)
        const credit: Request = {
          kind: 'credit',
          buffer: way === 'recycled' ? reply.buffer : empty,
        }
        worker.postMessage(credit, way === 'recycled' ? [reply.buffer] : [])
        const left = performance.now()
        onPage += left - entered
        if (trajectory!.ending)
          resolve({ points: trajectory!.count, elapsed: left - began, onPage })
      }
      const began = performance.now()
      worker.postMessage(startOf(++revision, steps))
    })
}

const empty = new ArrayBuffer(0)

function startOf(revision: number, steps: number): Request {
  return {
    kind: 'start',
    revision,
    experiment: {
      landscape: { id: 'rosenbrock', parameters: {} },
      starts: [[-1.2, 1]],
      runs: [{ optimizer: 'adam', hypers: { lr: 0.001 } }],
      steps,
      seed: 0,
    },
    picture: {
      domain: [
        [-2, 2],
        [-1, 3],
      ],
      base: 0,
      vertexBudget,
    },
  }
}
