import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { linkOf, open } from './scene.ts'
import { stillMiddleOf } from './still.ts'

function scene(page: Page): Locator {
  return page.getByRole('application').first()
}

function start(page: Page): Locator {
  return scene(page).getByRole('button', { name: 'Start 1 at' })
}

/** The middle of the start's ring on the screen. */
async function startAt(page: Page): Promise<readonly [x: number, y: number]> {
  await expect(start(page)).toBeVisible()
  const box = (await start(page).boundingBox())!
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** Where the start is seen once the camera is at rest. */
function restOf(page: Page): Promise<readonly [x: number, y: number]> {
  return stillMiddleOf(start(page))
}

/** Waits until the start is seen elsewhere, and the camera is at rest. */
async function movedFrom(
  page: Page,
  before: readonly [number, number],
): Promise<readonly [number, number]> {
  await expect
    .poll(async () => {
      const [x, y] = await startAt(page)
      return Math.hypot(x - before[0], y - before[1])
    })
    .toBeGreaterThan(10)
  return restOf(page)
}

/** What the link says of the camera once it has been told: 200 ms after a hand lets go, and then as after any edit. */
async function cameraIn(page: Page): Promise<number[]> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  return (/cam=([^&]*)/.exec(await linkOf(page))?.[1] ?? '').split(',').map(Number)
}

const calm = '?play=0&motion=0'

test('pan and zoom of the map are in the link, and come back from it', async ({ page }) => {
  await open(page, `${calm}#view=map`)
  const [x, y] = await restOf(page)
  // The wheel keeps what is under the pointer.
  await page.mouse.move(x, y)
  await page.mouse.wheel(0, -400)
  const zoomed = await restOf(page)
  expect(Math.hypot(zoomed[0] - x, zoomed[1] - y)).toBeLessThan(1.5)
  // A drag moves the map with it.
  await page.mouse.move(x + 120, y + 80)
  await page.mouse.down()
  await page.mouse.move(x + 180, y + 50, { steps: 4 })
  await page.mouse.up()
  const panned = await restOf(page)
  expect(Math.hypot(panned[0] - x - 60, panned[1] - y + 30)).toBeLessThan(4)
  const [azimuth, elevation, , east, north] = await cameraIn(page)
  expect([azimuth, elevation]).toEqual([-16, 47])
  expect(Math.abs(east!) + Math.abs(north!)).toBeGreaterThan(0.05)
  const link = await linkOf(page)
  await page.goto('about:blank')
  await open(page, `${calm}${link}`)
  const read = await restOf(page)
  expect(Math.hypot(read[0] - panned[0], read[1] - panned[1])).toBeLessThan(3)
  // And home is home.
  await page.keyboard.press('h')
  const home = await movedFrom(page, read)
  expect(Math.hypot(home[0] - x, home[1] - y)).toBeLessThan(1)
  expect(await linkOf(page)).not.toContain('cam=')
})

test('T looks from above, H goes home, M goes round the three views', async ({ page }) => {
  await open(page, calm)
  const home = await restOf(page)
  await page.keyboard.press('t')
  expect((await cameraIn(page))[1]).toBe(90)
  const above = await movedFrom(page, home)
  await page.keyboard.press('h')
  const back = await movedFrom(page, above)
  expect(Math.hypot(back[0] - home[0], back[1] - home[1])).toBeLessThan(1)
  await page.keyboard.press('m')
  expect(await linkOf(page)).toContain('view=map')
  await page.keyboard.press('m')
  expect(await linkOf(page)).toContain('view=split')
  await expect(page.getByRole('application')).toHaveCount(2)
  await page.keyboard.press('m')
  await expect(page.getByRole('application')).toHaveCount(1)
  expect(await linkOf(page)).not.toContain('view=')
})

test('keys zoom, turn and move while the picture has the focus, and Esc leaves it', async ({
  page,
}) => {
  await open(page, `${calm}#cam=0,45,6`)
  await scene(page).focus()
  await page.keyboard.press('+')
  expect(await cameraIn(page)).toEqual([0, 45, 5])
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+ArrowUp')
  expect(await cameraIn(page)).toEqual([10.5, 54, 5])
  await page.keyboard.press('Control+Shift+ArrowRight')
  const [, , , east] = await cameraIn(page)
  expect(east).toBeGreaterThan(0)
  expect(await linkOf(page)).not.toContain('x0=')
  await page.keyboard.press('Escape')
  await expect(scene(page)).not.toBeFocused()
})

test('where motion is unwelcome the camera jumps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, '?play=0')
  const home = await restOf(page)
  await start(page).evaluate((ring) => {
    const seen = new Set<string>()
    const watch = () => seen.add((ring as HTMLElement).style.transform)
    new MutationObserver(watch).observe(ring, { attributes: true, attributeFilter: ['style'] })
    Object.assign(globalThis, { seen })
  })
  await page.keyboard.press('t')
  await movedFrom(page, home)
  const places = await page.evaluate(
    () => (globalThis as unknown as { seen: Set<string> }).seen.size,
  )
  expect(places).toBe(1)
})

test.describe('fingers', () => {
  test.use({ hasTouch: true })

  test('two zoom and move, one turns', async ({ page }) => {
    await open(page, `${calm}#cam=0,45,6`)
    const [x, y] = await restOf(page)
    const touch = await fingersOf(page)
    // Two fingers go from 80 to 160 pixels apart.
    const middle = [x + 150, y + 60] as const
    await touch('touchStart', [middle[0] - 40, middle[1]], [middle[0] + 40, middle[1]])
    for (const away of [50, 60, 70, 80]) {
      await touch('touchMove', [middle[0] - away, middle[1]], [middle[0] + away, middle[1]])
    }
    await touch('touchEnd')
    const pinched = await cameraIn(page)
    expect(pinched.slice(0, 2)).toEqual([0, 45])
    expect(pinched[2]).toBeGreaterThan(2.7)
    expect(pinched[2]).toBeLessThan(3.6)
    // Both go to the left together.
    await touch('touchStart', [middle[0] - 40, middle[1]], [middle[0] + 40, middle[1]])
    for (const by of [10, 20, 30]) {
      await touch('touchMove', [middle[0] - 40 - by, middle[1]], [middle[0] + 40 - by, middle[1]])
    }
    await touch('touchEnd')
    const [, , , east] = await cameraIn(page)
    expect(east).toBeGreaterThan(0.01)
    // One turns.
    await touch('touchStart', [middle[0], middle[1]])
    for (const by of [20, 40, 60]) await touch('touchMove', [middle[0] + by, middle[1]])
    await touch('touchEnd')
    const [azimuth] = await cameraIn(page)
    expect(azimuth).toBeLessThan(-10)
    // None of this was a click.
    expect(await linkOf(page)).not.toContain('x0=')
  })
  test('a second finger takes the first one from the start, which goes back, and both zoom', async ({
    page,
  }) => {
    await open(page, `${calm}#cam=0,45,6`)
    const [x, y] = await restOf(page)
    const touch = await fingersOf(page)
    await touch('touchStart', [x, y])
    for (const by of [10, 20, 30]) await touch('touchMove', [x + by, y])
    await touch('touchStart', [x + 30, y], [x + 110, y])
    for (const by of [10, 20, 30, 40]) await touch('touchMove', [x + 30 - by, y], [x + 110 + by, y])
    await touch('touchEnd')
    const pinched = await cameraIn(page)
    expect(pinched.slice(0, 2)).toEqual([0, 45])
    expect(pinched[2]).toBeGreaterThan(2.7)
    expect(pinched[2]).toBeLessThan(3.6)
    expect(await linkOf(page)).not.toContain('x0=')
    // One finger alone still drags it.
    const [restX, restY] = await restOf(page)
    await touch('touchStart', [restX, restY])
    for (const by of [10, 20, 30]) await touch('touchMove', [restX + by, restY])
    await touch('touchEnd')
    expect(await linkOf(page)).toContain('x0=')
  })
})

type Point = readonly [x: number, y: number]

/** Fingers on the screen, as the browser's own tools have them. */
async function fingersOf(page: Page) {
  const client = await page.context().newCDPSession(page)
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Point[]) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    })
}
