import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { addRun, expectNumbersOf, linkOf, open, seek } from './scene.ts'

/** Unfolds a run and its modifiers. */
async function unfold(page: Page, name: string) {
  await page.getByRole('button', { name: `All settings of ${name}` }).click()
  const title = page.locator('summary', { hasText: 'Modifiers' })
  await expect(title).toBeVisible()
  if ((await page.locator('details:has(summary:text("Modifiers"))').getAttribute('open')) === null)
    await title.click()
}

function tags(page: Page) {
  return page.getByRole('list', { name: 'Modifiers' }).getByRole('listitem')
}

test('a schedule and a clip are switched on by mouse: tags, link, rule and numbers have them', async ({
  page,
}) => {
  await open(page, '?play=0')
  await unfold(page, 'Adam')
  await page.getByRole('combobox', { name: 'Schedule of η: Adam' }).selectOption('cosine')
  await page.getByRole('checkbox', { name: 'Clip g by norm: Adam' }).click()
  await expect(tags(page)).toHaveText(['cosine', 'clip 1'])
  await expect(
    page.getByRole('img', { name: /^Rate η over the steps: 0.02 at step 1/ }),
  ).toBeVisible()
  await expect(page.locator('.rule [data-symbol="clip_norm"]')).toHaveCount(1)
  const link = await linkOf(page)
  expect(link).toContain('o=adam,lr:0.02,schedule:cosine,schedule_period:1000,clip_norm:1')
  expect(await violations(page)).toEqual([])
  await seek(page, 400)
  await expectNumbersOf(page, link, 400)
})

test('all of it by keyboard, and off again without a trace', async ({ page }) => {
  await open(page, '?play=0')
  await page.getByRole('button', { name: 'All settings of Adam' }).focus()
  await page.keyboard.press('Enter')
  const title = page.locator('summary', { hasText: 'Modifiers' })
  await title.focus()
  await page.keyboard.press('Enter')
  const before = await linkOf(page)
  await page.keyboard.press('Tab')
  const menu = page.getByRole('combobox', { name: 'Schedule of η: Adam' })
  await expect(menu).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(menu).toHaveValue('step')
  const period = page.getByRole('textbox', { name: 'Adam: schedule_period, typed' })
  await period.fill('50')
  await period.press('Enter')
  await expect(page.getByRole('slider', { name: 'Adam: schedule_period' })).toHaveAttribute(
    'aria-valuetext',
    '50',
  )
  const look = page.getByRole('checkbox', { name: 'Lookahead: Adam' })
  await look.focus()
  await page.keyboard.press('Space')
  await expect(tags(page)).toHaveText(['step', 'lookahead 5'])
  expect(await linkOf(page)).toContain('schedule:step,schedule_period:50,lookahead:5')
  await page.keyboard.press('Space')
  await menu.focus()
  await page.keyboard.press('ArrowUp')
  expect(await linkOf(page)).toBe(before)
  await expect(tags(page)).toHaveCount(0)
})

test('only what does something for an optimizer is offered', async ({ page }) => {
  await open(page, '?play=0#o=rprop&o=sam&o=newton&o=nelder-mead')
  await unfold(page, 'Rprop')
  await expect(page.getByRole('combobox', { name: /Schedule/ })).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: 'Clip g by value: Rprop' })).toBeVisible()
  await page.getByRole('button', { name: 'All settings of Rprop' }).click()
  await unfold(page, 'SAM')
  await expect(page.getByRole('combobox', { name: 'Schedule of η: SAM' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Clip/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'All settings of SAM' }).click()
  await page.getByRole('button', { name: 'All settings of Newton' }).click()
  await page.locator('summary', { hasText: 'Modifiers' }).click()
  await expect(page.getByRole('checkbox', { name: 'Gradient noise: Newton' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /Clip|Mini-batches/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'All settings of Newton' }).click()
  await page.getByRole('button', { name: 'All settings of Nelder–Mead' }).click()
  await expect(page.getByRole('button', { name: 'Solo Nelder–Mead' })).toBeVisible()
  await expect(page.locator('summary', { hasText: 'Modifiers' })).toHaveCount(0)
})

test('a run is copied as code, in each of its languages', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?play=0#o=adam,lr:0.02,clip_norm:1&o=newton&n=50')
  await page.getByRole('button', { name: 'All settings of Adam' }).click()
  await page.getByRole('button', { name: 'Copy Adam as code' }).click()
  const dialog = page.getByRole('dialog', { name: 'Adam as code' })
  await expect(dialog.getByRole('region', { name: 'Script for PyTorch' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Copy script' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  const torch = await page.evaluate(() => navigator.clipboard.readText())
  expect(torch).toContain('torch.optim.Adam([w], lr=0.02')
  expect(torch).toContain('#v=1&o=adam,lr:0.02,clip_norm:1')
  await dialog.getByRole('tab', { name: 'PyTorch' }).press('ArrowRight')
  await dialog.getByRole('button', { name: 'Copy script' }).click()
  await expect(dialog.getByRole('region', { name: 'Script for NumPy' })).toContainText('beta1*m')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('import numpy as np')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'All settings of Newton' }).click()
  await page.getByRole('button', { name: 'Copy Newton as code' }).click()
  const newton = page.getByRole('dialog', { name: 'Newton as code' })
  await expect(newton.getByRole('tab')).toHaveText(['NumPy'])
  await expect(newton.getByRole('region')).toContainText('hessian')
  await expect(newton).toContainText('Neither PyTorch nor optax')
  expect(await violations(page)).toEqual([])
})

test('L-BFGS is there in PyTorch and NumPy', async ({ page }) => {
  await open(page, '?play=0#n=20')
  await addRun(page, 'L-BFGS')
  await page.getByRole('button', { name: 'All settings of L-BFGS' }).click()
  await page.getByRole('button', { name: 'Copy L-BFGS as code' }).click()
  const dialog = page.getByRole('dialog', { name: 'L-BFGS as code' })
  await expect(dialog.getByRole('tab')).toHaveText(['PyTorch', 'NumPy'])
  await expect(dialog.getByRole('region')).toContainText('torch.optim.LBFGS')
})
