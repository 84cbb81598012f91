import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { difference } from './picture.ts'
import { expectNumbersOf, linkOf, open, seek } from './scene.ts'
import { stillMiddleOf } from './still.ts'

function scene(page: Page): Locator {
  return page.getByRole('application').first()
}

function slice(page: Page, coordinate: string): Locator {
  return scene(page).getByRole('slider', { name: `Slice across ${coordinate}` })
}

function start(page: Page): Locator {
  return scene(page).getByRole('button', { name: 'Start 1 at' })
}

const bowl = '?play=0#f=quadratic-3&n=200'

test('level surfaces tell their values, and follow the share of the box they enclose', async ({
  page,
}) => {
  await open(page, bowl)
  const values = scene(page).locator('.scene-shells span:not([hidden])')
  await expect(values.first()).toHaveText(/^f = \d/)
  const before = await values.allTextContents()
  await page.getByRole('slider', { name: 'Enclosed share' }).focus()
  await page.keyboard.press('Home')
  await expect.poll(() => values.allTextContents()).not.toEqual(before)
  expect(await linkOf(page)).toContain('iso=0.01')
})

test('slices are shown and hidden, moved by keys, dragged along their axis, and in the link', async ({
  page,
}) => {
  await open(page, bowl)
  await expect(slice(page, 'z')).toHaveText('z = 0')
  await slice(page, 'z').focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(slice(page, 'z')).toHaveText('z = 0.66')
  expect(await linkOf(page)).toContain('cut=none,none,0.66')
  const [x, y] = await stillMiddleOf(slice(page, 'z'))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + 40, { steps: 4 })
  await page.mouse.up()
  await expect
    .poll(async () => Number(await slice(page, 'z').getAttribute('aria-valuenow')))
    .toBeLessThan(0.5)
  await page.getByRole('checkbox', { name: 'Slice across x' }).check()
  await expect(slice(page, 'x')).toHaveText('x = 0')
  await page.getByRole('checkbox', { name: 'Slice across z' }).uncheck()
  await expect(slice(page, 'z')).toBeHidden()
  expect(await linkOf(page)).toContain('cut=0,none,none')
})

test('the start moves in all three coordinates, by keys and in the plane of the screen', async ({
  page,
}) => {
  await open(page, bowl)
  await scene(page).focus()
  await page.keyboard.press('PageUp')
  expect(await linkOf(page)).toContain('x0=-2.5,2,1.56')
  const [x, y] = await stillMiddleOf(start(page))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 70, y + 50, { steps: 4 })
  await page.mouse.up()
  await expect
    .poll(async () => {
      const [toX, toY] = await stillMiddleOf(start(page))
      return Math.hypot(toX - x - 70, toY - y - 50)
    })
    .toBeLessThan(6)
  const link = await linkOf(page)
  await seek(page, 30)
  await expectNumbersOf(page, link, 30)
})

test('the box turns, and comes back from the map, which says where it is a slice', async ({
  page,
}) => {
  await open(page, '?play=0&motion=0#f=saddle-3-index-1&n=100')
  await expect(slice(page, 'z')).toBeVisible()
  const [x, y] = await stillMiddleOf(start(page))
  await scene(page).focus()
  await page.keyboard.press('Control+ArrowLeft')
  await expect.poll(async () => (await stillMiddleOf(start(page)))[0] - x).not.toBe(0)
  await page.keyboard.press('m')
  await expect(page.getByText('The map is the slice at z = 0.001')).toBeVisible()
  await expect(slice(page, 'z')).toHaveCount(0)
  await page.keyboard.press('m')
  await expect(page.getByRole('application')).toHaveCount(2)
  await page.keyboard.press('m')
  await expect(slice(page, 'z')).toBeVisible()
  await page.keyboard.press('h')
  await expect
    .poll(async () => Math.hypot(...away(await stillMiddleOf(start(page)), x, y)))
    .toBeLessThan(2)
})

test('a typed formula in x, y, z is drawn in space, and a landscape of the plane after it as ground', async ({
  page,
}) => {
  await open(page, '?play=0#f=formula&e=x^2%2By^2-z&h=linear&x0=1,1,1')
  await expect(slice(page, 'z')).toBeVisible()
  const box = await scene(page).screenshot()
  await page.goto('/?play=0#f=himmelblau')
  await expect(start(page)).toBeVisible()
  await expect(slice(page, 'z')).toHaveCount(0)
  await expect
    .poll(async () => difference(page, box, await scene(page).screenshot()))
    .toBeGreaterThan(0.1)
})

function away([x, y]: readonly [number, number], fromX: number, fromY: number): [number, number] {
  return [x - fromX, y - fromY]
}
