import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { linkOf, listed, open } from './scene.ts'

/** The runs' names in the order of the card. */
function order(page: Page) {
  return page.locator('.run-name')
}

function grip(page: Page, name: string) {
  return page.getByRole('button', { name: `Move ${name}` })
}

const three = ['Gradient descent', 'Momentum', 'Adam']

test('a run is dragged to another place, and a line shows where it would go', async ({ page }) => {
  await open(page, '?play=0')
  await expect(order(page)).toHaveText(three)
  const from = (await grip(page, 'Adam').boundingBox())!
  const to = (await grip(page, 'Gradient descent').boundingBox())!
  await page.mouse.move(from.x + 5, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 5, to.y + 4, { steps: 5 })
  await expect(page.locator('[data-drop="before"]')).toContainText('Gradient descent')
  await page.mouse.up()
  await expect(order(page)).toHaveText(['Adam', 'Gradient descent', 'Momentum'])
  expect(await linkOf(page)).toMatch(/o=adam,lr:0.02,color:2&o=gradient-descent/)
})

test('a drag that is let go where it began changes nothing, and Escape gives it up', async ({
  page,
}) => {
  await open(page, '?play=0')
  const box = (await grip(page, 'Momentum').boundingBox())!
  await page.mouse.move(box.x + 5, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 5, box.y + 100, { steps: 4 })
  await page.mouse.move(box.x + 5, box.y + 12, { steps: 4 })
  await page.mouse.up()
  await expect(order(page)).toHaveText(three)
  await page.mouse.down()
  await page.mouse.move(box.x + 5, box.y + 100, { steps: 4 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(order(page)).toHaveText(three)
})

test('arrows move a run, say so, keep the focus and what is chosen', async ({ page }) => {
  await open(page, '?play=0')
  await page.getByRole('button', { name: 'Adam', exact: true }).click()
  await grip(page, 'Adam').focus()
  await page.keyboard.press('ArrowUp')
  await expect(order(page)).toHaveText(['Gradient descent', 'Adam', 'Momentum'])
  await expect(grip(page, 'Adam')).toBeFocused()
  await expect(page.getByText('Adam: place 2 of 3.')).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(order(page)).toHaveText(['Adam', 'Gradient descent', 'Momentum'])
  await expect(page.getByRole('button', { name: 'Adam', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('a run is renamed by a double click, by F2, and not after Escape', async ({ page }) => {
  await open(page, '?play=0')
  await page.getByRole('button', { name: 'Adam', exact: true }).dblclick()
  const field = page.getByRole('textbox', { name: 'Name of Adam' })
  await expect(field).toBeFocused()
  await field.fill('careful')
  await field.press('Enter')
  const named = page.getByRole('button', { name: 'careful', exact: true })
  await expect(named).toBeFocused()
  expect(await linkOf(page)).toContain('label:careful')
  await named.press('F2')
  await page.keyboard.type('bold')
  await page.keyboard.press('Escape')
  await expect(named).toBeFocused()
  await named.press('F2')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Adam', exact: true })).toBeVisible()
  expect(await linkOf(page)).not.toContain('label')
})

test('solo shows one run, and then all again', async ({ page }) => {
  await open(page, '?play=0')
  await page.getByRole('button', { name: 'All settings of Momentum' }).click()
  await page.getByRole('button', { name: 'Solo Momentum' }).click()
  await expect(page.getByRole('button', { name: 'Show Adam', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hide Momentum' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all runs' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Hide Adam' })).toBeVisible()
})

test('a run is duplicated, replaced and removed, and what is unfolded stays with its run', async ({
  page,
}) => {
  await open(page, '?play=0')
  await page.getByRole('button', { name: 'All settings of Momentum' }).click()
  await page.getByRole('button', { name: 'Duplicate Momentum' }).click()
  await expect(order(page)).toHaveText(['Gradient descent', 'Momentum 1', 'Momentum 2', 'Adam'])
  await page.getByRole('button', { name: 'Replace Momentum 1 by another optimizer' }).click()
  await listed(page, 'Newton').click()
  await expect(order(page)).toHaveText(['Gradient descent', 'Newton', 'Momentum', 'Adam'])
  await page.getByRole('button', { name: 'Remove Newton' }).press('Enter')
  await expect(order(page)).toHaveText(three)
  await expect(page.getByRole('button', { expanded: true, name: /All settings/ })).toHaveCount(0)
})

test('a symbol in the rule lights its slider up, and a slider its symbols', async ({ page }) => {
  await open(page, '?play=0')
  await page.getByRole('button', { name: 'All settings of Adam' }).click()
  const symbol = page.locator('.rule [data-symbol="beta1"]')
  await expect(symbol).toHaveCount(3)
  const row = page.locator('[data-hyper="beta1"]')
  await symbol.first().hover()
  await expect(row).toHaveAttribute('data-lit', 'true')
  await page.getByRole('heading', { name: 'Runs' }).hover()
  await expect(row).toHaveAttribute('data-lit', 'false')
  await page.getByRole('slider', { name: 'Adam: lr' }).focus()
  await expect(page.locator('.rule [data-symbol="lr"]')).toHaveAttribute('data-lit', '')
  await symbol.first().click()
  await expect(page.getByRole('slider', { name: 'Adam: beta1' })).toBeFocused()
  await expect(row).toHaveAttribute('data-lit', 'true')
  expect(await violations(page)).toEqual([])
})

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
] as const) {
  test(`landscape and runs fit into ${width} × ${height}, each run in one line`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await open(page, '?play=0')
    await expect(page.getByRole('slider', { name: 'Steps' })).toBeInViewport({ ratio: 1 })
    for (const name of three) {
      const button = page.getByRole('button', { name, exact: true })
      expect((await button.boundingBox())!.height).toBeLessThanOrEqual(34)
      const isCut = await button
        .locator('span')
        .evaluate((words) => words.scrollWidth > words.clientWidth)
      expect(isCut).toBe(false)
    }
  })
}
