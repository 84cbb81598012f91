import { execFileSync } from 'node:child_process'
import { expect, type Page } from '@playwright/test'
import { shown } from '../src/locales/number.ts'

/** Opens a link and waits for the first numbers. */
export async function open(page: Page, link = '') {
  await page.goto(`/${link}`)
  await expect(readings(page)).toContainText('loss f')
}

/** The numbers at the playhead of the chosen run. */
export function readings(page: Page) {
  return page.getByRole('region', { name: 'At this step' })
}

/** One number of the readings, such as `loss f`. */
export function reading(page: Page, name: string) {
  return readings(page)
    .locator('dl > div', { has: page.getByText(name, { exact: true }) })
    .locator('dd')
}

/** The button that says which landscape it is, and opens the list of all. */
export function landscape(page: Page, name: string | RegExp = /./) {
  const pattern = typeof name === 'string' ? `Function: ${name}` : /^Function: /
  return page.getByRole('button', { name: pattern })
}

/** What the open list offers under this name; the menus of the page itself have options too. */
export function listed(page: Page, name: string) {
  return page
    .getByRole('dialog')
    .getByRole('option')
    .filter({ has: page.getByText(name, { exact: true }) })
}

/** Chooses another landscape from the list, by its name. */
export async function chooseLandscape(page: Page, name: string) {
  await landscape(page).click()
  await listed(page, name).click()
  await expect(landscape(page, name)).toBeVisible()
}

/** Adds a run of an optimizer from the list, by its name. */
export async function addRun(page: Page, name: string) {
  await page.getByRole('button', { name: 'Add a run' }).click()
  await listed(page, name).click()
}

/** The sentences about what an address got wrong, or what went wrong with the worker. */
export function notices(page: Page) {
  return page.getByRole('status', { name: 'Notice' }).getByRole('listitem')
}

/** Pauses at a step. */
export async function seek(page: Page, step: number) {
  await page.getByRole('slider', { name: 'Step', exact: true }).fill(String(step))
  await expect(reading(page, 'step')).toHaveText(String(step))
}

/** Expects the readings of all runs at the playhead's step to be what `trace` says of a link. */
export async function expectNumbersOf(page: Page, link: string, step: number) {
  const runs = trace(link)
  for (const [run, rows] of runs.entries()) {
    await readings(page).getByRole('combobox', { name: 'Run' }).selectOption({ index: run })
    const [, ...numbers] = rows[step]!
    const value = numbers.pop()!
    await expect(reading(page, 'loss f')).toHaveText(shown(value, 4))
    for (const number of numbers) {
      await expect(reading(page, 'point w')).toContainText(shown(number, 4))
    }
  }
}

/** Rows `[step, x, y, value]` of every run, as the command line has them. */
function trace(link: string): number[][][] {
  const output = execFileSync('node', ['tools/trace.js', link], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const runs: number[][][] = []
  for (const line of output.trim().split('\n').slice(1)) {
    const [run = 0, ...row] = line.split(',').map(Number)
    runs[run] = [...(runs[run] ?? []), row]
  }
  return runs
}

/**
 * The link in the address bar after the last edit. It is written 300 ms after that, so a later timer of the same page
 * finds it there however slow the machine is.
 */
export function linkOf(page: Page): Promise<string> {
  return page.evaluate(
    () => new Promise<string>((resolve) => setTimeout(() => resolve(location.hash), 600)),
  )
}
