import fc from 'fast-check'
import { expect, test } from './fixtures.ts'
import { hostileLink } from './hostileLinks.ts'
import { expectNumbersOf, notices, open, readings, seek } from './scene.ts'

const plain = '#f=beale&n=60&o=adam,lr:0.05&o=newton'

// Pixels cost most of the time here, and none of them is looked at.
test.use({ viewport: { width: 1120, height: 500 } })

test('320 hostile links in one page leave it working', async ({ page }) => {
  test.setTimeout(180_000)
  await open(page, '?play=0')
  const links = fc.sample(hostileLink, { numRuns: 320, seed: 7 })
  let noticed = 0
  for (let from = 0; from < links.length; from += 8) {
    await page.evaluate(visit, links.slice(from, from + 8))
    await expect(readings(page)).toBeVisible()
    await expect(page.getByText(/stopped (unexpectedly|and could not)/)).toHaveCount(0)
    noticed += Math.min(1, await notices(page).count())
  }
  expect(noticed).toBeGreaterThan(20)
  await page.evaluate(visit, [plain])
  await expect(notices(page)).toHaveCount(0)
  await seek(page, 40)
  await expectNumbersOf(page, plain, 40)
})

/** Runs in the page: puts links into the address one after another, with time for the worker to begin on each. */
async function visit(links: string[]) {
  for (const link of links) {
    location.hash = link
    await new Promise((done) => setTimeout(done, 30))
  }
}

test('a hostile link opened by itself gets a sentence and a working page', async ({ page }) => {
  for (const link of ['#f=formula&e=x%20%2B*%20y', '#f=nowhere', '#o=adam,lr:fast', '#%E0%A4%A']) {
    await page.goto('about:blank')
    await page.goto(`/${link}`)
    await expect(notices(page).first()).toBeVisible()
    await seek(page, 10)
  }
})
