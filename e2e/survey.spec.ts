import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { linkOf, open } from './scene.ts'

const picture = (page: Page) => page.getByRole('application', { name: /^Picture of/ })
const waves = encodeURIComponent('sin(3*x)*cos(2*y) + 0.1*(x^2 + y^2)')

test.describe('minima of a typed formula', () => {
  test('are found, marked and listed, and f* is theirs only if somebody says so', async ({
    page,
  }) => {
    await open(page, `#f=formula&e=${waves}&t=0`)
    await page.getByRole('button', { name: 'Find minima' }).click()
    await expect(page.getByText(/minima found in the domain shown/)).toBeVisible()
    const list = page.getByRole('list', { name: 'Minima found' })
    await expect(list.getByRole('listitem').first()).toContainText('f = −0.9')
    await expect(picture(page).locator('.scene-minimum.found').first()).toBeAttached()
    expect(await linkOf(page)).not.toContain('fmin')
    await page.getByRole('button', { name: 'Use as f*' }).click()
    await expect.poll(() => linkOf(page)).toContain('fmin=-0.9')
    await page.getByRole('button', { name: 'Forget f*' }).click()
    await expect.poll(() => linkOf(page)).not.toContain('fmin')
  })

  test('are forgotten when the landscape is another one', async ({ page }) => {
    await open(page, `#f=formula&e=${waves}&fp=a:1&t=0`)
    await page.getByRole('button', { name: 'Find minima' }).click()
    await expect(page.getByRole('list', { name: 'Minima found' })).toBeVisible()
    await page.getByRole('button', { name: /^Function: / }).click()
    await page
      .getByRole('dialog')
      .getByRole('option', { name: /Himmelblau/ })
      .click()
    await expect(page.getByRole('list', { name: 'Minima found' })).toHaveCount(0)
  })
})

test('light, spacing and streamlines are chosen in the view card and kept by the link', async ({
  page,
}) => {
  await open(page, '#f=himmelblau&t=0')
  await page.getByRole('checkbox', { name: 'Streamlines of −∇f' }).check()
  await page.getByText('Picture', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Lines lie' }).selectOption('quantile')
  const light = page.getByRole('slider', { name: /^Direction that the light comes from/ })
  await light.focus()
  await light.press('Home')
  const link = () => linkOf(page)
  await expect.poll(link).toContain('q=eig,flow')
  await expect.poll(link).toContain('lv=20,quantile')
  await expect.poll(link).toContain('light=0,39')
})

test('a map that was zoomed offers to make what is seen the domain', async ({ page }) => {
  await open(page, '?motion=0#f=himmelblau&view=map&t=0')
  const offer = page.getByRole('button', { name: 'Make what is seen the domain' })
  await expect(picture(page).locator('.scene-ticks span:not([hidden])').first()).toBeVisible()
  await expect(offer).toHaveCount(0)
  const box = (await picture(page).boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (let turn = 0; turn < 8; turn++) await page.mouse.wheel(0, -200)
  await offer.click()
  await expect.poll(() => linkOf(page)).toContain('dom=')
  await expect.poll(() => linkOf(page)).not.toContain('cam=')
  await expect(offer).toHaveCount(0)
})
