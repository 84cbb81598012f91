import { expect, test } from './fixtures.ts'
import { look } from './picture.ts'
import { open } from './scene.ts'

const link = '#f=himmelblau&n=123&o=newton&o=adam,lr:0.1,schedule:step,label:mine&t=20'

for (const theme of ['light', 'dark']) {
  for (const width of [1280, 390]) {
    test(`a printed page has map, table and link, dark on white: ${theme}, ${width}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(`/?play=0&theme=${theme}${link}`)
      await expect(page.getByRole('slider', { name: 'Step', exact: true })).toHaveValue('20')
      await expect(page.locator('.run, [role=tablist]').first()).toBeVisible()
      await page.emulateMedia({ media: 'print' })
      const print = page.locator('.print-page')
      await expect(print.getByRole('heading', { name: 'Himmelblau' })).toBeVisible()
      const rows = print.getByRole('row')
      await expect(rows).toHaveCount(3)
      await expect(rows.nth(2)).toContainText('mine')
      await expect(rows.nth(2)).toContainText('lr = 0.1')
      await expect(rows.nth(2)).toContainText('schedule:step')
      await expect(rows.nth(2)).toContainText('123')
      await expect(print).toContainText(/http:\/\/localhost:\d+\/\S*f=himmelblau/)
      await expect(print).toContainText(/Losscape \d+\.\d+\.\d+/)
      // What lies in the picture is cut off with it.
      const controls = page.locator('button, input, select, [role=tab]')
      const onPaper = controls.and(page.locator(':visible')).and(page.locator(':not(main *)'))
      await expect(onPaper).toHaveCount(0)
      const colors = await print.evaluate((element) => [
        getComputedStyle(element).color,
        getComputedStyle(document.body).backgroundColor,
      ])
      expect(colors).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
      // The picture is on paper, whatever it was on the screen: much of it is white, and there is ground.
      const picture = await look(page, print.locator('canvas'), ['#ffffff', '#161e27', '#3f90da'])
      expect(picture.colors).toBeGreaterThan(30)
      expect(picture.near[0]).toBeGreaterThan(5000)
      expect(picture.near[2]).toBeGreaterThan(20)
      await page.emulateMedia({ media: 'screen' })
      await expect(print).toHaveCount(0)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    })
  }
}

test('what the browser prints is one page that holds the picture', async ({ page }) => {
  await open(page, `?play=0${link}`)
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(pdf).toMatch(/\/Subtype \/Image/)
})
