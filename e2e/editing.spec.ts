import { expect, test } from './fixtures.ts'
import {
  addRun,
  chooseLandscape,
  expectNumbersOf,
  landscape,
  linkOf,
  open,
  reading,
  readings,
  seek,
} from './scene.ts'

for (const view of ['3d', 'map']) {
  test(`dragging the start moves every path, in ${view}`, async ({ page }) => {
    await open(page, `#view=${view}`)
    await seek(page, 30)
    const start = page.locator('[data-start="0"]')
    const box = (await start.boundingBox())!
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 20, y + 5, { steps: 4 })
    await page.mouse.move(x + 60, y + 20, { steps: 4 })
    await page.mouse.up()
    // The readings are those under the pointer as long as it is over the picture.
    await page.mouse.move(5, 5)
    const link = await linkOf(page)
    expect(link).toMatch(/x0=/)
    await expect(reading(page, 'step')).toHaveText('30')
    await expectNumbersOf(page, link, 30)
  })
}

test('a learning rate dragged gives new numbers at once', async ({ page }) => {
  await open(page)
  await seek(page, 30)
  await readings(page).getByRole('combobox', { name: 'Run' }).selectOption({ index: 2 })
  const loss = await reading(page, 'loss f').innerText()
  const slider = page.getByRole('slider', { name: 'Adam: lr' })
  const box = (await slider.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 6 })
  // Still held down: the numbers follow the finger.
  await expect(reading(page, 'loss f')).not.toHaveText(loss)
  await page.mouse.up()
  const link = await linkOf(page)
  await expectNumbersOf(page, link, 30)
})

test('a number field takes numbers as people write them, and says what it cannot read', async ({
  page,
}) => {
  await open(page, '?play=0')
  const field = page.getByRole('textbox', { name: 'Adam: lr, typed' })
  await field.fill('1/40')
  await field.press('Enter')
  expect(await linkOf(page)).toContain('lr:0.025')
  await field.fill('quick')
  await field.press('Enter')
  await expect(page.getByRole('alert')).toContainText('quick')
  expect(await linkOf(page)).toContain('lr:0.025')
})

test('another landscape brings its own start, ground and numbers', async ({ page }) => {
  await open(page, '?play=0')
  await landscape(page).click()
  const options = page.getByRole('dialog').getByRole('option')
  await expect(options.first()).toBeVisible()
  expect(await options.count()).toBeGreaterThanOrEqual(40)
  await page.keyboard.press('Escape')
  // Of one, two and three coordinates, with and without parameters; all of the menu would take minutes.
  for (const name of ['Quadratic in one variable', 'Himmelblau', 'Ackley', 'Rosenbrock in space']) {
    await chooseLandscape(page, name)
    const link = await linkOf(page)
    expect(link).toMatch(/f=[a-z-]+/)
    await seek(page, 3)
    await expectNumbersOf(page, link, 3)
  }
})

test('runs are added, hidden, and removed', async ({ page }) => {
  await open(page)
  await addRun(page, 'Newton')
  await expect(page.getByRole('button', { name: 'Hide Newton' })).toBeVisible()
  await page.getByRole('button', { name: 'Hide Newton' }).click()
  await expect(page.getByRole('button', { name: 'Show Newton' })).toBeVisible()
  await page.getByRole('button', { name: 'All settings of Newton' }).click()
  await page.getByRole('button', { name: 'Remove Newton' }).click()
  await expect(page.getByRole('button', { name: /Newton/ })).toHaveCount(0)
})
