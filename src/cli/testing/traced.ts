import { Writable } from 'node:stream'
import { traceLink } from '../traceLink.ts'

/** What `npm run trace` prints for a link. */
export async function traced(link: string, ...options: readonly string[]): Promise<string> {
  const said: string[] = []
  const stdout = new Writable({
    decodeStrings: false,
    write(piece: string, _, done) {
      said.push(piece)
      done()
    },
  })
  await traceLink([link, ...options], { stdout, stderr: { write: () => undefined } })
  return said.join('')
}
