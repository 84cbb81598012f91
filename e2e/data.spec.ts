import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { addRun, chooseLandscape, expectNumbersOf, linkOf, open, seek } from './scene.ts'

function card(page: Page) {
  return page.getByRole('region', { name: 'Data' })
}

/** What is drawn on the canvas of the data. */
function inkOf(page: Page) {
  return card(page)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
}

test('the data stand beside the picture, and their model moves with the playhead', async ({
  page,
}) => {
  await open(page, '#f=linear-regression&o=gradient-descent,lr:0.05&n=100&t=0')
  await expect(card(page).getByRole('img', { name: /^Linear regression\. Samples/ })).toBeVisible()
  await expect(card(page)).toContainText('Step 1 takes 32 of 32 samples; 0 seen before.')
  const before = await inkOf(page)
  await seek(page, 40)
  await expect(card(page)).toContainText('Step 41 takes 32 of 32 samples; 1280 seen before.')
  expect(await inkOf(page)).not.toBe(before)
  await seek(page, 100)
  await expect(card(page)).toContainText('No further step: samples were drawn 3200 times from 32.')
  expect(await violations(page)).toEqual([])
})

test('batches and passes are switched on where there are samples: tags, link, ending and numbers', async ({
  page,
}) => {
  await open(page, '#f=linear-regression&o=adam,lr:0.05&n=100&t=0')
  await page.getByRole('button', { name: 'All settings of Adam' }).click()
  await page.locator('summary', { hasText: 'Modifiers' }).click()
  await page.getByRole('checkbox', { name: 'Mini-batches: Adam' }).click()
  await page.getByRole('checkbox', { name: 'Gradient noise: Adam' }).click()
  const tags = page.getByRole('list', { name: 'Modifiers' }).getByRole('listitem')
  await expect(tags).toHaveText(['batch 8', 'noise 0.1'])
  const link = await linkOf(page)
  expect(link).toContain('o=adam,lr:0.05,batch:8,noise:0.1')
  await expect(card(page)).toContainText('Step 1 takes 8 of 32 samples')
  await seek(page, 30)
  await expectNumbersOf(page, link, 30)
  await page.getByRole('checkbox', { name: 'Limit of passes: Adam' }).click()
  await expect(page.locator('.run-ending')).toContainText('its passes through the samples are over')
})

test('on a formula batches are not offered, told in a link, and dropped with the data', async ({
  page,
}) => {
  await open(page, '?play=0#o=adam,lr:0.02,batch:8')
  await expect(page.getByText('“adam”: “batch” needs a landscape made of data.')).toBeVisible()
  await expect(card(page)).toHaveCount(0)
  await open(page, '?play=0#f=linear-regression&o=adam,batch:8')
  await expect(card(page)).toBeVisible()
  await chooseLandscape(page, 'Himmelblau')
  await expect(card(page)).toHaveCount(0)
  expect(await linkOf(page)).not.toContain('batch')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card(page)).toBeVisible()
  expect(await linkOf(page)).toContain('batch:8')
})

test('the names of sampled descent are read as what they are', async ({ page }) => {
  await open(page, '?play=0#f=logistic-neuron&o=sgd,lr:0.1&o=online,lr:0.1&n=80')
  expect(await linkOf(page)).toContain(
    'o=gradient-descent,lr:0.1,batch:1&o=gradient-descent,lr:0.1,batch:1,passes:1',
  )
  await addRun(page, 'Nelder–Mead')
  await expect(card(page).getByRole('img', { name: /^Logistic neuron/ })).toBeVisible()
})
