import { expect, test } from './fixtures.ts'
import { open, readings } from './scene.ts'

test('P brings large type and hides the panels, and takes it back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?play=0#t=20')
  const name = page.locator('main').getByText('Adam', { exact: true })
  await expect(name).toBeVisible()
  const height = () => name.evaluate((element) => element.getBoundingClientRect().height)
  const before = await height()
  await page.locator('body').press('p')
  await expect(page.locator('.legend')).toContainText('Adam')
  await expect(readings(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await expect.poll(async () => (await height()) / before).toBeCloseTo(1.4, 1)
  expect(new URL(page.url()).searchParams.get('projector')).toBe('1')

  // The link is for other rooms.
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Copy link' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('projector')

  await page.locator('body').press('p')
  await expect(readings(page)).toBeVisible()
  await expect.poll(async () => (await height()) / before).toBeCloseTo(1, 2)
  expect(new URL(page.url()).searchParams.has('projector')).toBe(false)
})

test('the address can ask for it', async ({ page }) => {
  await page.goto('/?projector=1&play=0#t=20')
  await expect(page.locator('.legend')).toContainText('Momentum')
  await expect(page.getByRole('region', { name: 'Landscape and runs' })).toHaveCount(0)
  const size = await page
    .locator('.legend li')
    .first()
    .evaluate((element) => element.getBoundingClientRect().height)
  expect(size).toBeGreaterThan(24)
})
