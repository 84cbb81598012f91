import type { Page } from '@playwright/test'
import { serve } from '../tools/serve.js'
import { expect, test } from './fixtures.ts'
import { difference } from './picture.ts'
import { linkOf, open, seek } from './scene.ts'
import { stillPictureOf } from './still.ts'

test.use({ expected: /CONTEXT_LOST|context lost/i })

const sentence = /graphics processor was taken away/

/** Takes the context of the scene away, as a driver does, or gives it back. */
function lose(page: Page) {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.scene:not(.flat) > canvas')!
    const extension = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!
    extension.loseContext()
    Object.assign(globalThis, { giveBack: () => extension.restoreContext() })
  })
}

function giveBack(page: Page) {
  return page.evaluate(() => (globalThis as unknown as { giveBack(): void }).giveBack())
}

/** Turns the camera by hand, so that the view is no one's home view. */
async function turn(page: Page) {
  await page.mouse.move(560, 200)
  await page.mouse.down()
  await page.mouse.move(640, 230, { steps: 4 })
  await page.mouse.up()
}

test('a context that is lost for a moment brings back the same picture', async ({ page }) => {
  await open(page, '?play=0#f=himmelblau&n=300&t=120')
  await seek(page, 120)
  await turn(page)
  const scene = page.locator('.scene')
  await page.waitForTimeout(1000)
  const before = await scene.screenshot()

  await lose(page)
  await expect(page.getByText(sentence)).toBeVisible()
  expect(await difference(page, before, await scene.screenshot())).toBeGreaterThan(0.05)

  await giveBack(page)
  await expect(page.getByText(sentence)).toBeHidden()
  await page.waitForTimeout(500)
  expect(await difference(page, before, await scene.screenshot())).toBeLessThan(0.001)
})

test('a map stands in for a context that stays away, until it is back', async ({ page }) => {
  await open(page, '?play=0#f=himmelblau&n=300&t=120')
  const scene = page.locator('.scene:not(.flat)')
  await page.waitForTimeout(1000)
  const before = await scene.screenshot()

  await lose(page)
  const map = page.getByRole('application', { name: /^Map of Himmelblau/ })
  await expect(map).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: sentence })).toContainText('map')
  await expect(scene).toBeHidden()
  await map.focus()
  await page.keyboard.press('ArrowRight')
  expect(await linkOf(page)).toContain('x0=0.1,0')
  await page.keyboard.press('ArrowLeft')

  await giveBack(page)
  await expect(map).toBeHidden()
  await expect(scene).toBeVisible()
  await page.waitForTimeout(1000)
  expect(await difference(page, before, await scene.screenshot())).toBeLessThan(0.001)
})

test('an embed scrolled away and back shows what it showed', async ({ page, baseURL }) => {
  const { port, close } = await serve('e2e/host', 4673)
  page.on('close', close)
  await page.setViewportSize({ width: 900, height: 700 })
  const embed = `${baseURL}/?embed=1#f=himmelblau&n=300&t=120&cam=40,35,4`
  await page.goto(`http://127.0.0.1:${port}/article.html#${encodeURIComponent(embed)}`)
  const scene = page.frameLocator('iframe').locator('.scene')
  await expect(scene).toBeVisible()
  const before = await stillPictureOf(scene)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect(scene).toHaveCount(0)
  await page.evaluate(() => scrollTo(0, 0))
  await expect(scene).toBeVisible()
  expect(await difference(page, before, await stillPictureOf(scene))).toBeLessThan(0.001)
})
