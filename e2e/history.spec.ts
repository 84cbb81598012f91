import { expect, test } from './fixtures.ts'
import { chooseLandscape, landscape, linkOf, open } from './scene.ts'

const rate = 'Adam: lr, typed'

test('everything is undone and redone, one entry a gesture', async ({ page }) => {
  await open(page, '?play=0')
  const undo = page.getByRole('button', { name: 'Undo' })
  const redo = page.getByRole('button', { name: 'Redo' })
  await expect(undo).toBeDisabled()
  const first = await linkOf(page)

  await chooseLandscape(page, 'Beale')
  const slider = (await page.getByRole('slider', { name: 'Adam: lr' }).boundingBox())!
  await page.mouse.move(slider.x + slider.width / 2, slider.y + slider.height / 2)
  await page.mouse.down()
  await page.mouse.move(slider.x + slider.width * 0.7, slider.y + 10, { steps: 8 })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Hide Momentum' }).click()
  const last = await linkOf(page)

  await undo.click()
  await expect(page.getByRole('button', { name: 'Hide Momentum' })).toBeVisible()
  await undo.click()
  await expect(page.getByRole('textbox', { name: rate })).toHaveValue('0.02')
  await undo.click()
  await expect(landscape(page, 'Rosenbrock')).toBeVisible()
  await expect(undo).toBeDisabled()
  expect(await linkOf(page)).toBe(first)
  for (let press = 0; press < 3; press++) await redo.click()
  await expect(redo).toBeDisabled()
  expect(await linkOf(page)).toBe(last)
})

test('the keys of all systems do it too, but not while something is typed', async ({ page }) => {
  await open(page, '?play=0')
  const field = page.getByRole('textbox', { name: rate })
  await field.fill('0.5')
  await field.press('Enter')
  await field.press('Control+z')
  await field.press('Escape')
  expect(await linkOf(page)).toContain('lr:0.5')
  await page.getByRole('slider', { name: 'Adam: lr' }).focus()
  const value = page.getByRole('slider', { name: 'Adam: lr' })
  await page.keyboard.press('Control+z')
  await expect(value).toHaveAttribute('aria-valuetext', '0.02')
  await page.keyboard.press('Control+Shift+z')
  await expect(value).toHaveAttribute('aria-valuetext', '0.5')
  await page.keyboard.press('Meta+z')
  await expect(value).toHaveAttribute('aria-valuetext', '0.02')
  await page.keyboard.press('Control+y')
  await expect(value).toHaveAttribute('aria-valuetext', '0.5')
})

test('a link put into the address is one entry', async ({ page }) => {
  await open(page, '?play=0')
  await page.getByRole('button', { name: 'Hide Adam' }).click()
  await page.evaluate(() => {
    location.hash = '#f=himmelblau&n=50&o=newton'
  })
  await expect(landscape(page, 'Himmelblau')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(landscape(page, 'Rosenbrock')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show Adam', exact: true })).toBeVisible()
})
