import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { difference, look } from './picture.ts'

// A service worker would bring scripts from its cache.
test.use({ serviceWorkers: 'block' })

/** Opens an address and holds its scripts back; returns how to let them come. */
async function openWithoutScripts(page: Page, address: string) {
  let letCome = () => {}
  const gate = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await gate
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.querySelector('.outline')?.hasAttribute('data-layout'))
  return letCome
}

const interactive = () => performance.getEntriesByName('losscape:interactive').length > 0

/** Sums up what moves on the page that nobody asked to move. */
function watchShifts(page: Page) {
  return page.addInitScript(() => {
    const shifts: unknown[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        shifts.push(entry.value)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

for (const [name, width, height, query] of [
  ['wide', 1440, 900, '?play=0'],
  ['narrow', 390, 844, '?play=0'],
  ['small', 1024, 768, '?play=0'],
  ['slide', 800, 450, '?embed=1'],
  ['projector', 1440, 900, '?play=0&projector=1'],
  ['map', 1120, 700, '?play=0#view=map'],
] as const) {
  test(`before any script the ${name} page shows the ground where the scene will have it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await watchShifts(page)
    const letCome = await openWithoutScripts(page, `/${query}`)
    const poster = page.locator('#poster')
    await expect(poster).toBeVisible()
    const place = (await page.locator('.picture').boundingBox())!
    const box = (await poster.boundingBox())!
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      expect(Math.abs(box[side] - place[side])).toBeLessThan(1)
    }
    // Only the part of the picture that no card covers, and neither axes nor routes.
    const clip = { x: width / 2 - 100, y: place.y + place.height * 0.2, width: 200, height: 60 }
    const painted = await page.screenshot({ clip })
    expect((await look(page, page.locator('body'))).colors).toBeGreaterThan(30)

    letCome()
    await page.waitForFunction(interactive)
    await expect(page.locator('.picture')).toHaveCount(1)
    expect(await page.locator('.picture').boundingBox()).toEqual(place)
    await expect(page.locator('#poster')).toHaveCount(0)
    expect(await difference(page, painted, await page.screenshot({ clip }))).toBeLessThan(0.2)
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01)
  })
}

test('of a landscape that it does not know the poster shows nothing', async ({ page }) => {
  const letCome = await openWithoutScripts(page, '/#f=formula&e=sin(x)*y')
  await expect(page.locator('#poster')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Losscape' })).toBeVisible()
  letCome()
  await page.waitForFunction(interactive)
})

test('the first paint has the theme of the address', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  const letCome = await openWithoutScripts(page, '/?theme=dark')
  const { near } = await look(page, page.locator('body'), ['#0e141b', '#f1ece0'])
  expect(near[0]).toBeGreaterThan(50_000)
  // No more than the letters of the name.
  expect(near[1]).toBeLessThan(1000)
  letCome()
  await page.waitForFunction(interactive)
})

test('of two pictures each has its place from the start', async ({ page }) => {
  await page.addInitScript(() => {
    const places = new Set<string>()
    Object.assign(globalThis, { places })
    new MutationObserver(() => {
      const parts = document.querySelectorAll<HTMLElement>('.scene-part')
      if (parts.length > 0) places.add(parts[0]!.style.inset)
    }).observe(document, { subtree: true, childList: true, attributes: true })
  })
  // Just wide enough for two columns of cards: the readings come folded.
  await page.setViewportSize({ width: 1120, height: 700 })
  await page.goto('/?play=0#view=split')
  await expect(page.getByRole('region', { name: 'At this step' })).toBeVisible()
  await expect(page.getByRole('application')).toHaveCount(2)
  const places = () =>
    page.evaluate(() => [...(globalThis as never as { places: string[] }).places])
  expect(await places()).toHaveLength(1)
})
