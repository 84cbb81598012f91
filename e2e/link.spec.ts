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

test('a link shows the numbers that trace gives for it', async ({ page }) => {
  const link =
    '#f=himmelblau&x0=-1,0.5&n=300&o=nesterov,lr:0.002,momentum:0.8&o=newton&o=adam,lr:0.1'
  await open(page, link)
  await seek(page, 4)
  await expectNumbersOf(page, link, 4)
})

test('the address, opened in another window, shows the same', async ({ page, context }) => {
  await open(page)
  await seek(page, 5)
  await chooseLandscape(page, 'Beale')
  await addRun(page, 'Nesterov momentum')
  await seek(page, 40)
  const link = await linkOf(page)
  expect(link).toContain('f=beale')
  expect(link).toContain('nesterov')

  const other = await context.newPage()
  await other.goto(`/${link}`)
  await expect(readings(other)).toContainText('loss f')
  await expect(landscape(other, 'Beale')).toBeVisible()
  await expect(reading(other, 'step')).toHaveText('40')
  await expectNumbersOf(other, link, 40)
})

test('a formula in the link is drawn and walked on', async ({ page }) => {
  const link =
    '#f=formula&e=x%5E4%20-%203x%5E2%20%2B%20y%5E2%20%2B%20x&x0=2,1&n=50&o=gradient-descent,lr:0.01'
  await open(page, link)
  await seek(page, 20)
  await expectNumbersOf(page, link, 20)
})

test('a link pasted over the address is loaded without a reload', async ({ page }) => {
  await open(page)
  await page.evaluate(() => {
    Reflect.set(window, 'marked', true)
    location.hash = '#f=quadratic&x0=3,1&n=20&o=newton'
  })
  await expect(landscape(page, 'Quadratic')).toBeVisible()
  await seek(page, 1)
  await expectNumbersOf(page, '#f=quadratic&x0=3,1&n=20&o=newton', 1)
  expect(await page.evaluate(() => Reflect.get(window, 'marked'))).toBe(true)
})

test('what a link says wrongly is named, and the rest is kept', async ({ page }) => {
  await open(page, '#f=himelblau&n=lots&o=adam,lr:0.05,speed:3')
  const notice = page.getByRole('status', { name: 'Notice' })
  await expect(notice).toContainText('himelblau')
  await expect(notice).toContainText('lots')
  await expect(notice).toContainText('speed')
  await expect(page.getByRole('slider', { name: 'Adam: lr' })).toBeVisible()
})
