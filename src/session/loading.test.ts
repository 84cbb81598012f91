import { expect, onTestFinished, test, vi } from 'vitest'
import { given } from '../core/loaded/given.ts'
import { wholeMenus } from '../core/menus.ts'
import { readLink, writeLink } from '../settings/link.ts'
import { createEngine } from '../worker/engine.ts'
import type { Request } from '../worker/protocol.ts'
import type { Channel } from './connection.ts'
import { loadingOf, missingFiles } from './loading.ts'
import { createSession } from './session.ts'

await wholeMenus()

const rows = Array.from({ length: 11 }, (_, y) =>
  Array.from({ length: 11 }, (_, x) => (x - 5) ** 2 + (y - 5) ** 2),
)
const grid = new File([JSON.stringify(rows)], 'bowl.json')
const route = new File(['x,y\n', '0,0\n0.1,0.3\n0.2,0.4\n'.repeat(500)], 'way.csv')

/** A session over the real engine, of which several may be lost. */
function sessionOf(link: string) {
  const asked: Request[] = []
  const channels: Channel[] = []
  const connect = (): Channel => {
    let open = true
    const handle = createEngine({
      post: (data) => queueMicrotask(() => open && channel.onmessage?.({ data } as MessageEvent)),
      breathe: () => new Promise((resolve) => setTimeout(resolve)),
    })
    const channel: Channel = {
      postMessage(request) {
        asked.push(request)
        void handle(request)
      },
      onmessage: null,
      onmessageerror: null,
      onerror: null,
      terminate: () => {
        open = false
      },
    }
    channels.push(channel)
    return channel
  }
  const { settings, notices } = readLink(link)
  const session = createSession({ connect }, settings)
  onTestFinished(session.dispose)
  const lose = () => channels.at(-1)!.onerror?.(new Event('error') as ErrorEvent)
  return { session, loading: loadingOf(session), asked, lose, notices }
}

/** Opens a file and takes it as it is guessed. */
async function take({ loading }: ReturnType<typeof sessionOf>, file: File) {
  const opened = await loading.open(file, () => {})
  if ('kind' in opened) throw new Error(JSON.stringify(opened))
  return loading.take(file, opened.readings[0]!)
}

test('a grid that is taken is the landscape, its link names it, and its ground comes', async () => {
  const page = sessionOf('#f=beale&dom=0,1,0,1')
  expect(await take(page, grid)).toBeUndefined()
  const { settings, ground } = page.session
  expect(settings.getState().experiment.starts).toEqual([[0.6, 0.4]])
  expect(settings.getState().view.domain).toBeUndefined()
  const link = writeLink(settings.getState())
  expect(link).toMatch(/^#v=1&f=file&file=bowl\.json\/[0-9a-f]{16}\/grid\/0\/y\/-1\.\.1\/-1\.\.1$/)
  await vi.waitFor(() => expect(ground.getState().range).toEqual([expect.closeTo(0, 1), 50]))
  expect(missingFiles(settings.getState(), page.loading.known.getState())).toEqual([])
})

test('a route that is taken is one more run, with steps for all of its points', async () => {
  const page = sessionOf('#f=booth&n=50')
  await take(page, route)
  const { experiment, view } = page.session.settings.getState()
  expect(experiment.runs.at(-1)).toMatchObject({ optimizer: 'file', file: /^way.csv/ })
  expect(view.runs.at(-1)!.label).toBe('way.csv')
  expect(experiment.steps).toBe(1499)
  const link = writeLink(page.session.settings.getState())
  expect(readLink(link)).toEqual({ settings: page.session.settings.getState(), notices: [] })
})

test('a link keeps all it says until its file is given; another file is told apart', async () => {
  const first = sessionOf('')
  await take(first, grid)
  const { file } = first.session.settings.getState().experiment.landscape
  // A page that has never seen the file.
  given.delete(file!)
  const link = `#f=file&file=${file}&dom=-0.5,0.5,-0.5,0.5&o=adam,lr:0.1`
  const page = sessionOf(link)
  expect(page.notices).toEqual([])
  const { settings } = page.session
  expect(missingFiles(settings.getState(), page.loading.known.getState())).toEqual([file])
  expect(await page.loading.supply(file!, route)).toBe('other')
  expect(await page.loading.supply(file!, grid)).toBe('taken')
  expect(settings.getState().experiment.starts).toEqual([[0.6, 0.4]])
  expect(settings.getState().view.domain).toEqual([
    [-0.5, 0.5],
    [-0.5, 0.5],
  ])
  expect(page.loading.known.getState().has(file!)).toBe(true)
})

test('a file that cannot be read leaves everything as it was', async () => {
  const page = sessionOf('#f=himmelblau')
  const before = page.session.settings.getState()
  const broken = new File(['1,2\n3,x'], 'broken.csv')
  expect(await page.loading.open(broken, () => {})).toEqual({
    kind: 'not-a-number',
    line: 2,
    text: 'x',
  })
  expect(page.session.settings.getState()).toBe(before)
})

test('a worker that is lost gets all files again', async () => {
  const page = sessionOf('#f=booth')
  await take(page, grid)
  const before = page.asked.length
  page.lose()
  await vi.waitFor(() => {
    const asks = page.asked.slice(before).filter((each) => each.kind === 'file')
    expect(asks.map(({ ask }) => ask.kind)).toEqual(['open', 'take'])
  })
})
