import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { diagnose } from '../analysis/diagnosis.ts'
import { doubles } from '../formula/evaluate.ts'
import type { Hyper, Hypers } from '../hyper.ts'
import { understood } from '../landscapes/choose.ts'
import { landscapes } from '../landscapes/index.ts'
import { anyParameters, objectiveOf } from '../landscapes/testing/setting.ts'
import { landscapeOf } from '../menus.ts'
import { drawNormals, drawUniform, drawWord, randomStream } from '../random.ts'
import { batchesOf } from './batches.ts'
import { drawsFrom, shuffled } from './draws.ts'
import { noiseOf } from './noise.ts'
import { samplesOf } from './samples.ts'
import { samplesSeen, samplingOf } from './sampling.ts'

describe('draws', () => {
  it('are those of the stream', () => {
    let random = randomStream(5, 'test')
    const draws = drawsFrom(random)
    for (let i = 0; i < 100; i++) {
      const next = drawWord(random)
      expect(draws.word()).toBe(next.drawn)
      random = next.random
    }
    const uniform = drawUniform(random)
    expect(draws.uniform()).toBe(uniform.drawn)
    expect([draws.normal(), draws.normal()]).toEqual(drawNormals(uniform.random, 2).drawn)
  })

  it('shuffle every sample to every place about as often', () => {
    const draws = drawsFrom(randomStream(1, 'test'))
    const counts = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(3, draws).join()
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('of noise depend on seed, step and call alone, and have mean 0 and deviation 1', () => {
    const [one, other] = [noiseOf(3, 2), noiseOf(3, 2)]
    const later = [...other(1000, 0)]
    const all = Array.from({ length: 1000 }, (_, i) => [...one(i + 1, 0)]).flat()
    expect(all.slice(-2)).toEqual(later)
    expect([...noiseOf(4, 2)(1000, 0)]).not.toEqual(later)
    expect([...one(1000, 1)]).not.toEqual(later)
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length
    const square = all.reduce((sum, each) => sum + each * each, 0) / all.length
    expect(Math.abs(mean)).toBeLessThan(0.07)
    expect(Math.abs(square - 1)).toBeLessThan(0.12)
  })
})

describe('batches', () => {
  const regression = landscapeOf('linear-regression')!
  const of = (modifiers: Record<string, number>, size = 32) =>
    samplingOf({ optimizer: 'adam', hypers: {}, modifiers }, regression, { size })!

  it('take every sample once a pass, and every pass in another order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 2, max: 40 }),
        fc.nat(),
        (batch, size, seed) => {
          const sampling = of({ batch }, size)
          const at = batchesOf(sampling, seed)
          const perPass = Math.ceil(size / Math.min(batch, size))
          for (const pass of [0, 1, 7]) {
            const steps = Array.from({ length: perPass }, (_, i) => [...at(pass * perPass + i + 1)])
            expect(steps.flat().sort((a, b) => a - b)).toEqual(
              Array.from({ length: size }, (_, i) => i),
            )
            for (const rows of steps.slice(0, -1)) expect(rows).toHaveLength(Math.min(batch, size))
          }
        },
      ),
    )
    const at = batchesOf(of({ batch: 32 }, 64), 1)
    expect([...at(1)]).not.toEqual([...at(3)])
  })

  it('stand as they are where there is one pass, where a batch is everything, and where the landscape says so', () => {
    const inOrder = Array.from({ length: 32 }, (_, i) => i)
    const online = batchesOf(of({ batch: 1, passes: 1 }), 9)
    expect(inOrder.map((_, i) => online(i + 1)[0])).toEqual(inOrder)
    expect([...batchesOf(of({ batch: 32 }), 9)(5)]).toEqual(inOrder)
    const reddi = landscapeOf('reddi')!
    const turn = batchesOf(
      samplingOf({ optimizer: 'adam', hypers: {}, modifiers: { batch: 1 } }, reddi, {})!,
      9,
    )
    expect([1, 2, 3, 4, 5, 6, 7].map((step) => turn(step)[0])).toEqual([0, 1, 2, 0, 1, 2, 0])
  })

  it('are counted as samples seen', () => {
    const landscape = { id: 'linear-regression', parameters: { size: 10 } }
    const seen = (modifiers: Record<string, number>, step: number) =>
      samplesSeen({ optimizer: 'adam', hypers: {}, modifiers }, landscape, step)
    expect(seen({}, 7)).toBe(70)
    expect([0, 1, 2, 3, 4].map((step) => seen({ batch: 4 }, step))).toEqual([0, 4, 8, 10, 14])
    expect(seen({ batch: 1 }, 123)).toBe(123)
    expect(seen({ batch: 4, passes: 2 }, 99)).toBe(20)
    const formula = { id: 'rosenbrock', parameters: {} }
    expect(samplesSeen({ optimizer: 'adam', hypers: {} }, formula, 3)).toBeUndefined()
  })
})

// C22 of the notes.
test('the error of a batch falls as 1/√B, and without replacement by √((n − B)/(n − 1)) more', () => {
  const { field } = understood({ id: 'linear-regression', parameters: { size: 100 } })
  const x = [-1, 2]
  const slopes = Array.from({ length: 100 }, (_, row) => slopeOver([row]))
  const full = slopeOver(Array.from({ length: 100 }, (_, row) => row))
  const single = Math.sqrt(slopes.reduce((sum, each) => sum + (each - full) ** 2, 0) / 100)
  for (const batch of [1, 4, 25, 50]) {
    const at = batchesOf({ count: 100, batch, order: 'shuffled', passes: 1e9 }, 2)
    const rounds = 4000
    let square = 0
    for (let step = 1; step <= rounds; step++) square += (slopeOver(at(step)) - full) ** 2
    const expected = (single / Math.sqrt(batch)) * Math.sqrt((100 - batch) / 99)
    expect(Math.abs(Math.sqrt(square / rounds) / expected - 1)).toBeLessThan(0.06)
  }
  function slopeOver(rows: ArrayLike<number>): number {
    const { columns, rows: all } = field.samples!
    let sum = 0
    for (let i = 0; i < rows.length; i++) {
      const at = rows[i]! * columns.length
      sum += 2 * all[at]! * (x[0]! * all[at]! + x[1]! - all[at + 1]!)
    }
    return sum / rows.length
  }
})

const sampled = landscapes.filter(({ data }) => data)

describe.each(sampled)('$id', (landscape) => {
  it('has the same samples for the same parameters, and others for another seed', () => {
    const rowsOf = (parameters: Record<string, number>) =>
      understood({ id: landscape.id, parameters }).field.samples!.rows
    expect(rowsOf({})).toBe(rowsOf({}))
    if (landscape.parameters.seed) expect(rowsOf({ seed: 2 })).not.toEqual(rowsOf({ seed: 1 }))
  })

  it('has as many of them as it says', () => {
    const { field, parameters } = understood({ id: landscape.id, parameters: {} })
    expect(landscape.data!.count(parameters)).toBe(field.samples!.count)
  })
})

test.each(sampled)('$id has finite samples over all that can be linked', ({ id, parameters }) => {
  fc.assert(
    fc.property(anyLinked(parameters), (values) => {
      const { rows } = understood({ id, parameters: values }).field.samples!
      expect(rows.every(Number.isFinite)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('however far its classes are apart, the neuron needs few wrong labels, each of which looks at all samples', () => {
  const { id, parameters } = landscapeOf('logistic-neuron')!
  fc.assert(
    fc.property(anyLinked(parameters), (values) => {
      const { rows } = understood({ id, parameters: values }).field.samples!
      const labels = rows.filter((_, place) => place % 3 === 2)
      const wrong = labels.filter((label, row) => label !== (row % 2 === 0 ? 1 : -1))
      expect(wrong.length).toBeLessThan(8)
    }),
    { numRuns: 100 },
  )
})

/** Anything within the hard ranges, their ends above all. */
function anyLinked(parameters: Hypers): fc.Arbitrary<Record<string, number>> {
  const within = ({ hard: [least, most], whole }: Hyper) => {
    const ends = fc.constantFrom(least, most)
    const any = whole
      ? fc.integer({ min: least, max: most })
      : fc.double({ min: least, max: most, noNaN: true })
    return fc.oneof(ends, any)
  }
  const all = Object.entries(parameters).map(([name, hyper]) => [name, within(hyper)])
  return fc.record(Object.fromEntries(all))
}

test('what no column is called is not found among the samples', () => {
  const two = samplesOf(['p', 'q'], Float64Array.of(1, 2, 3, 4))
  const sum = { ...doubles, constant: (value: number) => value }
  expect(two.mean(sum, (entry) => entry('q')!)).toBe(3)
  expect(two.mean(sum, (entry) => (entry('r') === undefined ? 1 : 0))).toBe(1)
})

test('whatever its settings, no line tells the classes of the logistic neuron apart, and it has a minimum', () => {
  const landscape = landscapeOf('logistic-neuron')!
  fc.assert(
    fc.property(anyParameters(landscape), (values) => {
      const [minimum] = landscape.minima(values)
      expect(minimum).toBeDefined()
      expect(diagnose(objectiveOf(landscape.id, values), minimum!.point).kind).toBe('minimum')
    }),
    { numRuns: 40 },
  )
})

test('scale and correlation of the inputs are the condition of linear regression, and normalised inputs make it round', () => {
  const kappa = (parameters: Record<string, number>) => {
    const { start } = landscapeOf('linear-regression')!
    return diagnose(objectiveOf('linear-regression', parameters), start).kappa
  }
  const many = { size: 5000 }
  expect(kappa({ ...many, scale: 1, correlation: 0 })).toBeLessThan(1.1)
  expect(kappa({ ...many, scale: 10, correlation: 0 })).toBeGreaterThan(90)
  expect(kappa({ ...many, scale: 1, correlation: 0.9 })).toBeGreaterThan(15)
})

test('the rare feature of sparse regression is there in 5 % of the samples', () => {
  for (const size of [20, 200, 1000]) {
    const { rows } = understood({ id: 'sparse-regression', parameters: { size } }).field.samples!
    expect(rows.filter((_, place) => place % 3 === 1).reduce((sum, q) => sum + q, 0)).toBe(
      size / 20,
    )
  }
})
