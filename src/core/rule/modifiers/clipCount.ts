import { namesIn } from '../../formula/order.ts'
import type { Tree } from '../../formula/tree.ts'
import type { Rule, Statement } from '../rule.ts'

/** The state that counts; no text can contain it, because of the space. */
export const clipCount = 'clip count'
const before = 'clip before'

/**
 * The same rule, bit for bit, with the number of its steps so far whose gradient was clipped as one more state; the very rule where
 * nothing clips. It is for replays: whoever only wants the points does not pay for counting.
 */
export function countingClips(rule: Rule): Rule {
  const isClip = ({ tree }: Statement) =>
    clips.some((name) => rule.hypers.includes(name) && namesIn(tree).has(name))
  const first = rule.statements.findIndex(isClip)
  if (first < 0) return rule
  const end = rule.statements.findLastIndex(isClip) + 1
  const { statements } = rule
  return {
    ...rule,
    statements: [
      ...statements.slice(0, first),
      { name: before, tree: 'g' },
      ...statements.slice(first, end),
      { name: clipCount, tree: ['+', clipCount, ['where', isClipped, 1, 0]] },
      ...statements.slice(end),
    ],
    initial: { ...rule.initial, [clipCount]: 0 },
    vectors: new Set([...rule.vectors, before]),
  }
}

/** Hypers of the modifiers that clip. */
const clips = ['clip_value', 'clip_norm']

/** Some coordinate is another one than before. */
const isClipped: Tree = ['>', ['norm', ['where', ['!=', 'g', before], 1, 0]], 0]
