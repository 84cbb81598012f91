import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { open } from './scene.ts'

/** Menus whose chosen text is wider than the room for it; empty if all can be read. */
const cutMenus = (page: Page) =>
  page.locator('select:visible').evaluateAll((menus) =>
    (menus as HTMLSelectElement[]).flatMap((menu) => {
      const style = getComputedStyle(menu)
      const pen = document.createElement('canvas').getContext('2d')!
      pen.font = style.font
      const text = menu.selectedOptions[0]?.text ?? ''
      const room = menu.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
      return pen.measureText(text).width > room + 0.5 ? [`${text} in ${room} px`] : []
    }),
  )

for (const [width, height] of [
  [1440, 900],
  [1120, 700],
  [390, 844],
] as const) {
  for (const lang of ['en', 'zh-CN']) {
    test(`no menu cuts what is chosen in it (${width} px, ${lang})`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await page.goto(`/?play=0&lang=${lang}#t=10`)
      if (width < 1100) await page.getByRole('tab').nth(1).click()
      const heights = page.locator('.view-choices select')
      for (const scale of ['log', 'rank', 'asinh', 'linear']) {
        await heights.selectOption(scale)
        expect(await cutMenus(page)).toEqual([])
      }
    })
  }
}

test('on a laptop the slider in the line of a run is wide enough to aim with', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '?play=0#t=10')
  const sliders = page.locator('.run-line input[type="range"]')
  await expect(sliders).toHaveCount(3)
  for (const slider of await sliders.all()) {
    expect((await slider.boundingBox())!.width).toBeGreaterThanOrEqual(72)
  }
})

test('two pictures have the room of the readings, which fold up and can be opened', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/?play=0#view=split&t=10')
  const fold = page.getByRole('button', { name: 'Unfold At this step' })
  await expect(fold).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.scene-part')).toHaveCount(2)
  const [terrain, map] = await page.locator('.scene-part').all()
  const left = (await page.locator('.settings').boundingBox())!
  const first = (await terrain!.boundingBox())!
  expect(first.x + first.width - left.x - left.width).toBeGreaterThan(480)
  expect((await map!.boundingBox())!.width).toBeGreaterThan(480)
  await fold.click()
  await expect(page.getByText('eigenvalues λ')).toBeVisible()
  await page.getByRole('radio', { name: '3D' }).check({ force: true })
  await expect(page.getByText('eigenvalues λ')).toBeVisible()
})
