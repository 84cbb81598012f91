import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** An article on another origin with the page in a frame, a field above it and much text below. */
async function openArticle(page: Page, baseURL: string, link = '?embed=1') {
  const host = baseURL.replace('localhost', '127.0.0.1')
  const html = `<!doctype html><title>Article</title><input aria-label="Field" autofocus>
    <iframe src="${baseURL}/${link}" width="800" height="450" title="demo"
      sandbox="allow-scripts allow-same-origin"></iframe><div style="height: 4000px">Text</div>`
  await page.route(`${host}/article`, (route) =>
    route.fulfill({ body: html, contentType: 'text/html' }),
  )
  await page.goto(`${host}/article`)
  await page.getByRole('textbox', { name: 'Field' }).focus()
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('slider', { name: 'Step', exact: true })).toBeVisible()
  return frame
}

test.use({ viewport: { width: 900, height: 700 } })

test('an embed leaves focus, wheel and history to the page around it', async ({
  page,
  baseURL,
}) => {
  const frame = await openArticle(page, baseURL!)
  const length = await page.evaluate(() => history.length)
  await expect(frame.locator('canvas').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Field' })).toBeFocused()

  const box = (await page.locator('iframe').boundingBox())!
  await page.mouse.move(box.x + 400, box.y + 200)
  await page.mouse.wheel(0, 400)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
  await page.evaluate(() => scrollTo(0, 0))

  await frame.getByRole('slider', { name: 'Step', exact: true }).fill('40')
  await frame.getByRole('button', { name: 'One step on', exact: true }).click()
  await expect(frame.getByRole('slider', { name: 'Step', exact: true })).toHaveValue('41')
  await page.waitForTimeout(800)
  expect(await page.evaluate(() => history.length)).toBe(length)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('the host may change the scene by the hash of the frame', async ({ page, baseURL }) => {
  const frame = await openArticle(page, baseURL!, '?embed=1#f=rosenbrock&n=50&o=adam')
  const slider = frame.getByRole('slider', { name: 'Step', exact: true })
  await expect(slider).toHaveAttribute('max', '50')
  await page.locator('iframe').evaluate((element: HTMLIFrameElement) => {
    element.src = element.src.replace(/#.*/, '#f=beale&n=77&o=newton')
  })
  await expect(slider).toHaveAttribute('max', '77')
})

test('without storage or service workers it works the same', async ({ page, baseURL }) => {
  const host = baseURL!.replace('localhost', '127.0.0.1')
  await page.route(`${host}/strict`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Strict</title><iframe title="demo" width="800" height="450"
        src="${baseURL}/?embed=1" sandbox="allow-scripts allow-same-origin"></iframe>`,
    }),
  )
  await page.goto(`${host}/strict`)
  await expect(page.frameLocator('iframe').locator('canvas').first()).toBeVisible()
})
