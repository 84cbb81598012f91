import type { Page } from '@playwright/test'
import { moreTints } from '../src/scene/ramps.ts'
import { rampBytes, themes } from '../src/scene/themes.ts'
import type { GroundColors } from '../src/settings/settings.ts'
import { expect, test } from './fixtures.ts'
import { look } from './picture.ts'
import { linkOf } from './scene.ts'

const picture = (page: Page) => page.getByRole('application', { name: /^Picture of/ })
const contourTexts = (page: Page) => picture(page).locator('.scene-contours span:not([hidden])')
const tickTexts = (page: Page) => picture(page).locator('.scene-ticks span:not([hidden])')

/** The tint in the middle of a ramp, `#rrggbb`. */
function middleOf(colors: GroundColors): string {
  const tints = colors === 'atlas' ? themes.light.ramp : moreTints(colors, 'light')
  return `#${Buffer.from(rampBytes(tints).subarray(4 * 128, 4 * 128 + 3)).toString('hex')}`
}

/** A still picture without panels, when all of it is there. */
async function still(page: Page, link: string) {
  // Another hash alone would not load anew.
  await page.goto('about:blank')
  await page.goto(`/?ui=none&motion=0#t=0&${link}`)
  await expect(tickTexts(page).first()).toBeVisible()
}

test.describe('the ground', () => {
  test('is drawn in the colours that a link names', async ({ page }) => {
    for (const colors of ['atlas', 'magma', 'diverging'] as const) {
      await still(page, `f=saddle&view=map&lv=0&cm=${colors}`)
      // The pass is level, so that light leaves its tint alone: the one in the middle of the ramp.
      const own = async () => (await look(page, picture(page), [middleOf(colors)])).near[0]
      await expect.poll(own).toBeGreaterThan(400)
    }
  })

  test('can be coloured, and its scale and lines chosen, in the landscape card', async ({
    page,
  }) => {
    await page.goto('/#t=0')
    await page.getByRole('combobox', { name: 'Height' }).selectOption('rank')
    await page.getByText('Picture', { exact: true }).click()
    await page.getByRole('radio', { name: 'Magma' }).check()
    await page.getByRole('slider', { name: 'Contours' }).fill('0')
    const link = await linkOf(page)
    expect(link).toContain('h=rank')
    expect(link).toContain('cm=magma')
    expect(link).toContain('lv=0')
    await expect(contourTexts(page)).toHaveCount(0)
    await page.getByRole('radio', { name: 'Both' }).check()
    expect(await linkOf(page)).toContain('view=split')
  })

  test('has true values of f beside every height scale', async ({ page }) => {
    for (const scale of ['linear', 'asinh', 'rank']) {
      await still(page, `f=saddle&h=${scale}`)
      await expect(tickTexts(page).filter({ hasText: /^f$/ })).toBeVisible()
      await expect(tickTexts(page).filter({ hasText: /^−\d/ }).first()).toBeVisible()
    }
    await still(page, 'f=rosenbrock&h=log')
    await expect(tickTexts(page).filter({ hasText: /^10+$/ }).first()).toBeVisible()
  })

  test('carries the values of its heavier lines, none over another', async ({ page }) => {
    await still(page, 'f=rosenbrock&view=map')
    await expect.poll(() => contourTexts(page).count()).toBeGreaterThan(5)
    const texts = await contourTexts(page).allInnerTexts()
    expect(texts.every((text) => /^(0\.01|0\.1|1|10|100|1000)$/.test(text))).toBe(true)
    const middles = await contourTexts(page).evaluateAll((spans) =>
      spans.map((span) => {
        const { x, y, width, height } = span.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      }),
    )
    for (const [i, one] of middles.entries()) {
      for (const other of middles.slice(i + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(12)
      }
    }
  })

  test('is hatched where f is undefined', async ({ page }) => {
    await still(page, 'f=formula&e=log(x)%2By^2&dom=-1,2,-1,2&view=map')
    const paper = '#f3f0e9'
    const { near, colors } = await look(page, picture(page), [paper])
    expect(near[0]).toBeGreaterThan(5000)
    expect(colors).toBeGreaterThan(20)
  })
})
