import { expect, type Locator } from '@playwright/test'

/** The middle of an element on the screen, once it stands still. */
export async function stillMiddleOf(element: Locator): Promise<readonly [x: number, y: number]> {
  let before = ''
  let now: readonly [number, number] = [0, 0]
  await expect
    .poll(
      async () => {
        const last = before
        const box = await element.boundingBox()
        now = box ? [box.x + box.width / 2, box.y + box.height / 2] : [0, 0]
        before = box ? String(now) : ''
        return before !== '' && before === last
      },
      { intervals: [500] },
    )
    .toBe(true)
  return now
}

/** What an element looks like, once nothing of it changes any more: labels and details come late. */
export async function stillPictureOf(element: Locator): Promise<Buffer> {
  let now = await element.screenshot()
  await expect
    .poll(
      async () => {
        const before = now
        now = await element.screenshot()
        return now.equals(before)
      },
      { intervals: [1000] },
    )
    .toBe(true)
  return now
}
