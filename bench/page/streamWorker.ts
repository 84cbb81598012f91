import { createEngine } from '../../src/worker/engine.ts'
import type { Request } from '../../src/worker/protocol.ts'

// The product's engine; under the name "cloned" it posts copies instead of handing its buffers over.
const cloned = self.name === 'cloned'
const away: ArrayBuffer[] = []

const { port1, port2 } = new MessageChannel()
const waiting: (() => void)[] = []
port2.onmessage = () => waiting.shift()?.()

const handle = createEngine({
  post(reply, transfer) {
    self.postMessage(reply, cloned ? [] : transfer)
    if (cloned && reply.kind === 'points') away.push(reply.buffer)
  },
  breathe: () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve)
      port1.postMessage(null)
    }),
})

self.onmessage = ({ data }: MessageEvent<Request>) =>
  void handle(cloned && data.kind === 'credit' ? { kind: 'credit', buffer: away.shift()! } : data)
