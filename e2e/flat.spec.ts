import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { look } from './picture.ts'
import { linkOf, open, seek } from './scene.ts'

const map = (page: Page) => page.getByRole('application', { name: /^Map of/ })

async function openFlat(page: Page, query: string, hash: string) {
  await open(page, `?play=0&${query}${hash}`)
  await page.waitForFunction(() => performance.getEntriesByName('losscape:interactive').length > 0)
}

test('gl=2d draws ground and routes without WebGL, and says nothing about it', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await openFlat(page, 'gl=2d', '#t=0')
  const early = await look(page, map(page), ['#ffa90e', '#bd1f01'])
  await seek(page, 1000)
  await page.waitForTimeout(300)
  const late = await look(page, map(page), ['#ffa90e', '#bd1f01'])
  expect(late.colors).toBeGreaterThan(40)
  for (const [run, pixels] of late.near.entries()) {
    expect(pixels).toBeGreaterThan(early.near[run]! + 300)
  }
  await seek(page, 0)
  await page.waitForTimeout(300)
  expect(await look(page, map(page), ['#ffa90e', '#bd1f01'])).toEqual(early)
  expect(fetched.filter((url) => /\/LateWorld-/.test(url))).toEqual([])
  await expect(page.locator('.scene:not(.flat)')).toHaveCount(0)
  await expect(page.getByText('WebGL')).toHaveCount(0)
  // Nothing is offered that a flat picture cannot show.
  await expect(page.getByRole('group', { name: 'In the picture' })).toBeVisible()
  await expect(page.getByRole('radio', { name: '3D' })).toHaveCount(0)
})

test('the start is dragged, clicked to and nudged on the map', async ({ page }) => {
  await openFlat(page, 'gl=2d', '#f=himmelblau&n=200')
  const ring = map(page).locator('.scene-start')
  const box = (await ring.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 40, y, { steps: 4 })
  await page.mouse.up()
  const startIn = async () =>
    /x0=([^&]*)/
      .exec(await linkOf(page))?.[1]
      ?.split(',')
      .map(Number)
  const [dragged = 0, level] = (await startIn())!
  expect(dragged).toBeGreaterThan(0.3)
  expect(level).toBeCloseTo(0, 1)

  await map(page).focus()
  await page.keyboard.press('ArrowLeft')
  expect((await startIn())![0]).toBeCloseTo(dragged - 0.1, 5)

  await page.mouse.click(x - 60, y + 30)
  const [clickedX = 0, clickedY = 0] = (await startIn())!
  expect(clickedX).toBeLessThan(-0.3)
  expect(clickedY).toBeLessThan(-0.2)
})

test('a landscape of one parameter is a graph with its run on it', async ({ page }) => {
  await openFlat(page, 'gl=2d', '#f=formula&e=x^4-2*x^2&o=gradient-descent,lr:0.01&n=100')
  await seek(page, 100)
  await page.waitForTimeout(300)
  const { colors, near } = await look(page, map(page), ['#3f90da'])
  expect(colors).toBeGreaterThan(20)
  expect(near[0]).toBeGreaterThan(100)
})

test('holes are hatched, and other sizes and themes are drawn anew', async ({ page }) => {
  await openFlat(page, 'gl=2d&theme=light', '#f=formula&e=log(x)%2By^2')
  const light = await look(page, map(page))
  await page.getByRole('button', { name: 'Night map' }).click()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.waitForTimeout(500)
  const box = (await map(page).boundingBox())!
  expect(box.width).toBe(390)
  const dark = await look(page, map(page), ['#0e141b'])
  expect(dark.near[0]).toBeGreaterThan(1000)
  expect(dark.colors).toBeGreaterThan(20)
  expect(light.colors).toBeGreaterThan(20)
})

test.describe('without WebGL', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return /webgl/.test(kind) ? null : getContext.apply(this, [kind] as never)
      } as typeof getContext
    }),
  )

  test('a map stands in with one sentence, in an embed too', async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 450 })
    await page.goto('/?embed=1#f=beale&t=100')
    await expect(map(page)).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'no WebGL' })).toHaveCount(1)
    await page.waitForFunction(
      () => performance.getEntriesByName('losscape:interactive').length > 0,
    )
    expect((await look(page, map(page))).colors).toBeGreaterThan(40)
    await expect(page.locator('#poster')).toHaveCount(0)
  })
})

test('a tail is the last steps of a route', async ({ page }) => {
  await openFlat(page, 'gl=2d&theme=light', '#t=1000')
  await page.waitForTimeout(300)
  const whole = await look(page, map(page), ['#ffa90e', '#bd1f01'])
  await page.evaluate(() => {
    location.hash = '#t=1000&tail=20'
  })
  await page.waitForTimeout(800)
  const tail = await look(page, map(page), ['#ffa90e', '#bd1f01'])
  for (const [run, pixels] of tail.near.entries()) {
    expect(pixels).toBeLessThan(whole.near[run]! - 300)
  }
})
