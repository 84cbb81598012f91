import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { look } from './picture.ts'
import { linkOf, open, reading, seek } from './scene.ts'

const heads = (page: Page) => page.locator('.scene-heads svg:visible')
const readout = (page: Page) => page.locator('.scene-readout')

/** Middle of the first element, CSS pixels. */
async function middleOf(page: Page, selector: string) {
  const box = (await page.locator(selector).first().boundingBox())!
  return [box.x + box.width / 2, box.y + box.height / 2] as const
}

for (const view of ['3d', 'map']) {
  test(`the pointer reads the step of a route, in ${view}`, async ({ page }) => {
    await open(page, `#o=gradient-descent,lr:0.001&view=${view}&t=300`)
    await seek(page, 300)
    await expect(heads(page)).toHaveCount(1)
    // Before the pointer is there: then the inspector reads what is under it.
    const value = await reading(page, 'loss f').innerText()
    const slope = await reading(page, '|g|').innerText()
    await page.mouse.move(...(await middleOf(page, '.scene-heads svg')))
    await expect(readout(page)).toContainText('Gradient descent')
    await expect(readout(page)).toContainText('step 300')
    await expect(readout(page)).toContainText(`f = ${value}`)
    await expect(readout(page)).toContainText(`|g| = ${slope}`)
    await expect(readout(page)).toContainText('η·λₘₐₓ = ')
    await expect(page.locator('.scene-step')).toBeVisible()
    const box = (await page.getByRole('application').boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + 70)
    await expect(readout(page)).toBeHidden()
    await expect(page.locator('.scene-step')).toBeHidden()
  })
}

test('a run that diverged is named where it left, and its line says why', async ({ page }) => {
  await open(page, '#o=gradient-descent,lr:0.01&t=20')
  await expect(heads(page)).toHaveCount(1)
  await expect(heads(page).locator('path')).toHaveAttribute('d', /^M8 0/)
  await expect(page.locator('.scene-heads span')).toHaveText('Gradient descent')
  await expect(page.getByText(/from step 6 on .* \(step 1\) η·λₘₐₓ = 6\.63 > 2/)).toBeVisible()
})

test('a tail leaves of the routes only what is behind their heads', async ({ page }) => {
  const blueOf = async (tail: string) => {
    await page.goto(`/?ui=none&theme=light#o=adam,lr:0.02&t=1000&q=none${tail}`)
    await page.reload()
    await expect(heads(page)).toHaveCount(1)
    const { near } = await look(page, page.getByRole('application'), ['#3f90da'])
    return near[0]!
  }
  const whole = await blueOf('')
  expect(await blueOf('&tail=20')).toBeLessThan(whole / 2)
})

test('the tail is a number among the options of the view, and in the link', async ({ page }) => {
  await open(page, '?play=0')
  await page.locator('summary', { hasText: 'Picture' }).click()
  const field = page.getByRole('textbox', { name: 'Tail of the routes, steps, typed' })
  await field.fill('20')
  await field.press('Enter')
  expect(await linkOf(page)).toContain('tail=20')
  await field.fill('0')
  await field.press('Enter')
  expect(await linkOf(page)).not.toContain('tail')
})

test('while a start is dragged the routes of before stay as ghosts', async ({ page }) => {
  await open(page, '#f=himmelblau&o=adam,lr:0.1&view=map&t=200&q=none')
  await seek(page, 200)
  const [x, y] = await middleOf(page, '.scene-start')
  const beside = { x: x + 15, y: y - 60, width: 50, height: 45 }
  const shot = async () => (await page.screenshot({ clip: beside })).toString('base64')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 60, y + 80, { steps: 6 })
  // Time for the routes from there.
  await page.waitForTimeout(1500)
  const held = await shot()
  await page.mouse.up()
  await expect.poll(shot).not.toBe(held)
})
