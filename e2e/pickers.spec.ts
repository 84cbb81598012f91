import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { look } from './picture.ts'
import { addRun, chooseLandscape, landscape, linkOf, listed, open } from './scene.ts'

/** All that an open list offers. */
function options(page: Page, which: { selected?: boolean } = {}) {
  return page.getByRole('dialog').getByRole('option', which)
}

test('a landscape is found by what it teaches, and chosen by Enter; the runs stay', async ({
  page,
}) => {
  await open(page, '?play=0')
  await landscape(page).focus()
  await page.keyboard.press('Enter')
  const search = page.getByRole('combobox', { name: 'Search' })
  await expect(search).toBeFocused()
  await expect(options(page)).not.toHaveCount(0)
  const all = await options(page).count()
  expect(all).toBeGreaterThanOrEqual(44)
  await page.keyboard.type('four equal minima: the start')
  await expect(options(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(landscape(page, 'Himmelblau')).toBeFocused()
  expect(await linkOf(page)).toMatch(/^#v=1&f=himmelblau&t=\d+$/)
})

test('arrows go through the list and around, and Escape changes nothing', async ({ page }) => {
  await open(page, '?play=0')
  await landscape(page).click()
  const pointed = options(page, { selected: true })
  await expect(pointed).toHaveAccessibleName(/^Rosenbrock/)
  await page.keyboard.press('ArrowUp')
  await expect(pointed).toHaveAccessibleName(/^Load a file/)
  await page.keyboard.press('ArrowUp')
  await expect(pointed).toHaveAccessibleName(/^Your own formula/)
  await page.keyboard.press('ArrowUp')
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
  await expect(pointed).toBeInViewport()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown')
  await expect(pointed).toHaveAccessibleName(/^Quadratic/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(landscape(page, 'Rosenbrock')).toBeFocused()
})

test('it is found by its formula and by its name in either language', async ({ page }) => {
  await page.goto('/?lang=zh-CN&play=0')
  await page.getByRole('button', { name: '函数：Rosenbrock' }).click()
  const search = page.getByRole('combobox', { name: '搜索' })
  await search.fill('鞍面')
  await expect(listed(page, '鞍面')).toBeVisible()
  await search.fill('monkey')
  await expect(listed(page, '猴鞍面')).toBeVisible()
  await search.fill('x^2 + y - 11')
  await expect(listed(page, 'Himmelblau 函数')).toBeVisible()
  expect(await options(page).count()).toBeLessThan(4)
  await search.fill('没有这样的')
  await expect(options(page)).toHaveCount(0)
  await expect(page.getByText('没有与“没有这样的”相符的项。')).toBeVisible()
})

test('every landscape is shown from above, in its own shape', async ({ page }) => {
  await open(page, '?play=0&theme=light')
  await landscape(page).click()
  const maps = page.getByRole('listbox').locator('canvas')
  await expect(maps).not.toHaveCount(0)
  const all = await maps.count()
  expect(all).toBeGreaterThanOrEqual(44)
  await expect.poll(async () => (await look(page, maps.first())).colors).toBeGreaterThan(8)
  // Two may look alike from above, many may not.
  await expect
    .poll(
      () =>
        maps.evaluateAll(
          (all) => new Set(all.map((map) => (map as HTMLCanvasElement).toDataURL())).size,
        ),
      { timeout: 60_000 },
    )
    .toBeGreaterThanOrEqual(all - 4)
})

test('a click beside the list closes it', async ({ page }) => {
  await open(page, '?play=0')
  await landscape(page).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.mouse.click(1100, 690)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('runs are added by mouse and by keyboard', async ({ page }) => {
  await open(page, '?play=0')
  await addRun(page, 'Newton')
  await expect(page.getByRole('button', { name: 'Hide Newton' })).toBeVisible()
  await page.getByRole('button', { name: 'Add a run' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('nest')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Hide Nesterov momentum' })).toBeVisible()
  expect(await linkOf(page)).toMatch(/o=newton&o=nesterov(&|$)/)
})

for (const theme of ['light', 'dark']) {
  test(`open lists are in nobody's way: ${theme}`, async ({ page }) => {
    await open(page, `?play=0&theme=${theme}`)
    await landscape(page).click()
    await expect(options(page).first()).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Add a run' }).click()
    await expect(options(page).first()).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}

test('on a phone the list is inside the window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/?play=0')
  await page.getByRole('tab', { name: 'Landscape' }).click()
  await landscape(page).click()
  const box = (await page.getByRole('dialog').boundingBox())!
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(320)
  expect(box.y + box.height).toBeLessThanOrEqual(640)
  await page.keyboard.press('Escape')
  await chooseLandscape(page, 'Ackley')
})
