import { expect, test } from './fixtures.ts'
import { look } from './picture.ts'
import { landscape, open, reading } from './scene.ts'

test.describe('the page somebody opens for the first time', () => {
  test('shows Rosenbrock with three runs under way', async ({ page }) => {
    await open(page)
    await expect(page).toHaveTitle(/Losscape/)
    await expect(landscape(page, 'Rosenbrock')).toBeVisible()
    for (const name of ['Gradient descent', 'Momentum', 'Adam']) {
      await expect(page.getByRole('slider', { name: `${name}: lr` })).toBeVisible()
    }
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    const before = Number(await reading(page, 'step').innerText())
    await expect
      .poll(async () => Number(await reading(page, 'step').innerText()))
      .toBeGreaterThan(before)
  })

  test('draws ground and paths that grow, and moves the heads of all three runs', async ({
    page,
  }) => {
    await page.goto('/?ui=none')
    const scene = page.getByRole('application', { name: /^Picture of Rosenbrock/ })
    const names = ['Gradient descent', 'Momentum', 'Adam']
    const heads = () =>
      Promise.all(
        names.map(async (name) => (await scene.getByText(name, { exact: true }).boundingBox())!),
      )
    const show = async (step: number) => {
      const link = `#t=${step}`
      await page.evaluate((hash) => {
        location.hash = hash
      }, link)
      await expect(scene.getByText('Adam', { exact: true })).toBeVisible()
      await page.waitForTimeout(1000)
      return { heads: await heads(), ...(await look(page, scene, ['#ffa90e', '#bd1f01'])) }
    }
    const early = await show(1)
    const late = await show(900)
    expect(late.colors).toBeGreaterThan(40)
    for (const [run, pixels] of late.near.entries()) {
      expect(pixels).toBeGreaterThan(early.near[run]! + 100)
    }
    for (const [run, { x, y }] of late.heads.entries()) {
      const before = early.heads[run]!
      expect(Math.hypot(x - before.x, y - before.y)).toBeGreaterThan(20)
    }
  })

  test('is plain HTML to those who cannot see the picture', async ({ page }) => {
    await open(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('heading', { name: 'Runs' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'At this step' })).toBeVisible()
  })
})
