import type { Locator } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { layouts } from './layouts.ts'
import { open, reading, seek } from './scene.ts'

for (const { name, width, height, query, touch } of layouts) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, hasTouch: touch, isMobile: touch })

    for (const [theme, lang] of themesAndTongues(name)) {
      test(`nothing is in the way of assistive technology: ${theme}, ${lang}`, async ({ page }) => {
        await page.goto(`/?${query}&theme=${theme}&lang=${lang}&play=0`)
        await expect(page.locator('.run, .legend').first()).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('lang', lang)
        expect(await violations(page)).toEqual([])
        const more = page.locator('.more')
        if (!(await more.isVisible())) return
        await more.click()
        await expect(page.getByRole('tablist')).toBeVisible()
        expect(await violations(page)).toEqual([])
      })
    }
  })
}

/** All four in the layout of most windows; in each other both themes and both languages once. */
function themesAndTongues(layout: string) {
  const two = [
    ['light', 'en'],
    ['dark', 'zh-CN'],
  ] as const
  return layout === 'wide' ? [...two, ['light', 'zh-CN'] as const, ['dark', 'en'] as const] : two
}

test('the dialog of all ways to share is no exception', async ({ page }) => {
  await open(page, '?play=0')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share this scene' })
  for (const tab of await dialog.getByRole('tab').all()) {
    await tab.click()
    expect(await violations(page)).toEqual([])
  }
})

test('who wants calm sees nothing move by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  // At the last step, so that there is something to see.
  await expect(reading(page, 'step')).toHaveText('1000')
  const running = () => page.evaluate(() => document.getAnimations().length)
  await page.getByRole('button', { name: 'Fold Landscape' }).click()
  expect(await running()).toBe(0)
})

test('with forced colours what is chosen can be told, and routes keep their colours', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page, '?play=0#t=20')
  const shade = (locator: Locator) =>
    locator.evaluate((element) => getComputedStyle(element).backgroundColor)
  const chosen = page.locator('.choice input:checked + span').first()
  const other = page.locator('.choice input:not(:checked) + span').first()
  expect(await shade(chosen)).not.toBe(await shade(other))
  const swatch = page.locator('.swatch').first()
  expect(await swatch.evaluate((element) => getComputedStyle(element).color)).toBe(
    'rgb(63, 144, 218)',
  )
  const name = page.locator('main').getByText('Adam', { exact: true })
  expect(await name.evaluate((element) => getComputedStyle(element).textShadow)).not.toBe('none')
})

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
