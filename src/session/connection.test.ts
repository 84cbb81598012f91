import { expect, test } from 'vitest'
import { type Channel, createConnection } from './connection.ts'

/** Counts its channels, and crashes them at will. */
function fragile() {
  const channels: (Channel & { open: boolean })[] = []
  function open(): Channel {
    const channel = {
      open: true,
      postMessage: () => {},
      onmessage: null,
      onmessageerror: null,
      onerror: null,
      terminate: () => {
        channel.open = false
      },
    }
    channels.push(channel)
    return channel
  }
  const crashes: [string, boolean][] = []
  const connection = createConnection(open, {
    receive: () => {},
    crashed: (...crash) => void crashes.push(crash),
  })
  const crash = (message: string) =>
    channels.at(-1)!.onerror?.({ message, preventDefault: () => {} } as ErrorEvent)
  return { connection, channels, crashes, crash }
}

const question = {
  kind: 'diagnose',
  id: 1,
  landscape: { id: 'bowl', parameters: {} },
  points: [],
} as const

test('a crashed channel is terminated and opened again', () => {
  const { channels, crashes, crash } = fragile()
  crash('lost')
  expect(channels.map(({ open }) => open)).toEqual([false, true])
  expect(crashes).toEqual([['lost', true]])
})

test('a slip told by the other side counts as a crash', () => {
  const { channels, crashes } = fragile()
  const data = { kind: 'failed', message: 'slip' } as const
  channels[0]!.onmessage?.({ data } as MessageEvent)
  expect(crashes).toEqual([['slip', true]])
})

test('after three crashes it stays closed until it is revived', () => {
  const { connection, channels, crashes, crash } = fragile()
  for (const message of ['one', 'two', 'three']) crash(message)
  expect(crashes.map(([, restarted]) => restarted)).toEqual([true, true, false])
  expect(connection.send(question)).toBe(false)
  connection.revive()
  expect(channels).toHaveLength(4)
  expect(connection.send(question)).toBe(true)
})

test('crashes before a revival do not count', () => {
  const { connection, crashes, crash } = fragile()
  for (const message of ['one', 'two']) crash(message)
  connection.revive()
  for (const message of ['three', 'four']) crash(message)
  expect(crashes.map(([, restarted]) => restarted)).toEqual([true, true, true, true])
})

test('where workers are forbidden the reason is told', async () => {
  const crashes: [string, boolean][] = []
  const forbidden = () => {
    throw new Error('no workers here')
  }
  const crashed = (...crash: [string, boolean]) => void crashes.push(crash)
  createConnection(forbidden, { receive: () => {}, crashed })
  await Promise.resolve()
  expect(crashes).toEqual([['Error: no workers here', false]])
})
