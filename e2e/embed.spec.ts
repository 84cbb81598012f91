import type { Page } from '@playwright/test'
import { serve } from '../tools/serve.js'
import { expect, test } from './fixtures.ts'

/** An article of another host, with a field, the page in a frame, and much text below. */
async function openArticle(page: Page, embed: string) {
  const { port, close } = await serve('e2e/host', 4573)
  page.on('close', close)
  await page.goto(`http://127.0.0.1:${port}/article.html#${encodeURIComponent(embed)}`)
  await page.getByRole('textbox', { name: 'Field' }).focus()
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('slider', { name: 'Step', exact: true })).toBeVisible()
  await expect(frame.locator('canvas').first()).toBeVisible()
  return frame
}

test.use({ viewport: { width: 900, height: 700 } })

test('an embed leaves focus, wheel and history to the page around it', async ({
  page,
  baseURL,
}) => {
  const frame = await openArticle(page, `${baseURL}/?embed=1`)
  const length = await page.evaluate(() => history.length)
  await expect(page.getByRole('textbox', { name: 'Field' })).toBeFocused()

  const slider = frame.getByRole('slider', { name: 'Step', exact: true })
  await slider.fill('40')
  await frame.getByRole('button', { name: 'One step on', exact: true }).click()
  await expect(slider).toHaveValue('41')
  await slider.evaluate(() => new Promise((done) => setTimeout(done, 600)))
  expect(await page.evaluate(() => history.length)).toBe(length)
  expect(await page.evaluate(() => scrollY)).toBe(0)

  const box = (await page.locator('iframe').boundingBox())!
  await page.mouse.move(box.x + 400, box.y + 200)
  await page.mouse.wheel(0, 400)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
})

test('the host may change the scene by the hash of the frame', async ({ page, baseURL }) => {
  const frame = await openArticle(page, `${baseURL}/?embed=1#f=rosenbrock&n=50&o=adam`)
  const slider = frame.getByRole('slider', { name: 'Step', exact: true })
  await expect(slider).toHaveAttribute('max', '50')
  await slider.fill('20')
  await page.locator('iframe').evaluate((element: HTMLIFrameElement) => {
    element.src = element.src.replace(/#.*/, '#f=beale&n=77&o=newton&t=33')
  })
  await expect(slider).toHaveAttribute('max', '77')
  // Where the new scene begins, not where the reader of the old one was.
  await expect(slider).toHaveValue('33')
})

test('the embed code that is copied brings the scene', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?play=0#f=himmelblau&n=123&o=newton')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('tab', { name: 'Embed' }).click()
  await page.getByRole('button', { name: 'Copy embed code' }).click()
  const code = await page.evaluate(() => navigator.clipboard.readText())
  const src = /^<iframe src="([^"]*)"/.exec(code)![1]!.replaceAll('&amp;', '&')
  expect(src).toMatch(/^http:\/\/localhost:\d+\/\?\S*embed=1#\S*f=himmelblau/)
  const frame = await openArticle(await context.newPage(), src)
  await expect(frame.getByRole('slider', { name: 'Step', exact: true })).toHaveAttribute(
    'max',
    '123',
  )
})
