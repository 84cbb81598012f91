import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { test } from './fixtures.ts'
import { addRun, landscape, linkOf, listed, notices, open, reading, seek } from './scene.ts'

/** A bowl over [−1, 1]², as text: x, y and f of every node. */
const bowl = ['x,y,loss']
for (let row = 0; row <= 20; row++) {
  for (let column = 0; column <= 20; column++) {
    const [x, y] = [column / 10 - 1, row / 10 - 1]
    bowl.push(`${x},${y},${x * x + 2 * y * y}`)
  }
}

const bowlFile = file('bowl.csv', bowl.join('\n'))
const routeFile = file('way.json', '[[0.5,0.5],[0.25,0.5],[0.25,0.25],[0,0]]')

function file(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

function dialog(page: Page) {
  return page.getByRole('dialog')
}

/** Opens the dialog and gives it a file. */
async function give(page: Page, given: ReturnType<typeof file>) {
  await landscape(page).click()
  await listed(page, 'Load a file …').click()
  await dialog(page).locator('input[type=file]').setInputFiles(given)
}

test('a grid becomes a landscape, a list of points a run, and the link asks for both', async ({
  page,
}) => {
  await open(page, '?play=0')
  await give(page, bowlFile)
  await expect(dialog(page)).toContainText('21 × 21 nodes')
  await expect(dialog(page)).toContainText('x from −1 to 1')
  expect(await violations(page)).toEqual([])
  await dialog(page).getByRole('button', { name: 'Show as landscape' }).click()
  await expect(landscape(page, 'bowl.csv')).toBeVisible()
  await expect(reading(page, 'eigenvalues λ')).toHaveText('4, 2')

  await addRun(page, 'Load a file …')
  await dialog(page).locator('input[type=file]').setInputFiles(routeFile)
  await expect(dialog(page)).toContainText('4 points')
  await dialog(page).getByRole('button', { name: 'Add as run' }).click()
  await seek(page, 1)
  await page.getByRole('combobox', { name: 'Run' }).selectOption({ label: 'way.json' })
  await expect(reading(page, 'point w')).toHaveText('(0.25, 0.5)')
  await expect(reading(page, 'loss f')).toHaveText('0.5625')

  const link = await linkOf(page)
  expect(link).toMatch(/f=file&file=bowl\.csv\/[0-9a-f]{16}\/points\/0\/0-1-2/)
  expect(link).not.toContain('0.25')
  await page.goto('about:blank')
  await page.goto(`/?play=0${link}`)
  const wanted = page.getByRole('region', { name: 'This picture needs a file' })
  await expect(wanted).toContainText('bowl.csv')
  await wanted.locator('input').setInputFiles(routeFile)
  await expect(wanted).toContainText('another fingerprint')
  await wanted.locator('input').setInputFiles(bowlFile)
  await expect(wanted).toContainText('way.json')
  await wanted.locator('input').setInputFiles(routeFile)
  await expect(wanted).toBeHidden()
  expect(await linkOf(page)).toBe(link)
  await page.getByRole('combobox', { name: 'Run' }).selectOption({ label: 'way.json' })
  await expect(reading(page, 'loss f')).toHaveText('0.5625')
})

test('what cannot be read is told and changes nothing', async ({ page }) => {
  await open(page, '?play=0')
  const link = await linkOf(page)
  await give(page, file('a.csv', '1,2\n3,four'))
  await expect(dialog(page).getByRole('alert')).toHaveText('Line 2: “four” is not a number.')
  const pickle = { ...file('a.npy', ''), buffer: Buffer.from([0x80, 4, 0x95, 1, 2, 3]) }
  await dialog(page).locator('input[type=file]').setInputFiles(pickle)
  await expect(dialog(page).getByRole('alert')).toHaveText('This is a Python pickle.')
  await expect(dialog(page)).toContainText('pickle.load')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(landscape(page, 'Rosenbrock')).toBeVisible()
  expect(await linkOf(page)).toBe(link)
  await expect(notices(page)).toHaveCount(0)
})

test('a file dropped anywhere is read; an embed takes none', async ({ page }) => {
  await open(page, '?play=0')
  await expect(landscape(page)).toBeVisible()
  await drop(page, 'dragover')
  await expect(page.getByText('Drop the file to load it')).toBeVisible()
  await drop(page, 'drop')
  await expect(page.getByText('Drop the file to load it')).toBeHidden()
  await expect(dialog(page)).toContainText('4 points')

  await page.goto('/?embed=1&play=0')
  await expect(page.getByRole('button', { name: 'More' }).first()).toBeVisible()
  await drop(page, 'dragover')
  await expect(page.getByText('Drop the file to load it')).toHaveCount(0)
})

/** A file dragged over the picture, as the browser tells of it. */
async function drop(page: Page, type: 'dragover' | 'drop') {
  await page.evaluate(
    ([type, text]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text!], 'way.json'))
      const init = { dataTransfer, bubbles: true, cancelable: true }
      document.querySelector('main')!.dispatchEvent(new DragEvent(type!, init))
    },
    [type, routeFile.buffer.toString()],
  )
}
