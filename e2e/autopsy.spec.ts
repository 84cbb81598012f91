import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { look } from './picture.ts'
import { linkOf, open, reading, seek } from './scene.ts'

const title = (page: Page) => page.locator('summary', { hasText: 'This step, worked out' })
const step = (page: Page) => page.locator('.autopsy')

/** The numbers of a row of the tables of a step, by its place among all rows of a table. */
function row(page: Page, table: string, index: number) {
  return step(page).getByRole('table', { name: table }).locator('tbody tr').nth(index).locator('td')
}

test('a step of a rule is worked out line by line, and follows the playhead', async ({ page }) => {
  await open(page, '?play=0#f=rosenbrock&o=adam,lr:0.02&n=200&t=0')
  await title(page).focus()
  await page.keyboard.press('Enter')
  await expect(step(page)).toContainText('Step 1')
  await expect(step(page).locator('.worked li')).toHaveCount(5)
  await seek(page, 49)
  await expect(step(page)).toContainText('Step 50')
  const promised = await row(page, 'Result', 3).allTextContents()
  await seek(page, 50)
  await expect(step(page)).toContainText('Step 51')
  await expect(row(page, 'Given', 0)).toHaveText(promised)
  await expect(reading(page, 'point w')).toHaveText(`(${promised.join(', ')})`)
  await expect(step(page).locator('.worked-numbers').first()).toContainText('0.9·')
  expect(await violations(page)).toEqual([])
  await seek(page, 200)
  await expect(step(page)).toContainText('this is its last step')
})

test('a step that breaks a run off is shown with the reason', async ({ page }) => {
  await open(page, '?play=0#f=rosenbrock&o=gradient-descent,lr:0.1&n=50&t=50')
  await title(page).click()
  await expect(step(page)).toContainText('the run ends before it')
})

const coded = [
  ['lbfgs', 'Line search', 'taken'],
  ['armijo', 'Line search', 'Armijo'],
  ['trust-region', 'Trust region (dogleg)', 'ratio ρ'],
  ['nelder-mead', 'Simplex (Nelder–Mead)', 'new'],
  ['cma-es', 'Samples (CMA-ES)', 'counts'],
  ['levenberg-marquardt', 'Damping (Levenberg–Marquardt)', 'next damping'],
  ['newton', 'Along the axes of the Hessian', 'divided by'],
] as const

for (const [optimizer, name, word] of coded) {
  test(`${optimizer} shows what it did`, async ({ page }) => {
    await open(page, `?play=0#f=rosenbrock&o=${optimizer}&n=40&t=2`)
    await title(page).click()
    await expect(step(page).getByRole('region', { name })).toContainText(word)
    await expect(step(page)).toContainText('Step 3')
    if (optimizer !== 'cma-es') return
    expect(await violations(page)).toEqual([])
    await expect(
      step(page)
        .getByRole('table', { name: /^Samples/ })
        .locator('tbody tr'),
    ).toHaveCount(8)
  })
}

test('one switch draws the step in the picture, and the link says so', async ({ page }) => {
  await open(page, '?play=0#f=rosenbrock&o=momentum,lr:0.0005&n=200&t=30')
  await title(page).click()
  await page.getByRole('checkbox', { name: 'Draw it in the picture' }).click()
  await expect(page.locator('.scene-tips > span:not([hidden])', { hasText: '−v' })).toBeVisible()
  expect(await linkOf(page)).toContain('q=eig,grad,mom,step,inner')
  await page.getByRole('checkbox', { name: 'Momentum', exact: true }).click()
  await expect(page.locator('.scene-tips > span:not([hidden])', { hasText: '−v' })).toHaveCount(0)
  expect(await linkOf(page)).toContain('q=eig,grad,step,inner')
})

test('what is inside a step stands in the scene and in the flat picture', async ({ page }) => {
  await open(page, '?play=0#f=himmelblau&o=cma-es&n=40&t=3&q=inner')
  await expect(page.locator('.scene-tips > span:not([hidden])', { hasText: 'σ =' })).toBeVisible()
  const map = page.getByRole('application', { name: /^Map of/ })
  const blue = '#3f90da'
  await open(page, '?play=0&gl=2d#f=himmelblau&o=cma-es&n=40&t=3&q=none')
  await expect(map).toBeVisible()
  await expect.poll(async () => (await look(page, map, [blue])).near[0]).toBeGreaterThan(0)
  const bare = (await look(page, map, [blue])).near[0]!
  await page.getByRole('checkbox', { name: 'Inside the step' }).click()
  await expect.poll(async () => (await look(page, map, [blue])).near[0]).toBeGreaterThan(bare + 300)
})

test('the flat picture has gradient, momentum and step as well', async ({ page }) => {
  await open(page, '?play=0&gl=2d#f=himmelblau&o=momentum,lr:0.005&n=40&t=3&q=none')
  const map = page.getByRole('application', { name: /^Map of/ })
  await expect(map).toBeVisible()
  let before = await map.screenshot()
  for (const name of ['Gradient g', 'Momentum', 'Next step Δw']) {
    await page.getByRole('checkbox', { name, exact: true }).click()
    await expect.poll(async () => (await map.screenshot()).equals(before)).toBe(false)
    await page.waitForTimeout(300)
    before = await map.screenshot()
  }
})

test('clipped steps are counted up to the playhead', async ({ page }) => {
  await open(page, '?play=0#f=rosenbrock&o=gradient-descent,lr:0.001,clip_norm:10&n=100&t=0')
  await page.getByRole('button', { name: 'All settings of Gradient descent' }).click()
  const count = page.locator('.clip-count')
  await expect(count).toHaveText('Clipped at 0 of 0 steps')
  await seek(page, 20)
  await expect(count).toHaveText(/^Clipped at [1-9]\d* of 20 steps$/)
})
