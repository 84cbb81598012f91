import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { linkOf, open, reading } from './scene.ts'

const runs =
  'f=quadratic&x0=3,1&n=60&o=gradient-descent,lr:0.05&o=sam,lr:0.05&o=newton&o=nelder-mead'

function threshold(page: Page) {
  return page.getByRole('slider', { name: 'Threshold on f − f*' })
}

async function compare(page: Page) {
  await page.getByRole('button', { name: 'Compare …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Compare the runs' })
  await expect(dialog.getByRole('table')).toBeVisible()
  return dialog
}

/** The texts of one column of the comparison, by its place. */
function column(page: Page, place: number) {
  return page.locator(`.compare-dialog tbody tr > :nth-child(${place})`)
}

test('the table says how soon every run got below the threshold, and sorts by every column', async ({
  page,
}) => {
  await open(page, `?play=0#${runs}&below=0.1&t=0`)
  const dialog = await compare(page)
  await expect(dialog).toContainText('share the start (3, 1), the seed 1 and a budget of 60 steps')
  await expect(column(page, 2)).toHaveText([/^\d+$/, /^\d+$/, '1', /^\d+$/])
  // SAM asks for two gradients a step, Newton for one and a Hessian, Nelder–Mead for values alone.
  const sam = (await column(page, 2).allInnerTexts()).map(Number)
  const costs = await column(page, 3).allInnerTexts()
  expect(Number(costs[1])).toBe(2 * sam[1]!)
  expect(costs[2]).toBe('1')
  expect(costs[3]).toMatch(/^\d+ \(f\)$/)
  await expect(column(page, 5)).toHaveText(['60', '120', /^\d+$/, '0'])

  const head = dialog.getByRole('columnheader', { name: /^Steps to/ })
  await expect(head).toHaveAttribute('aria-sort', 'none')
  await head.getByRole('button').press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await expect(dialog.getByRole('rowheader').first()).toHaveText('Newton')
  await head.getByRole('button').press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(dialog.getByRole('rowheader').last()).toHaveText('Newton')
  expect(await violations(page)).toEqual([])
})

test('another threshold is typed, counted anew and goes into link and file', async ({ page }) => {
  await open(page, `?play=0#${runs}&below=0.1&t=0`)
  const dialog = await compare(page)
  const steps = column(page, 2).first()
  await expect(steps).toHaveText(/^\d+$/)
  const before = Number(await steps.innerText())
  const field = dialog.getByRole('textbox', { name: 'Threshold' })
  await field.fill('3/4')
  await field.press('Enter')
  await expect.poll(async () => Number(await steps.innerText())).toBeLessThan(before)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download CSV' }).click()
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\n')
  expect(lines).toHaveLength(5)
  expect(lines[1]).toMatch(/^Gradient descent,0\.75,\d+,\d+,0,[\d.e-]+,60,0,0,done,60$/)
  expect(await linkOf(page)).toContain('below=0.75')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('the comparison lends a threshold, and leaves none that nobody has chosen', async ({
  page,
}) => {
  await open(page, `?play=0#${runs}&t=0`)
  const dialog = await compare(page)
  const field = dialog.getByRole('textbox', { name: 'Threshold' })
  await expect(field).not.toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(threshold(page)).toHaveCount(0)
  expect(await linkOf(page)).not.toContain('below=')
  await compare(page)
  await field.fill('0.5')
  await field.press('Enter')
  await page.keyboard.press('Escape')
  await expect(threshold(page)).toBeVisible()
  expect(await linkOf(page)).toContain('below=0.5')
})

test('the threshold in the chart is dragged, moved by keys, and undone in one', async ({
  page,
}) => {
  await open(page, `?play=0#${runs}&t=0`)
  await expect(threshold(page)).toHaveCount(0)
  const button = page.getByRole('button', { name: 'Threshold', exact: true })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  // Newton is there after one step on a bowl, and so the first in the list under the chart.
  const reached = page.locator('.goal-steps li')
  await expect(reached).toHaveCount(4)
  await expect(reached.first()).toHaveText('Newton1')
  const line = threshold(page)
  await line.scrollIntoViewIfNeeded()
  const said = await line.getAttribute('aria-valuetext')
  const box = (await line.boundingBox())!
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x, from.y + 12)
  await page.mouse.move(from.x, from.y + 25)
  await page.mouse.up()
  await expect(line).not.toHaveAttribute('aria-valuetext', said!)
  const dragged = Number(/below=([\d.e-]+)/.exec(await linkOf(page))![1])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(line).toHaveAttribute('aria-valuetext', said!)
  await page.getByRole('button', { name: 'Redo' }).click()
  await line.focus()
  for (let i = 0; i < 10; i++) await line.press('ArrowUp')
  const moved = Number(/below=([\d.e-]+)/.exec(await linkOf(page))![1])
  expect(moved / dragged).toBeGreaterThan(9)
  expect(moved / dragged).toBeLessThan(11)
})

test('over gradients SAM takes twice the room, and a press goes to the step of the chosen run', async ({
  page,
}) => {
  await open(page, '?play=0#f=quadratic&x0=3,1&n=60&o=sam,lr:0.02&o=gradient-descent&t=0')
  await page.getByRole('radio', { name: 'gradients' }).check()
  expect(await linkOf(page)).toContain('by=gradients')
  const over = page.locator('.chart .u-over')
  await over.scrollIntoViewIfNeeded()
  const left = () =>
    page.locator('.chart-playhead').evaluate((line) => line.getBoundingClientRect().left)
  const box = (await over.boundingBox())!
  // 90 of 120 gradients: SAM's step 45.
  await expect
    .poll(async () => {
      await page.mouse.click(box.x + box.width * 0.75, box.y + 3)
      await page.mouse.move(5, 5)
      return Math.abs(Number(await reading(page, 'step').innerText()) - 45)
    })
    .toBeLessThan(3)
  expect(Math.abs((await left()) - (box.x + box.width * 0.75))).toBeLessThan(6)
})

test('a sweep finds a better rate, and nothing changes before it is used', async ({ page }) => {
  await open(page, '?play=0#f=quadratic&x0=3,1&n=50&o=gradient-descent,lr:0.002&o=nelder-mead&t=0')
  const dialog = await compare(page)
  await dialog.getByRole('tab', { name: 'Tune the rates' }).click()
  await expect(dialog).toContainText('Nelder–Mead has no learning rate to tune.')
  await dialog.getByRole('button', { name: 'Start the sweep' }).click()
  await expect(dialog.getByRole('button', { name: 'Sweep again' })).toBeVisible()
  await expect(dialog.getByRole('img', { name: 'Result over the learning rate' })).toBeVisible()
  // Large rates climb out of the bowl or diverge, and are marked as such.
  expect(await dialog.locator('.sweep-curve .sweep-above').count()).toBeGreaterThan(3)
  expect(await linkOf(page)).toContain('lr:0.002')
  expect(await violations(page)).toEqual([])
  const use = dialog.getByRole('button', { name: /^Use .* for Gradient descent$/ })
  const rate = /Use (\S+) for/.exec((await use.getAttribute('aria-label'))!)![1]
  await use.click()
  expect(await linkOf(page)).toContain(`lr:${rate}`)
  await dialog.getByRole('button', { name: 'Back to 0.002 for Gradient descent' }).click()
  expect(await linkOf(page)).toContain('lr:0.002')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('textbox', { name: 'Gradient descent: lr, typed' })).toHaveValue(
    rate!,
  )
})

test('a sweep can be stopped, and keeps what it has', async ({ page }) => {
  await open(page, '?play=0#n=1000000&o=adam&o=adam,lr:0.1&o=adam,lr:0.2&o=adam,lr:0.3&t=0')
  const dialog = await compare(page)
  await dialog.getByRole('tab', { name: 'Tune the rates' }).click()
  await dialog.getByRole('button', { name: 'Start the sweep' }).click()
  const progress = dialog.getByRole('progressbar', { name: 'Progress of the sweep' })
  await expect(progress).toBeVisible()
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(dialog.getByRole('button', { name: 'Sweep again' })).toBeVisible()
  await expect(progress).toHaveCount(0)
  await expect(dialog.locator('.sweep-plot')).toBeVisible()
})
