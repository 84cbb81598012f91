import { firstPicture } from '../tools/firstPicture.js'
import { expect, test } from './fixtures.ts'

// What comes from the service worker's own fetches is not for the first picture.
test.use({ serviceWorkers: 'block' })

test('the first picture needs no more than its budget counts', async ({ page }) => {
  await page.goto('/')
  await page.waitForFunction(() => performance.getEntriesByName('losscape:interactive').length > 0)
  const fetched = await page.evaluate(() => {
    const [ready] = performance.getEntriesByName('losscape:interactive')
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= ready!.startTime)
      .map(({ name }) => new URL(name).pathname)
  })
  const scripts = fetched.flatMap((path) => path.match(/[^/]+\.(js|css)$/)?.[0] ?? [])
  expect(scripts.length).toBeGreaterThan(2)
  const counted = ['registerSW.js', ...firstPicture()]
  expect(scripts.filter((name) => !counted.includes(name))).toEqual([])
})
