import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import {
  chooseLandscape,
  expectNumbersOf,
  landscape,
  open,
  reading,
  readings,
  seek,
} from './scene.ts'

// The worker's script comes from the test here, not from the service worker.
test.use({ serviceWorkers: 'block' })

/** Makes the worker die by an uncaught error, the first `times` times it is started. */
async function crashWorker(page: Page, times: number, atOnce: boolean) {
  let started = 0
  await page.route(/entry-[\w-]+\.js$/, async (route) => {
    const script = readFileSync(`dist${new URL(route.request().url()).pathname}`, 'utf8')
    const crash = `throw new Error('crash on purpose')`
    const dying = atOnce ? crash : `${script};setTimeout(() => { ${crash} }, 1500)`
    const body = started++ < times ? dying : script
    await route.fulfill({ body, contentType: 'text/javascript' })
  })
  return () => started
}

test('a worker that crashes is started again, and the page says so', async ({ page }) => {
  const starts = await crashWorker(page, 1, false)
  await open(page)
  await expect(page.getByText('stopped unexpectedly')).toBeVisible()
  expect(starts()).toBe(2)
  const link = '#f=beale&n=100&o=adam,lr:0.05'
  await page.evaluate((hash) => {
    location.hash = hash
  }, link)
  await expect(landscape(page, 'Beale')).toBeVisible()
  await seek(page, 60)
  await expectNumbersOf(page, link, 60)
})

test('a worker that never starts leaves a page that says so and can be edited', async ({
  page,
}) => {
  await crashWorker(page, Number.POSITIVE_INFINITY, true)
  await page.goto('/')
  await expect(page.getByText('could not be started again')).toBeVisible()
  await chooseLandscape(page, 'Beale')
  await expect(landscape(page, 'Beale')).toBeVisible()
})

test('when the worker can be had again, an edit brings it back', async ({ page }) => {
  await crashWorker(page, 3, true)
  await page.goto('/')
  await expect(page.getByText('could not be started again')).toBeVisible()
  await chooseLandscape(page, 'Himmelblau')
  await expect(readings(page)).toContainText('loss f')
  await seek(page, 10)
  await expect(reading(page, 'step')).toHaveText('10')
})
