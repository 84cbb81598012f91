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
