import { serve } from '../tools/serve.js'
import { expect, test } from './fixtures.ts'
import { expectNumbersOf, open, readings, seek } from './scene.ts'

// Chromium itself reports that there was no network.
test.use({ expected: /net::ERR_|Failed to load resource/ })

test('once loaded the page works without its host', async ({ page, context }) => {
  const { port, close } = await serve('dist', 4373)
  await page.goto(`http://localhost:${port}/`)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50))
  })
  close()
  await context.setOffline(true)
  const link = '#f=himmelblau&n=100&o=adam,lr:0.1&o=newton'
  await page.goto(`http://localhost:${port}/?theme=dark${link}`)
  await expect(readings(page)).toContainText('loss f')
  await seek(page, 30)
  await expectNumbersOf(page, link, 30)
  await expect(page.getByRole('img', { name: /^Loss over steps/ })).toBeVisible()
})

test('a page that a service worker keeps is the new one when there is a network', async ({
  page,
}) => {
  await open(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const [response] = await Promise.all([
    page.waitForResponse((candidate) => candidate.request().isNavigationRequest()),
    page.reload(),
  ])
  expect(response.ok()).toBe(true)
  await expect(readings(page)).toContainText('loss f')
})
