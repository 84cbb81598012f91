import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { landscape, linkOf, listed, notices, open, reading, seek } from './scene.ts'

function field(page: Page) {
  return page.getByRole('textbox', { name: /^Formula/ })
}

function slider(page: Page, name: string) {
  return page.getByRole('slider', { name, exact: true })
}

test('a formula is found in the list, typed, and true at the start', async ({ page }) => {
  await open(page, '?play=0')
  await landscape(page).click()
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused()
  await page.keyboard.type('formula')
  await expect(listed(page, 'Your own formula …')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('(a - x)^2 + b*(y - x^2)^2')
  await field(page).fill('')
  await page.keyboard.type('x^2 + 3y^2 + 5')
  await expect(landscape(page, 'f(x, y)')).toBeVisible()
  await seek(page, 0)
  // Typed from nothing it is of x alone for a while, so the start is that of typed formulas: (1.5, 1).
  await expect(reading(page, 'loss f')).toHaveText('10.25')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(field(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Edit formula' })).toBeFocused()
})

test('wrong text keeps the surface and names the character', async ({ page }) => {
  await open(page, '?play=0#f=formula&e=x^2%2By^2&x0=1,2&t=0')
  await expect(reading(page, 'loss f')).toHaveText('5')
  await page.getByRole('button', { name: 'Edit formula' }).click()
  await field(page).fill('u = x^2 +\nu + y^2')
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true')
  const message = page.getByRole('button', {
    name: 'Line 1, character 10: the formula ends too early',
  })
  await expect(message).toBeVisible()
  await expect(field(page)).toHaveAccessibleDescription(/^Line 1, character 10/)
  await field(page).fill('x^2 + sinn(y)')
  const named = page.getByRole('button', { name: 'At character 7: “sinn” is not known here' })
  await named.click()
  const selected = await field(page).evaluate((element: HTMLTextAreaElement) =>
    element.value.slice(element.selectionStart, element.selectionEnd),
  )
  expect(selected).toBe('sinn')
  await expect(reading(page, 'loss f')).toHaveText('5')
  expect(await linkOf(page)).toContain('e=x^2%2By^2&')
  await field(page).fill('x^2 + sin(y)^0')
  await expect(named).toHaveCount(0)
  await expect(reading(page, 'loss f')).toHaveText('2')
})

test('names become parameters, whose numbers stay, and a link holds it all', async ({ page }) => {
  await open(page, '?play=0#f=formula&e=x^2&t=0')
  await page.getByRole('button', { name: 'Edit formula' }).click()
  await field(page).fill('a*x^2 + θ*y^2')
  await expect(slider(page, 'a')).toBeVisible()
  await page.getByRole('textbox', { name: 'theta, typed' }).fill('4')
  await page.keyboard.press('Enter')
  await field(page).fill('a*x^2 + θ*y^2 + 1')
  await expect(reading(page, 'loss f')).toHaveText('7.25')
  await page.getByRole('textbox', { name: 'x to' }).fill('3')
  await page.keyboard.press('Enter')
  const link = await linkOf(page)
  expect(link).toContain('fp=a:1,theta:4')
  expect(link).toContain('dom=-2,3,-2,2')
  await page.goto('/')
  await open(page, `?play=0${link}`)
  await expect(reading(page, 'loss f')).toHaveText('7.25')
  await expect(notices(page)).toHaveCount(0)
  await expect(slider(page, 'theta')).toBeVisible()
})

test('what was typed is undone, and the text follows', async ({ page }) => {
  await open(page, '?play=0&t=0')
  await page.getByRole('button', { name: 'Edit formula' }).click()
  await field(page).fill('x^4 + y^4')
  await expect(landscape(page, 'f(x, y)')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(landscape(page, 'Rosenbrock')).toBeVisible()
  await expect(field(page)).toHaveValue('(a - x)^2 + b*(y - x^2)^2')
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(field(page)).toHaveValue('x^4 + y^4')
  await field(page).focus()
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveCount(0)
})

test('one and three variables are recognised', async ({ page }) => {
  await open(page, '?play=0')
  await page.getByRole('button', { name: 'Edit formula' }).click()
  await field(page).fill('x^4 - x^2')
  await expect(landscape(page, 'f(x)')).toBeVisible()
  await seek(page, 0)
  await expect(reading(page, 'loss f')).toHaveText('2.813')
  await expect(page.getByRole('textbox', { name: /^y (from|to)/ })).toHaveCount(0)
  await field(page).fill('x^2 + y^2 + z^2')
  await expect(landscape(page, 'f(x, y, z)')).toBeVisible()
  await expect(reading(page, 'loss f')).toHaveText('3.5')
})

for (const theme of ['light', 'dark']) {
  test(`the editor is in nobody's way: ${theme}`, async ({ page }) => {
    await open(page, `?play=0&theme=${theme}`)
    await page.getByRole('button', { name: 'Edit formula' }).click()
    await field(page).fill('x^2 + y^')
    await page.getByText('What can be typed').click()
    await expect(page.getByText('At character 9')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}

test('on a phone the picture stays in view while a formula is typed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/?play=0')
  await page.getByRole('tab', { name: 'Landscape' }).click()
  await page.getByRole('button', { name: 'Edit formula' }).click()
  await field(page).fill('a*x^2 + sin(3y)')
  await expect(field(page)).toBeInViewport()
  await expect(page.getByRole('application').first()).toBeInViewport()
  const box = (await field(page).boundingBox())!
  expect(box.x + box.width).toBeLessThanOrEqual(390)
  expect(await violations(page)).toEqual([])
})
