import { firstPicture } from '../tools/firstPicture.js'
import { expect, test } from './fixtures.ts'

// What comes from the service worker's own fetches is not for the first picture.
test.use({ serviceWorkers: 'block' })

/** Milliseconds after which panels come even if the picture does not, on a very slow machine. */
const patience = 5000

test('the first picture needs no more than its budget counts, and all of that', async ({
  page,
}) => {
  await page.goto('/')
  await page.waitForFunction(() => performance.getEntriesByName('losscape:interactive').length > 0)
  const fetched = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName('losscape:interactive')
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= mark!.startTime)
      .map(({ name, startTime }) => ({ name: new URL(name).pathname, at: startTime }))
  })
  const files = fetched.flatMap(({ name, at }) => {
    const file = /[^/]+\.(js|css)$/.exec(name)?.[0]
    return file ? [{ file, at }] : []
  })
  const counted = firstPicture().filter((name) => /\.(js|css)$/.test(name))
  expect(files.map(({ file }) => file)).toEqual(expect.arrayContaining(counted))
  const early = files.filter(({ at }) => at < patience).map(({ file }) => file)
  expect(['registerSW.js', ...counted]).toEqual(expect.arrayContaining(early))
})
