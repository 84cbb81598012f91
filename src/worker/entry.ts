import { createEngine } from './engine.ts'
import type { Request } from './protocol.ts'

// A message to oneself queues behind those already waiting, and unlike setTimeout costs no delay.
const { port1, port2 } = new MessageChannel()
const waiting: (() => void)[] = []
port2.onmessage = () => waiting.shift()?.()

const handle = createEngine({
  post: (reply, transfer) => self.postMessage(reply, transfer),
  breathe: () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve)
      port1.postMessage(null)
    }),
})

self.onmessage = ({ data }: MessageEvent<Request>) => void handle(data)
