import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { type LayoutCase, layouts } from './layouts.ts'
import { unreadableText } from './textBoxes.ts'

for (const layout of layouts) {
  test.describe(layout.name, () => {
    const { width, height, touch } = layout
    test.use({ viewport: { width, height }, hasTouch: touch, isMobile: touch })

    test('shows what it should, with a picture that has its share of the window', async ({
      page,
    }) => {
      await openLayout(page, layout, 'en')
      await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
      const isSlide = layout.query !== ''
      await expect(page.locator('.legend')).toHaveCount(isSlide ? 1 : 0)
      await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(isSlide ? 0 : 1)
      expect((await freePicture(page)).height / height).toBeGreaterThan(0.45)
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    })

    for (const lang of ['en', 'zh-CN']) {
      test(`no text is cut or lies on other text: ${lang}`, async ({ page }) => {
        await openLayout(page, layout, lang)
        expect(await unreadableText(page)).toEqual([])
        const more = page.locator('.more')
        if (await more.isVisible()) await more.click()
        for (const tab of await page.getByRole('tab').all()) {
          await tab.click()
          expect(await unreadableText(page)).toEqual([])
          expect(await overflowOf(page)).toBeLessThanOrEqual(0)
        }
      })
    }
  })
}

test.describe('fingers', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('find targets of 44 pixels', async ({ page }) => {
    await page.goto('/?play=0')
    await expect(page.getByRole('tab', { name: 'Runs' })).toBeVisible()
    const small = await page
      .getByRole('button')
      .or(page.getByRole('tab'))
      .evaluateAll((elements) =>
        elements
          .map((element) => ({ name: element.ariaLabel, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
          .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
      )
    expect(small).toEqual([])
  })

  test('fold the panels away, and a tab brings them back', async ({ page }) => {
    await page.goto('/?play=0')
    const body = page.getByRole('tabpanel')
    await expect(body).toBeVisible()
    const before = (await page.locator('main').boundingBox())!.height
    await page.getByRole('button', { name: 'Fold the panels' }).click()
    await expect(body).toBeHidden()
    expect((await page.locator('main').boundingBox())!.height).toBeGreaterThan(before + 150)
    await page.getByRole('tab', { name: 'Numbers' }).click()
    await expect(body).toContainText('loss f')
  })
})

test('another layout takes over as the window changes, and the picture stays the same', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/?play=0')
  await expect(page.getByRole('region', { name: 'Readings' })).toBeVisible()
  const canvas = await page.locator('main canvas').first().elementHandle()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByRole('tab', { name: 'Runs' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Readings' })).toHaveCount(0)
  expect(await canvas!.evaluate((element) => element.isConnected)).toBe(true)
})

async function openLayout(page: Page, { query }: LayoutCase, lang: string) {
  await page.goto(`/?${query}&lang=${lang}#t=400`)
  const first = query ? page.locator('.legend') : page.locator('.run, [role=tablist]').first()
  await expect(first).toBeVisible()
  await expect(page.locator('main canvas').first()).toBeVisible()
}

/** The part of the picture that bars at its foot leave free. */
async function freePicture(page: Page) {
  const box = (await page.locator('main').boundingBox())!
  const bar = (await page.locator('.transport').boundingBox())!
  return { ...box, height: Math.min(box.y + box.height, bar.y) - box.y }
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
