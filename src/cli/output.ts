import type { Writable } from 'node:stream'

/** Text on its way out, written in large pieces and no faster than the reader takes it. */
export interface Output {
  /** False once nobody reads any more, as behind `| head`. */
  write(text: string): Promise<boolean>
  /** Sends what is left. */
  end(): Promise<boolean>
  /** What went wrong with writing, other than that the reader left. */
  readonly failure: Error | undefined
}

const pieceLength = 65_536

export function outputTo(stream: Writable): Output {
  let waiting: string[] = []
  let length = 0
  let open = true
  let failure: Error | undefined
  let resume: (() => void) | undefined
  stream.on('drain', () => resume?.())
  stream.on('close', close)
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') failure = error
    close()
  })

  function close() {
    open = false
    resume?.()
  }

  async function send(): Promise<boolean> {
    const piece = waiting.join('')
    waiting = []
    length = 0
    if (open && piece !== '' && !stream.write(piece)) {
      await new Promise<void>((resolve) => {
        resume = resolve
        if (!open) resolve()
      })
    }
    return open
  }

  return {
    get failure() {
      return failure
    },
    async write(text) {
      waiting.push(text)
      length += text.length
      return length < pieceLength ? open : send()
    },
    end: send,
  }
}
