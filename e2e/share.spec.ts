import { readFileSync } from 'node:fs'
import { crc32, inflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { open } from './scene.ts'

const link = '#f=himmelblau&n=123&o=newton&o=adam,lr:0.1&t=20'

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

test('one click copies the link and says so', async ({ page }) => {
  await open(page, `?play=0${link}`)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  expect(await copied(page)).toMatch(/^http:\/\/localhost:\d+\/\?play=0#\S*f=himmelblau\S*n=123/)
})

test('the embed is previewed as the code will show it', async ({ page }) => {
  await open(page, `?play=0${link}`)
  await openTab(page, 'Embed')
  const preview = page.frameLocator('iframe')
  await expect(preview.locator('.legend')).toContainText('Himmelblau')
  await page.getByRole('radio', { name: 'night' }).click()
  await page.getByRole('radio', { name: 'full width' }).click()
  await page.getByRole('checkbox', { name: 'Plays by itself' }).click()
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Copy embed code' }).click()
  const code = await copied(page)
  await expect(dialog.getByRole('textbox')).toHaveValue(code)
  const src = /src="([^"]*)"/.exec(code)![1]!.replaceAll('&amp;', '&')
  expect(await page.locator('iframe').getAttribute('src')).toBe(src)
  expect(src).toContain('theme=dark')
  expect(src).toContain('play=1')
  expect(code).not.toContain('max-width')
})

for (const view of ['3d', 'map']) {
  test(`the picture is saved with what is needed to read and to find it again: ${view}`, async ({
    page,
  }) => {
    await open(page, `?play=0${link}&view=${view}`)
    await openTab(page, 'Picture')
    const dialog = page.getByRole('dialog')
    await expect(dialog.locator('canvas')).toBeVisible()
    const sizes = []
    for (const scale of ['1×', '2×']) {
      await dialog.getByRole('radio', { name: scale }).click()
      const saving = page.waitForEvent('download')
      await dialog.getByRole('button', { name: 'Download' }).click()
      const file = await saving
      expect(file.suggestedFilename()).toBe(
        scale === '1×' ? 'losscape-himmelblau.png' : 'losscape-himmelblau@2x.png',
      )
      const png = readPng(readFileSync(await file.path()))
      sizes.push([png.width, png.height])
      expect(png.texts.Source).toMatch(/^http:\/\/localhost:\d+\/\S*f=himmelblau\S*n=123/)
      expect(png.texts.Source).toContain('t=20')
      expect(png.texts.Software).toMatch(/^Losscape \d+\.\d+\.\d+$/)
      expect(png.texts.Title).toContain('Himmelblau')
      // Ground, routes and words, not an empty sheet.
      expect(png.colors).toBeGreaterThan(1000)
      const text = `${png.width} × ${png.height} pixels`
      await expect(dialog.getByText(text)).toBeVisible()
    }
    expect(sizes[1]).toEqual(sizes[0]!.map((length) => 2 * length))
  })
}

test('the saved picture shows the start as the page does', async ({ page }) => {
  await open(page, `?play=0${link}&view=map`)
  const ring = page.getByRole('button', { name: 'Start 1 at' })
  await expect(ring).toBeVisible()
  await openTab(page, 'Picture')
  const copy = page.getByRole('dialog').locator('canvas')
  await expect(copy).toBeVisible()
  // With what is painted of a ring taken away another picture is drawn.
  const withRing = await copy.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  await page.keyboard.press('Escape')
  await ring.evaluate((element) => element.removeAttribute('data-painted'))
  await openTab(page, 'Picture')
  await expect(copy).toBeVisible()
  expect(await copy.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())).not.toBe(withRing)
})

test('taking a picture leaves the one on the page as it was', async ({ page }) => {
  await open(page, `?play=0${link}`)
  await page.waitForTimeout(800)
  const canvas = page.locator('main canvas').first()
  const head = page.locator('main').getByText('Newton', { exact: true })
  const before = [await canvas.getAttribute('width'), await head.boundingBox()]
  await openTab(page, 'Picture')
  await expect(page.getByRole('dialog').locator('canvas')).toBeVisible()
  await page.keyboard.press('Escape')
  expect([await canvas.getAttribute('width'), await head.boundingBox()]).toEqual(before)
})

test('the picture can be copied', async ({ page }) => {
  await open(page, `?play=0${link}`)
  await openTab(page, 'Picture')
  await page.getByRole('button', { name: 'Copy picture' }).click()
  await expect(page.getByRole('dialog').getByText('Copied').first()).toBeVisible()
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  )
  expect(types).toContain('image/png')
})

test('the citation names this very scene', async ({ page }) => {
  await open(page, `?play=0${link}`)
  await openTab(page, 'Cite')
  await page.getByRole('button', { name: 'Copy citation' }).click()
  const entry = await copied(page)
  expect(entry).toMatch(/^@misc\{losscape,/)
  expect(entry).toMatch(/\\url\{http:\/\/localhost:\d+\/\S*f=himmelblau\S*\}/)
})

async function openTab(page: Page, name: string) {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('dialog').getByRole('tab', { name }).click()
}

function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Size, words and number of different pixels of a PNG; fails on a chunk whose checksum is wrong. */
function readPng(png: Buffer) {
  const texts: Record<string, string> = {}
  const pixels: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const body = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body))
    const type = body.toString('latin1', 0, 4)
    const data = body.subarray(4)
    if (type === 'IDAT') pixels.push(data)
    if (type === 'tEXt' || type === 'iTXt') {
      const [keyword = '', ...rest] = data.toString('utf8').split('\0')
      texts[keyword] = rest.at(-1) ?? ''
    }
    at += 12 + length
  }
  const rows = inflateSync(Buffer.concat(pixels))
  const colors = new Set<number>()
  for (let at = 1; at + 4 <= rows.length; at += 4) colors.add(rows.readUInt32BE(at))
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    texts,
    colors: colors.size,
  }
}
