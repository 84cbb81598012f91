import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expectNumbersOf, linkOf, open, seek } from './scene.ts'
import { stillMiddleOf } from './still.ts'

/** The picture; the first of two. */
function scene(page: Page): Locator {
  return page.getByRole('application').first()
}

function startOf(page: Page, number = 1): Locator {
  return scene(page).getByRole('button', { name: `Start ${number} at` })
}

for (const view of ['3d', 'map']) {
  test(`a click on the ground sets the start there, in ${view}`, async ({ page }) => {
    await open(page, `?play=0#view=${view}`)
    const [x, y] = await stillMiddleOf(startOf(page))
    await page.mouse.click(x + 90, y + 40)
    await expect
      .poll(async () => {
        const [toX, toY] = await stillMiddleOf(startOf(page))
        return Math.hypot(toX - x - 90, toY - y - 40)
      })
      .toBeLessThan(3)
    const link = await linkOf(page)
    expect(link).toMatch(/x0=/)
    // Away from the ground, so that the readings are those at the playhead.
    await page.mouse.move(2, 2)
    await seek(page, 20)
    await expectNumbersOf(page, link, 20)
  })
}

test('arrow keys move the start, and the one that has the focus', async ({ page }) => {
  await open(page, '?play=0#f=himmelblau&view=map&x0=0,0;2,2')
  await scene(page).focus()
  await page.keyboard.press('ArrowRight')
  expect(await linkOf(page)).toContain('x0=0.1,0;2,2')
  await page.keyboard.press('Tab')
  await expect(startOf(page, 1)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(startOf(page, 2)).toBeFocused()
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(startOf(page, 2)).toHaveAccessibleName('Start 2 at (1.99, 3)')
  expect(await linkOf(page)).toContain('x0=0.1,0;1.99,3')
  await page.keyboard.press('Escape')
  await expect(startOf(page, 2)).not.toBeFocused()
})

test('a start is a target of 24 pixels at least', async ({ page }) => {
  await open(page, '?play=0')
  const box = (await startOf(page).boundingBox())!
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
})

test('known minima are marked, named on focus, and can be left out', async ({ page }) => {
  await open(page, '?play=0#f=himmelblau')
  const marks = scene(page).getByRole('img', { name: /^Minimum, f [=≈] 0 at / })
  await expect(marks).toHaveCount(4)
  await startOf(page).focus()
  await page.keyboard.press('Tab')
  const first = scene(page).getByRole('img', { name: 'Minimum, f = 0 at (3, 2)' })
  await expect(first).toBeFocused()
  await expect(first.locator('span')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(first).not.toBeFocused()
  await expect(scene(page).getByRole('img', { name: /at \(−2\.805, 3\.131\)/ })).toBeFocused()
  await page.getByRole('checkbox', { name: 'Known minima' }).uncheck()
  await expect(marks).toHaveCount(0)
  expect(await linkOf(page)).toContain('min=0')
})

test('a kink is named as one', async ({ page }) => {
  await open(page, '?play=0#f=ackley')
  await expect(
    scene(page).getByRole('img', { name: /^Minimum at a kink, f [=≈] 0 at \(0, 0\)$/ }),
  ).toHaveCount(1)
})

test('the eigen-cross says its eigenvalues, gradient and step say their names', async ({
  page,
}) => {
  await open(page, '?play=0#f=saddle&x0=3,0.5&o=gradient-descent,lr:0.6,label:a&t=1&q=none')
  const tip = (text: string) => scene(page).getByText(text, { exact: true })
  await page.getByRole('checkbox', { name: 'Eigen-cross' }).check()
  await expect(tip('λ₁ = 1')).toBeVisible()
  await expect(tip('λ₂ = −1')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Eigen-cross' }).uncheck()
  await expect(tip('λ₁ = 1')).toBeHidden()
  await page.getByRole('checkbox', { name: 'Gradient g' }).check()
  await page.getByRole('checkbox', { name: 'Next step Δw' }).check()
  await expect(tip('g')).toBeVisible()
  await expect(tip('Δw')).toBeVisible()
  expect(await linkOf(page)).toContain('q=grad,step')
  // At the last point there is no next step.
  await page.getByRole('button', { name: 'To the last step' }).click()
  await expect(tip('Δw')).toBeHidden()
})

test('the place under the pointer is read in float64', async ({ page }) => {
  await open(page, '?play=0#f=quadratic&view=map')
  const [x, y] = await stillMiddleOf(scene(page))
  const readout = page.locator('.place-readout')
  // Who listens to the pointer comes after the first frame.
  await expect(async () => {
    await page.mouse.move(x, y)
    await page.mouse.move(x + 40, y - 30)
    await expect(readout).toHaveText(/^x = .*\sy = .*\sf = /, { timeout: 1000 })
  }).toPass()
  const numbers = (await readout.innerText()).replaceAll('−', '-').match(/-?[\d.]+/g)!
  const [a = 0, b = 0, f = 0] = numbers.map(Number)
  expect(f / (0.5 * (a ** 2 + 10 * b ** 2))).toBeCloseTo(1, 3)
  await page.mouse.move(2, 2)
  await expect(readout).toBeHidden()
})

test('both views show one scene with one cursor, and the start can be dragged in each', async ({
  page,
}) => {
  await open(page, '?play=0#view=split')
  const terrain = page.getByRole('application', { name: /^Terrain\./ })
  const map = page.getByRole('application', { name: /^Map\./ })
  await expect(map.getByRole('button', { name: 'Start 1 at' })).toBeVisible()
  const cursorIn = (view: Locator) => view.locator('.scene-cursor')
  const [x, y] = await stillMiddleOf(map.getByRole('button', { name: 'Start 1 at' }))
  await page.mouse.move(x + 60, y + 30)
  await page.mouse.move(x + 50, y + 30)
  await expect(cursorIn(terrain)).toBeVisible()
  await expect(cursorIn(map)).toBeHidden()
  const [left, top] = await stillMiddleOf(terrain.getByRole('button', { name: 'Start 1 at' }))
  await page.mouse.move(left + 40, top + 10)
  await expect(cursorIn(map)).toBeVisible()
  await expect(cursorIn(terrain)).toBeHidden()
  for (const view of [terrain, map]) {
    const before = await linkOf(page)
    const [fromX, fromY] = await stillMiddleOf(view.getByRole('button', { name: 'Start 1 at' }))
    await page.mouse.move(fromX, fromY)
    await page.mouse.down()
    await page.mouse.move(fromX + 15, fromY + 10, { steps: 3 })
    await page.mouse.up()
    const after = await linkOf(page)
    expect(after).toMatch(/x0=/)
    expect(after).not.toBe(before)
  }
})
