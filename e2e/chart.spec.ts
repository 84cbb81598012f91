import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { look } from './picture.ts'
import { open, reading, readings, seek } from './scene.ts'

function chart(page: Page) {
  return page.getByRole('img', { name: /^Loss over steps/ })
}

/** Where the curves are drawn, without the axes. */
async function plotBox(page: Page) {
  const plot = chart(page).locator('.u-over')
  await expect(plot).toBeVisible()
  // The column of readings scrolls in a small window.
  await plot.scrollIntoViewIfNeeded()
  return (await plot.boundingBox())!
}

test('over a curve the inspector reads that run and step, and leaves with the pointer', async ({
  page,
}) => {
  await open(page, '?play=0#n=100&f=quadratic&x0=3,1&o=gradient-descent,lr:0.01&h=linear')
  await seek(page, 7)
  const box = await plotBox(page)
  const pointed = page.getByRole('region', { name: 'Under the pointer' })
  // Somewhere on this line of sight is the only curve.
  for (let share = 0; share <= 1 && (await pointed.count()) === 0; share += 0.1) {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * share)
    await page.waitForTimeout(150)
  }
  await expect(pointed).toBeVisible()
  const step = await pointed.locator('dd').first().innerText()
  expect(Math.abs(Number(step) - 50)).toBeLessThanOrEqual(1)
  const readout = chart(page).locator('output')
  await expect(readout).toHaveText(new RegExp(`Gradient descent · step ${step} · f = `))
  const loss = await pointed
    .locator('dl > div', { has: page.getByText('loss f', { exact: true }) })
    .locator('dd')
    .innerText()
  await expect(readout).toContainText(loss)
  await expect(chart(page).locator('.chart-mark')).toBeVisible()

  await page.mouse.move(5, 5)
  await expect(readings(page)).toBeVisible()
  await expect(reading(page, 'step')).toHaveText('7')
  await expect(readout).toHaveText('')
  await expect(chart(page).locator('.chart-mark')).toBeHidden()
})

test('pressing the chart moves the playhead', async ({ page }) => {
  await open(page, '?play=0#n=100')
  const box = await plotBox(page)
  await page.mouse.click(box.x + box.width / 4, box.y + 3)
  await page.mouse.move(5, 5)
  const away = async () => Math.abs(Number(await reading(page, 'step').innerText()) - 25)
  await expect.poll(away).toBeLessThan(3)
})

test('red and violet curves are cased in the dark, where they would drown', async ({ page }) => {
  const colours = ['%23bd1f01', '%23832db6']
  const runs = colours.map((color, i) => `o=adam,lr:0.0${i + 2},color:${color}`).join('&')
  await open(page, `?play=0&theme=dark#${runs}&t=0`)
  await plotBox(page)
  // Ink at 78 % on the card of the night map.
  const casing = '#bab8b2'
  await expect
    .poll(async () => (await look(page, chart(page), [casing])).near[0])
    .toBeGreaterThan(60)
})

test('predicted and actual change agree on a bowl, for every optimizer', async ({ page }) => {
  await open(page, '?play=0#f=quadratic&x0=3,1&n=50&o=momentum,lr:0.01&t=5')
  const value = async (name: string) =>
    readings(page).locator('.change', { hasText: name }).locator('dd').innerText()
  await expect.poll(() => value('Δf predicted')).not.toBe('–')
  expect(await value('Δf predicted')).toBe(await value('Δf actual'))
})

test('the ruler has round steps, and a flag where a run ended early', async ({ page }) => {
  await open(page, '?play=0#n=100&o=gradient-descent,lr:1&o=adam')
  const ruler = page.locator('.ruler')
  await expect(ruler.getByText('0', { exact: true })).toBeVisible()
  await expect(ruler.getByText('100', { exact: true })).toBeVisible()
  await expect(ruler.locator('.ruler-end')).toHaveCount(1)
  await expect(ruler.locator('.ruler-end')).toHaveAttribute('title', /^Gradient descent: /)
})
