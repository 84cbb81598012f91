import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expectNumbersOf, linkOf, open, seek } from './scene.ts'
import { stillMiddleOf } from './still.ts'

function scene(page: Page): Locator {
  return page.getByRole('application').first()
}

function start(page: Page): Locator {
  return scene(page).getByRole('button', { name: 'Start 1 at' })
}

/** The interval in the link. */
async function domainOf(page: Page): Promise<number[]> {
  const [, text] = /dom=([^&]*)/.exec(await linkOf(page)) ?? []
  return text ? text.split(',').map(Number) : []
}

const parabola = '?play=0#f=quadratic-1d&n=100&t=10'

test('one parameter is a graph with its tangent and its parabola at the playhead', async ({
  page,
}) => {
  await open(page, parabola)
  await expect(scene(page).getByText('tangent')).toBeVisible()
  await expect(scene(page).getByText('parabola, λ = 1')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Tangent, parabola' }).uncheck()
  await expect(scene(page).getByText('tangent')).toBeHidden()
  // It has one side only.
  await expect(page.getByRole('radio', { name: 'Map' })).toHaveCount(0)
})

test('the start slides along the graph, and the numbers are those of its place', async ({
  page,
}) => {
  await open(page, parabola)
  const [x, y] = await stillMiddleOf(start(page))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y, { steps: 4 })
  await page.mouse.up()
  await expect
    .poll(async () => Math.abs((await stillMiddleOf(start(page)))[0] - x - 60))
    .toBeLessThan(2)
  expect((await stillMiddleOf(start(page)))[1]).toBeGreaterThan(y + 10)
  const link = await linkOf(page)
  expect(link).toMatch(/x0=-[23]/)
  // Away from the graph, so that the readings are those at the playhead.
  await page.mouse.move(2, 2)
  await seek(page, 20)
  await expectNumbersOf(page, link, 20)
})

test('hands and keys move and stretch the interval shown, and H brings the whole back', async ({
  page,
}) => {
  await open(page, parabola)
  const [x, y] = await stillMiddleOf(start(page))
  await page.mouse.move(x, y - 40)
  await page.mouse.wheel(0, -300)
  await expect.poll(() => domainOf(page)).toHaveLength(2)
  const [low = 0, high = 0] = await domainOf(page)
  expect(high - low).toBeLessThan(9)
  // What is under the pointer stays there.
  expect(Math.abs((await stillMiddleOf(start(page)))[0] - x)).toBeLessThan(2)
  await scene(page).focus()
  await page.keyboard.press('Control+ArrowRight')
  await expect.poll(async () => (await domainOf(page))[0]).not.toBe(low)
  const [moved = 0, end = 0] = await domainOf(page)
  expect(end - moved).toBeCloseTo(high - low, 1)
  await page.keyboard.press('h')
  await expect.poll(() => domainOf(page)).toEqual([])
})

test('a typed formula in x alone is a graph', async ({ page }) => {
  await open(page, '?play=0#f=formula&e=x^4-3*x^2%2Bx&h=linear&x0=1.8&n=50&t=2')
  await expect(scene(page).getByText('tangent')).toBeVisible()
  await scene(page).focus()
  await page.keyboard.press('ArrowLeft')
  expect(await linkOf(page)).toContain('x0=1.76')
})
