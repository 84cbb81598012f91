import { readFileSync } from 'node:fs'
import { shown } from '../src/locales/number.ts'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { open } from './scene.ts'

const link = '#f=quadratic&x0=3,1&n=40&o=gradient-descent,lr:0.1&o=newton'

test('the steps of a run stand in a table, and go into a file with every digit', async ({
  page,
}) => {
  await open(page, `?play=0${link}`)
  await page.getByRole('button', { name: 'Table of the runs' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Table of the runs' })
  await expect(dialog.getByRole('table')).toContainText('Every step.')
  await expect(dialog.getByRole('row')).toHaveCount(42)
  const cells = (step: number) =>
    dialog.getByRole('row', { name: new RegExp(`^${step} `) }).getByRole('cell')
  await expect(cells(0).first()).toHaveText('3')
  await expect(cells(0).last()).not.toHaveText('–')

  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download CSV' }).click()
  const rows = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\n')
  expect(rows[0]).toBe('run,step,x,y,f,gradient_norm')
  expect(rows).toHaveLength(42)
  const [run, step, x, , value] = rows[2]!.split(',')
  expect([run, step]).toEqual(['Gradient descent', '1'])
  await expect(cells(1).first()).toHaveText(shown(Number(x), 6))
  await expect(cells(1).nth(2)).toHaveText(shown(Number(value), 6))

  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Table of the runs' })).toBeFocused()
})

test('all runs together, and a long run in even strides', async ({ page }) => {
  await open(page, '?play=0#n=5000')
  await page.getByRole('button', { name: 'Table of the runs' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('table')).toContainText(/One row every \d+ steps/)
  expect(await dialog.getByRole('row').count()).toBeLessThanOrEqual(201)
  await expect(dialog.getByRole('rowheader', { name: '5000', exact: true })).toBeAttached()
  await dialog.getByRole('combobox', { name: 'Run shown' }).selectOption('All runs')
  await expect(dialog.getByRole('columnheader', { name: 'run' })).toBeVisible()
  await expect(dialog.getByRole('rowheader', { name: '5000', exact: true })).toHaveCount(3)
  expect(await violations(page)).toEqual([])
})

test('copying says that it worked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, `?play=0${link}`)
  await page.getByRole('button', { name: 'Table of the runs' }).click()
  await page.getByRole('button', { name: 'Copy as CSV' }).click()
  await expect(page.getByRole('dialog').getByText('Copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('run,step,x,y,f')
})
