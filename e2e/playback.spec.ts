import { expect, test } from './fixtures.ts'
import { open, reading, seek } from './scene.ts'

// The steps of ten have buttons where there is room for them.
test.use({ viewport: { width: 1280, height: 800 } })

test('the playhead goes where the scrubber, the buttons and the keys send it', async ({ page }) => {
  await open(page)
  await seek(page, 500)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const at = (step: number) => expect(reading(page, 'step')).toHaveText(String(step))

  await press('One step on')
  await at(501)
  await press('Ten steps back')
  await at(491)
  await press('Ten steps on')
  await at(501)
  await press('One step back')
  await at(500)
  await press('To the last step')
  await at(1000)
  await press('To the start')
  await at(0)

  await page.locator('body').press('.')
  await at(1)
  await page.locator('body').press('.')
  await at(2)
  await page.locator('body').press(',')
  await at(1)
  await page.locator('body').press('r')
  await at(0)
})

test('space plays and pauses; keys that are typed into a field do neither', async ({ page }) => {
  await open(page, '?play=0')
  await page.locator('body').press(' ')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.locator('body').press(' ')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()

  const field = page.getByRole('textbox', { name: 'Steps, typed' })
  await field.fill('')
  await field.pressSequentially('5 00.,')
  await expect(field).toHaveValue('5 00.,')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})

test('with loop it begins again', async ({ page }) => {
  await open(page, '#n=10&o=adam')
  await page.getByRole('button', { name: 'Loop' }).click()
  await seek(page, 9)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(() => reading(page, 'step').innerText()).not.toBe('9')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
})
