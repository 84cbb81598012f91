import { expect, test } from 'vitest'
import { watchHand } from './hand.ts'

function setUp() {
  const page = Object.assign(new EventTarget(), { performance })
  const hand = watchHand(page as unknown as Window)
  const after = (name: string, target: EventTarget = page) => {
    const event = new Event(name)
    Object.defineProperty(event, 'target', { value: target })
    page.dispatchEvent(event)
    return hand.gesture
  }
  return { hand, after }
}

test('a press is a gesture of its own until the next, and held until it is released', () => {
  const { hand, after } = setUp()
  const first = after('pointerdown')
  expect(hand.held).toBe(true)
  expect(after('pointerup')).toBe(first)
  expect(hand.held).toBe(false)
  expect(after('pointerdown')).not.toBe(first)
  after('pointercancel')
  expect(hand.held).toBe(false)
  after('pointerdown')
  after('blur')
  expect(hand.held).toBe(false)
})

test('all keys in one field are one gesture, those in another are another', () => {
  const { after } = setUp()
  const [one, other] = [new EventTarget(), new EventTarget()]
  const first = after('keydown', one)
  expect(after('keydown', one)).toBe(first)
  expect(after('keydown', other)).not.toBe(first)
})
