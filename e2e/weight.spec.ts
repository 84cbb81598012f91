import { firstPicture } from '../tools/firstPicture.js'
import { expect, test } from './fixtures.ts'

// What comes from the service worker's own fetches is not for the first picture.
test.use({ serviceWorkers: 'block' })

test('the first picture needs no more than its budget counts', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await page.goto('/')
  await page.waitForFunction(() => performance.getEntriesByName('losscape:interactive').length > 0)
  const scripts = fetched.flatMap((path) => path.match(/[^/]+\.(js|css)$/)?.[0] ?? [])
  const counted = ['registerSW.js', ...firstPicture()]
  // The chart may overtake the picture; it is not needed for it.
  const late = scripts.filter((name) => /^(LossCanvas|uPlot)/.test(name))
  expect(scripts.length).toBeGreaterThan(2)
  expect(scripts.filter((name) => !counted.includes(name) && !late.includes(name))).toEqual([])
})
