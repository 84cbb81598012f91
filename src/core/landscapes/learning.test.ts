import { describe, expect, it, test } from 'vitest'
import { diagnose } from '../analysis/diagnosis.ts'
import { landscapeOf } from '../menus.ts'
import { rnnSteps } from './rnnCliff.ts'
import { defaultsOf, fieldOf, objectiveOf } from './testing/setting.ts'

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z))
}

describe('rnn-cliff', () => {
  /** f and its gradient by backpropagation through time: forth through all states, and back through them. */
  function throughTime(w: number, b: number) {
    const states = [0.5]
    for (let step = 0; step < rnnSteps; step++) states.push(w * sigmoid(states[step]!) + b)
    const output = sigmoid(states[rnnSteps]!)
    let back = 2 * (output - 0.7) * output * (1 - output)
    let [byW, byB] = [0, 0]
    for (let step = rnnSteps - 1; step >= 0; step--) {
      const fired = sigmoid(states[step]!)
      byW += back * fired
      byB += back
      back *= w * fired * (1 - fired)
    }
    return { value: (output - 0.7) ** 2, gradient: [byW, byB] }
  }

  it('has value and gradient of 50 steps by backpropagation through time', () => {
    const { value, gradient } = objectiveOf('rnn-cliff')
    for (let w = -0.5; w <= 8; w += 0.37) {
      for (let b = -5; b <= 1.5; b += 0.23) {
        const expected = throughTime(w, b)
        expect(Math.abs(value([w, b]) - expected.value)).toBeLessThan(1e-12)
        const size = Math.max(1e-3, Math.hypot(...expected.gradient))
        for (const [i, slope] of gradient([w, b]).entries()) {
          expect(Math.abs(slope - expected.gradient[i]!)).toBeLessThan(1e-9 * size)
        }
      }
    }
  })

  // C18 and C19 of the notes.
  it('has a cliff where the slope is thousands of times that of the plains beside it', () => {
    const { value, gradient } = objectiveOf('rnn-cliff')
    const steep = (b: number) => Math.hypot(...gradient([6, b]))
    let [low, high] = [-4, -2.5]
    for (let halving = 0; halving < 30; halving++) {
      const middle = (low + high) / 2
      if (value([6, middle]) > 0.25) low = middle
      else high = middle
    }
    expect(steep(low)).toBeGreaterThan(1000 * Math.max(steep(low - 0.5), steep(low + 0.5)))
  })

  it('has a whole curve of minima, where the state that settles is ln(7/3)', () => {
    const { value } = objectiveOf('rnn-cliff')
    for (const w of [-0.5, 0, 1, 2, 3]) {
      expect(value([w, Math.log(7 / 3) - 0.7 * w])).toBeLessThan(1e-12)
    }
  })
})

// C16 and C20 of the notes.
describe('relu-neuron', () => {
  const { value, gradient } = objectiveOf('relu-neuron')
  const [minimum] = landscapeOf('relu-neuron')!.minima(defaultsOf(landscapeOf('relu-neuron')!))
  const descend = (start: readonly number[]) => {
    let x = [...start]
    for (let step = 0; step < 4000; step++) {
      const slopes = gradient(x)
      x = x.map((each, i) => each - 0.1 * slopes[i]!)
    }
    return x
  }

  it('has a minimum, a worse local minimum, and a region without slope: the start decides', () => {
    const good = descend([1.5, 0.5])
    expect(Math.hypot(good[0]! - minimum!.point[0]!, good[1]! - minimum!.point[1]!)).toBeLessThan(
      1e-9,
    )
    const poor = descend([-1.5, 0.5])
    expect(diagnose(objectiveOf('relu-neuron'), poor).kind).toBe('minimum')
    expect(poor[0]!).toBeLessThan(-0.1)
    expect(value(poor)).toBeGreaterThan(1.5 * value(good))
    const dead = [0.5, -2.4]
    expect(gradient(dead)).toEqual([0, 0])
    expect(descend(dead)).toEqual(dead)
    expect(value(dead)).toBeGreaterThan(value(poor))
  })
})

// C14 and C20 of the notes.
describe('two-hidden-units', () => {
  const { value, gradient } = objectiveOf('two-hidden-units')
  const minima = landscapeOf('two-hidden-units')!.minima(
    defaultsOf(landscapeOf('two-hidden-units')!),
  )

  it('is the same with the units swapped: two equal minima with a barrier between them', () => {
    expect(minima.map(({ point }) => point)).toEqual([
      [0.7, 2],
      [2, 0.7],
    ])
    for (const x of [-1, 0.3, 2.7]) expect(value([x, 0.5])).toBe(value([0.5, x]))
    expect(minima.map(({ point }) => value(point))).toEqual([0, 0])
    expect(value([1.35, 1.35])).toBeGreaterThan(1e-3)
  })

  it('keeps a symmetric start symmetric', () => {
    for (const both of [-1, 0.2, 1, 3]) {
      const [first, second] = gradient([both, both])
      expect(first).toBe(second)
    }
  })
})

// C35 of the notes.
describe('sigmoid-least-squares', () => {
  const { samples } = fieldOf('sigmoid-least-squares')
  const rows = Array.from({ length: samples!.count }, (_, row) => {
    const [p, q, s] = samples!.rows.subarray(3 * row, 3 * row + 3)
    // Mirrored, the class −1 is one more of the class 1: the targets are symmetric about a half.
    return [p! * s!, q! * s!] as const
  })
  const wrong = ([x = 0, y = 0]: readonly number[]) =>
    rows.filter(([p, q]) => !(x * p + y * q > 0)).length
  const { value } = objectiveOf('sigmoid-least-squares')
  const minimaOf = (parameters: Record<string, number>) => {
    const landscape = landscapeOf('sigmoid-least-squares')!
    return landscape.minima({ ...defaultsOf(landscape), ...parameters })
  }

  it('has separable classes: the perceptron comes to a line that errs nowhere', () => {
    let [x, y] = [0, 0]
    for (let round = 0; round < 10_000 && wrong([x, y]) > 0; round++) {
      for (const [p, q] of rows) {
        if (x * p + y * q > 0) continue
        x += p
        y += q
      }
    }
    expect(wrong([x, y])).toBe(0)
  })

  it('has its minimum where two samples stand on the wrong side', () => {
    expect(wrong(minimaOf({})[0]!.point)).toBe(2)
  })

  it('is higher than there for all weights that separate: proved by bounds over boxes of angle and length', () => {
    const least = value(minimaOf({})[0]!.point)
    /** No f of weights within these angles and lengths is below it; Infinity where none of them separates. */
    const bound = (angles: readonly [number, number], lengths: readonly [number, number]) => {
      let sum = 0
      for (const [p, q] of rows) {
        // Along an arc of less than half a turn about the sample, its margin is largest inside or at an end, and least at an end.
        const at = angles.map((angle) => p * Math.cos(angle) + q * Math.sin(angle))
        const own = Math.atan2(q, p)
        const most = angles[0] <= own && own <= angles[1] ? Math.hypot(p, q) : Math.max(...at)
        if (most <= 0) return Infinity
        const highest = sigmoid(most * lengths[1])
        const lowest = sigmoid(Math.max(0, Math.min(...at)) * lengths[0])
        sum += Math.max(0, lowest - 0.9, 0.9 - highest) ** 2
      }
      return sum / rows.length
    }
    type Box = readonly [readonly [number, number], readonly [number, number]]
    const open: Box[] = []
    for (let part = 0; part < 8; part++) {
      const angles = [((part - 4) * Math.PI) / 4, ((part - 3) * Math.PI) / 4] as const
      open.push([angles, [0, 64]], [angles, [64, Infinity]])
    }
    let looked = 0
    for (let box = open.pop(); box; box = open.pop()) {
      expect(looked++).toBeLessThan(100_000)
      const [[from, to], [short, long]] = box
      if (bound([from, to], [short, long]) > least) continue
      const middle = (from + to) / 2
      if (long === Infinity) {
        open.push([[from, middle], box[1]], [[middle, to], box[1]])
        continue
      }
      const half = (short + long) / 2
      for (const lengths of [
        [short, half],
        [half, long],
      ] as const) {
        open.push([[from, middle], lengths], [[middle, to], lengths])
      }
    }
    expect(looked).toBeGreaterThan(16)
  })

  it('errs for other draws and sizes too', () => {
    for (const parameters of [
      { seed: 2 },
      { seed: 3, size: 320 },
      { noise: 0.01 },
      { noise: 0.2 },
    ]) {
      const [minimum] = minimaOf(parameters)
      const [x, y] = minimum!.point
      const { rows } = fieldOf('sigmoid-least-squares', parameters).samples!
      let wrong = 0
      for (let at = 0; at < rows.length; at += 3) {
        if (!(rows[at + 2]! * (x! * rows[at]! + y! * rows[at + 1]!) > 0)) wrong++
      }
      expect(wrong).toBe(2 * Math.floor(rows.length / 3 / 64))
    }
  })
})

test('curves drawn beside samples are what the loss measures', () => {
  for (const id of ['relu-neuron', 'two-hidden-units']) {
    const { formula, data } = landscapeOf(id)!
    expect(formula).toBe(`(${data!.output} - v)^2`)
  }
})
