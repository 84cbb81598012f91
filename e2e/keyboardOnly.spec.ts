import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expectNumbersOf, open, reading, readings } from './scene.ts'

/** Presses Tab until the control of this name has the focus; fails where the focus cannot be seen. */
async function tabTo(page: Page, name: string | RegExp) {
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement!
      const { outlineStyle } = getComputedStyle(
        element.matches('.choice input') ? element.nextElementSibling! : element,
      )
      const name = element.ariaLabel ?? element.textContent ?? ''
      return { name, isBody: element === document.body, seen: outlineStyle !== 'none' }
    })
    if (!focused.isBody) expect(focused).toEqual({ ...focused, seen: true })
    if (typeof name === 'string' ? focused.name === name : name.test(focused.name)) return
  }
  throw new Error(`Tab does not reach ${name}.`)
}

test('from load to a shared link by keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '?play=0')

  await tabTo(page, /^Function/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type('Himmelblau')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Function: Himmelblau' })).toBeFocused()

  await tabTo(page, 'Adam: lr, typed')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('0.05')
  await page.keyboard.press('Enter')

  await tabTo(page, /^Picture of Himmelblau/)
  const start = page.getByRole('textbox', { name: /Start.*x/ })
  const before = await start.inputValue()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowUp')
  await expect(start).not.toHaveValue(before)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect.poll(async () => Number(await reading(page, 'step').innerText())).toBeGreaterThan(20)
  await page.keyboard.press('Space')
  await page.keyboard.press('.')

  await tabTo(page, 'Copy link')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('f=himmelblau')
  expect(link).toContain('lr:0.05')
  const step = Number(/t=(\d+)/.exec(link)![1])
  await expect(reading(page, 'step')).toHaveText(String(step))

  const other = await context.newPage()
  await other.goto(link)
  await expect(readings(other)).toContainText('loss f')
  await expect(reading(other, 'step')).toHaveText(String(step))
  for (const name of ['point w', 'loss f', 'gradient g']) {
    await expect(reading(other, name)).toHaveText(await reading(page, name).innerText())
  }
  await expectNumbersOf(other, new URL(link).hash, step)
})

test('Tab goes as one reads: tools, picture, playback, settings, readings', async ({ page }) => {
  await open(page, '?play=0')
  const places: string[] = []
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab')
    const place = await page.evaluate(() => {
      const region = document.activeElement!.closest('.tools, main, .transport, .column')
      return region?.ariaLabel ?? region?.localName ?? ''
    })
    if (place !== '' && !places.includes(place)) places.push(place)
  }
  expect(places).toEqual([
    'Share and settings',
    'main',
    'Playback',
    'Landscape and runs',
    'Readings',
  ])
})

test('keys change the view, and help lists them; what is typed changes nothing', async ({
  page,
}) => {
  await open(page, '?play=0#t=20')
  const body = page.locator('body')
  const map = page.getByRole('radio', { name: 'Map' })
  await body.press('m')
  await expect(map).toBeChecked()
  await body.press('m')
  await body.press('m')
  await expect(page.getByRole('radio', { name: '3D' })).toBeChecked()

  const distance = async () => /cam=[^&]*?,[^&]*?,([\d.]+)/.exec(new URL(page.url()).hash)?.[1]
  await body.press('+')
  await expect.poll(distance).toBeDefined()
  const near = Number(await distance())
  await body.press('-')
  await body.press('-')
  await expect.poll(async () => Number(await distance())).toBeGreaterThan(near)

  const field = page.getByRole('textbox', { name: 'Adam: lr, typed' })
  await field.pressSequentially('mp?')
  await expect(page.getByRole('radio', { name: '3D' })).toBeChecked()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('.legend')).toHaveCount(0)
  await field.blur()

  await body.press('?')
  const help = page.getByRole('dialog', { name: 'Keys and help' })
  for (const words of ['projector mode', 'undo, redo', 'How to read the picture', 'How to cite']) {
    await expect(help).toContainText(words)
  }
  await body.press('p')
  await expect(help).toBeVisible()
  await expect(page.locator('.legend')).toHaveCount(0)
})
