import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { open, seek } from './scene.ts'

/** Notes how many indices each draw of the scene takes. */
async function watchDraws(page: Page) {
  await page.addInitScript(() => {
    const drawn: number[] = []
    const { prototype } = WebGL2RenderingContext
    const draw = prototype.drawElements
    prototype.drawElements = function (mode, count, type, offset) {
      drawn.push(count)
      draw.call(this, mode, count, type, offset)
    }
    Object.assign(globalThis, { drawn })
  })
  /** The larger ones since this was last asked. */
  return () =>
    page.evaluate(() => {
      const { drawn } = globalThis as unknown as { drawn: number[] }
      return drawn.splice(0).filter((count) => count > 2000)
    })
}

test('the ground is drawn when it or the camera changes, not with every step', async ({ page }) => {
  const draws = await watchDraws(page)
  await open(page, '?play=0#f=himmelblau')
  await seek(page, 20)
  expect(await draws()).not.toEqual([])
  // What comes late, such as finer values, is drawn once.
  await expect.poll(draws, { intervals: [1500] }).toEqual([])
  for (const step of [40, 60, 80]) await seek(page, step)
  await page.waitForTimeout(500)
  expect(await draws()).toEqual([])
  await page.locator('body').press('+')
  await expect.poll(draws).not.toEqual([])
})

test('a slow machine sees it roughly while it turns, and sharply once it rests', async ({
  page,
}) => {
  // Any machine is slow to whom a frame comes late.
  await page.addInitScript(() => {
    const request = requestAnimationFrame
    globalThis.requestAnimationFrame = (frame) =>
      request(() => void setTimeout(() => frame(performance.now()), 60))
  })
  const draws = await watchDraws(page)
  await open(page, '?play=0#f=himmelblau')
  await page.waitForTimeout(2500)
  const whole = Math.max(...(await draws()))
  const scene = page.getByRole('application').first()
  await scene.focus()
  for (let turn = 0; turn < 12; turn++) {
    await scene.press('Control+ArrowLeft')
    await page.waitForTimeout(100)
  }
  const turning = await draws()
  expect(turning.filter((count) => count > 2000 && count < whole / 8).length).toBeGreaterThan(1)
  await expect.poll(draws).toContain(whole)
})
