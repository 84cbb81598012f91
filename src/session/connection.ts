import type { Reply, Request } from '../worker/protocol.ts'

/** The part of Worker a session uses, so that tests can pass a stand-in. */
export interface Channel {
  postMessage(request: Request, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent<Reply>) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

/** A channel that is opened again when it crashes. */
export interface Connection {
  /** There is hope that it works now: crashes before no longer count, and a channel given up is opened again. */
  revive(): void
  /** Returns whether there is anybody to hear it. */
  send(request: Request, transfer?: Transferable[]): boolean
  dispose(): void
}

interface Listener {
  receive(reply: Exclude<Reply, { kind: 'failed' }>): void
  /** All that was asked is lost. */
  crashed(message: string, restarted: boolean): void
}

/** Crashes after which the channel stays closed until somebody revives it. */
const mostCrashes = 3

/** Opens a channel at once; a crash is told to the listener once the next channel is open. */
export function createConnection(open: () => Channel, listener: Listener): Connection {
  let crashes = 0
  let channel: Channel | undefined = connect()

  function connect(): Channel | undefined {
    const next = opened()
    if (next === undefined) return undefined
    next.onmessage = ({ data }) => {
      if (data.kind === 'failed') crash(data.message)
      else listener.receive(data)
    }
    next.onmessageerror = () => crash('messageerror')
    next.onerror = (event) => {
      event.preventDefault?.()
      crash(event.message ?? '')
    }
    return next
  }

  /** Where workers are forbidden the constructor itself throws. */
  function opened(): Channel | undefined {
    try {
      return open()
    } catch (error) {
      queueMicrotask(() => listener.crashed(String(error), false))
      return undefined
    }
  }

  function close() {
    if (channel === undefined) return
    channel.onmessage = channel.onmessageerror = channel.onerror = null
    channel.terminate()
    channel = undefined
  }

  function crash(message: string) {
    close()
    crashes++
    if (crashes < mostCrashes) channel = connect()
    listener.crashed(message, channel !== undefined)
  }

  return {
    revive: () => {
      crashes = 0
      channel ??= connect()
    },
    send(request, transfer = []) {
      channel?.postMessage(request, transfer)
      return channel !== undefined
    },
    dispose: close,
  }
}
