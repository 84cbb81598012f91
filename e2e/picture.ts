import type { Locator, Page } from '@playwright/test'

/** Red, green, blue, alpha of every pixel of an element as it is seen. */
interface Picture {
  /** Different colours, in steps of 16 a channel. */
  readonly colors: number
  /** For each colour asked for, pixels near it. */
  readonly near: readonly number[]
}

/** Counts colours in what an element shows on the screen. `wanted`: `#rrggbb`. */
export async function look(page: Page, element: Locator, wanted: readonly string[] = []) {
  const png = (await element.screenshot()).toString('base64')
  return page.evaluate(countColors, { png, wanted: wanted.map(channels) })
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}

/** Runs in the page, which has a decoder for PNG. */
async function countColors(given: { png: string; wanted: number[][] }): Promise<Picture> {
  const image = new Image()
  image.src = `data:image/png;base64,${given.png}`
  await image.decode()
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const colors = new Set<number>()
  const near = given.wanted.map(() => 0)
  for (let at = 0; at < data.length; at += 4) {
    colors.add(((data[at]! >> 4) << 8) | ((data[at + 1]! >> 4) << 4) | (data[at + 2]! >> 4))
    for (const [index, color] of given.wanted.entries()) {
      if (color.every((channel, i) => Math.abs(channel - data[at + i]!) < 24)) near[index]!++
    }
  }
  return { colors: colors.size, near }
}

/** Share of the pixels that differ to the eye between two screenshots of the same size. */
export function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(countDifferences, [one.toString('base64'), other.toString('base64')])
}

/** Runs in the page. */
async function countDifferences(pngs: string[]): Promise<number> {
  const [one, other] = await Promise.all(
    pngs.map(async (png) => {
      const image = new Image()
      image.src = `data:image/png;base64,${png}`
      await image.decode()
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      return context.getImageData(0, 0, image.width, image.height).data
    }),
  )
  let different = 0
  for (let at = 0; at < one!.length; at += 4) {
    const away = [0, 1, 2].map((channel) => Math.abs(one![at + channel]! - other![at + channel]!))
    if (Math.max(...away) > 16) different++
  }
  return (4 * different) / one!.length
}
