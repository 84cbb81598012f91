import fc from 'fast-check'
import { expect, test } from './fixtures.ts'
import { hostileLink } from './hostileLinks.ts'
import { expectNumbersOf, notices, open, seek } from './scene.ts'

const plain = '#f=beale&n=60&o=adam,lr:0.05&o=newton'

test('320 hostile links in one page leave it working', async ({ page }) => {
  test.setTimeout(240_000)
  await open(page)
  const links = fc.sample(hostileLink, { numRuns: 320, seed: 7 })
  let withNotice = 0
  for (const [index, link] of links.entries()) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, link)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
    if (index % 8 !== 0) continue
    await expect(page.getByRole('combobox', { name: 'Function' })).toBeVisible()
    if ((await notices(page).count()) > 0) withNotice++
    await expect(page.getByText('stopped')).toHaveCount(0)
  }
  expect(withNotice).toBeGreaterThan(10)
  await page.evaluate((hash) => {
    location.hash = hash
  }, plain)
  await expect(notices(page)).toHaveCount(0)
  await seek(page, 40)
  await expectNumbersOf(page, plain, 40)
})

test('a hostile link opened by itself gets a sentence and a working page', async ({ page }) => {
  for (const link of ['#f=formula&e=x%20%2B*%20y', '#f=nowhere', '#o=adam,lr:fast', '#%E0%A4%A']) {
    await page.goto(`/${link}`)
    await page.reload()
    await expect(notices(page).first()).toBeVisible()
    await seek(page, 10)
  }
})
