import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { open, seek } from './scene.ts'

for (const theme of ['light', 'dark']) {
  for (const lang of ['en', 'zh-CN']) {
    test(`nothing is in the way of assistive technology: ${theme}, ${lang}`, async ({ page }) => {
      await page.goto(`/?theme=${theme}&lang=${lang}&play=0`)
      await expect(page.locator('dl.readings')).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      expect(await violations(page)).toEqual([])
    })
  }
}

test('help and all settings of a run are no exception', async ({ page }) => {
  await open(page, '?play=0')
  await page.getByRole('button', { name: 'All settings of Adam' }).click()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Keys and help' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the page speaks Chinese throughout', async ({ page }) => {
  await page.goto('/?lang=zh-CN&play=0')
  await expect(page.locator('dl.readings')).toBeVisible()
  const english = (await page.locator('body').innerText()).match(
    /\b(loss|step|runs|landscape|play)\b/gi,
  )
  expect(english).toBeNull()
})

for (const width of [390, 320]) {
  test(`${width} pixels are enough, without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    await page.goto('/?play=0')
    await expect(page.locator('canvas').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
    expect(await overflow()).toBeLessThanOrEqual(0)
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      expect(await overflow()).toBeLessThanOrEqual(0)
    }
  })
}

test('everything can be reached and done by keyboard', async ({ page }) => {
  await open(page, '?play=0')
  await seek(page, 5)
  const reached = new Set<string>()
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
  }
  for (const name of ['Function: Rosenbrock', 'Adam: lr', 'Adam: lr, typed', 'Play', 'Step']) {
    expect([...reached]).toContain(name)
  }
})
