import { expect, test } from './fixtures.ts'
import { look } from './picture.ts'
import { open, reading, seek } from './scene.ts'

test.describe('the page somebody opens for the first time', () => {
  test('shows Rosenbrock with three runs under way', async ({ page }) => {
    await open(page)
    await expect(page).toHaveTitle(/Losscape/)
    await expect(page.getByRole('combobox', { name: 'Function' })).toHaveValue('rosenbrock')
    for (const name of ['Gradient descent', 'Momentum', 'Adam']) {
      await expect(page.getByRole('slider', { name: `${name}: lr` })).toBeVisible()
    }
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    const before = Number(await reading(page, 'step').innerText())
    await expect
      .poll(async () => Number(await reading(page, 'step').innerText()))
      .toBeGreaterThan(before)
  })

  test('draws ground and the paths of all three runs, which grow', async ({ page }) => {
    await open(page)
    const scene = page.getByRole('application', { name: /^Picture of Rosenbrock/ })
    const colors = ['#3f90da', '#ffa90e', '#bd1f01']
    await seek(page, 1)
    const early = await look(page, scene, colors)
    await seek(page, 1000)
    const late = await look(page, scene, colors)
    expect(late.colors).toBeGreaterThan(40)
    for (const [run, pixels] of late.near.entries()) {
      expect(pixels).toBeGreaterThan(early.near[run]! + 20)
    }
  })

  test('is plain HTML to those who cannot see the picture', async ({ page }) => {
    await open(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('heading', { name: 'Runs' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'At this step' })).toBeVisible()
  })
})
