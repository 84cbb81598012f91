import { openBenchPage } from './browser.ts'
import { contourRound } from './contourLoops.ts'
import { gridLandscapes, gridRound, moveRound } from './gridLoops.ts'
import { startGridYardstick } from './gridYardstick.ts'
import { freshRound, kernelRound, walkRound } from './loops.ts'
import { type MethodName, methodRound } from './methodLoops.ts'
import { regressionRound } from './regressionLoop.ts'
import { duel, median, type Round } from './rounds.ts'
import { openSliderPage } from './sliderToFrame.ts'
import { surfaceRound } from './surfaceLoops.ts'
import { bar, type Result, table } from './table.ts'
import type { Parts } from './watchFrames.ts'
import { startYardstick } from './yardstick.ts'

// `npm run bench [-- --json] [kernels] [methods] [regression] [formulas] [streaming] [flatness] [contours] [surfaces] [grids] [slider]`: what the product costs, against
// what it could cost. Rivals take turns in one run; without a name all is measured.
const rounds = 9
/** A hand that drags moves a slider sixty times a second: one second to warm up, and rounds of eleven moves. */
const warmUp = 60
const moves = 11
const repeats = { momentum: 600, adam: 200, rmsprop: 200 } as const
const methodRepeats = { lbfgs: 4000, bfgs: 4000, 'nelder-mead': 4000 } as const

const ways = {
  kernelRound: 'the kernel',
  walkRound: 'begun, copied out, watched for what is not finite',
} as const

const families = { arithmetic: 'arithmetic', functions: 'with sin, exp …' } as const

const { page, close } = await openBenchPage()
const places = [
  ['node', { kernelRound, walkRound, methodRound, freshRound, regressionRound, gridRound }],
  ['Chromium', page],
] as const
const parts: Readonly<Record<string, () => Promise<Result | Result[]>>> = {
  kernels,
  regression,
  methods,
  formulas: freshFormulas,
  streaming,
  flatness,
  contours: contourLines,
  surfaces: levelSurface,
  grids: valueGrids,
  slider: sliderToFrame,
}
const only = process.argv.filter((word) => word in parts)
const results: Result[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (only.length === 0 || only.includes(name)) results.push(...[await measure()].flat())
}
await close()

const asJson = process.argv.includes('--json')
process.stdout.write(asJson ? `${JSON.stringify(results, null, 2)}\n` : table(results))

/** Update rules from their text, every point recorded, against the same loops in C. */
async function kernels(): Promise<Result[]> {
  const yardstick = startYardstick()
  const found: Result[] = []
  for (const rule of ['momentum', 'adam', 'rmsprop'] as const) {
    for (const [place, source] of places) {
      for (const way of ['kernelRound', 'walkRound'] as const) {
        const ours = () => source[way](rule, repeats[rule])
        const rival = yardstick && (() => yardstick.round(rule, repeats[rule]))
        const name = `${rule} on Rosenbrock, ${place}, ${ways[way]}`
        // Only the kernel does the same work as the loop in C; the walk shows what the page pays on top.
        found.push(await compare(name, way === 'kernelRound' ? 0.85 : undefined, ours, rival))
      }
    }
  }
  yardstick?.stop()
  return found
}

/** Adam on data, all samples a step or few, against the same loop in C. */
async function regression(): Promise<Result[]> {
  const yardstick = startYardstick()
  const found: Result[] = []
  for (const [name, said] of [
    ['regression', 'all a step'],
    ['batches', '32 a step'],
  ] as const) {
    for (const [place, source] of places) {
      const ours = () => source.regressionRound(name, 20)
      const rival = yardstick && (() => yardstick.round(name, 20))
      const title = `adam on linear regression, n = 1,000, ${said}, ${place}`
      found.push(await compare(title, 0.85, ours, rival))
    }
  }
  yardstick?.stop()
  return found
}

/** Optimizers given as code, every point recorded, against the same algorithms in C. */
async function methods(): Promise<Result[]> {
  const yardstick = startYardstick()
  const found: Result[] = []
  for (const method of Object.keys(methodRepeats) as MethodName[]) {
    for (const [place, source] of places) {
      const ours = () => source.methodRound(method, methodRepeats[method])
      const rival = yardstick && (() => yardstick.round(method, methodRepeats[method]))
      found.push(
        await compare(`${method} on Rosenbrock, ${place}, as the page runs it`, 0.3, ours, rival),
      )
    }
  }
  yardstick?.stop()
  return found
}

async function compare(
  name: string,
  target: number | undefined,
  ours: Contender,
  rival?: Contender,
): Promise<Result> {
  if (!rival) return { name, unit: 'ns/step', ours: (await ours()).cost, note: 'no gcc here' }
  const { ratio, ...costs } = await duel(rounds, ours, rival)
  const result = { name, unit: 'ns/step', against: 'gcc -O3', ...costs, ratio }
  return target === undefined ? result : bar(result, ratio, target)
}

type Contender = () => Promise<Round> | Round

/** From the text of a formula to 10,000 steps of Adam, each round another formula. */
async function freshFormulas(): Promise<Result[]> {
  const found: Result[] = []
  for (const [place, { freshRound: round }] of places) {
    for (const family of ['arithmetic', 'functions'] as const) {
      const next = counters()
      const { ratio, ...costs } = await duel(
        60,
        () => round('ours', family, next.ours()),
        () => round('function', family, next.rival()),
      )
      const name = `formula never seen (${families[family]}), 10,000 steps, ${place}`
      found.push(bar({ name, unit: 'ms', against: 'new Function', ...costs }, ratio, 2))
    }
  }
  return found
}

/** Both rivals go through the same formulas, each on its own. */
function counters() {
  let [ours, rival] = [0, 0]
  return { ours: () => ours++, rival: () => rival++ }
}

/** All contour lines of a grid as the picture has it, against the library that most pages use. */
async function contourLines(): Promise<Result[]> {
  const found: Result[] = []
  for (const [grid, target] of [
    ['Rosenbrock', 15],
    ['Rastrigin', 12],
  ] as const) {
    const { ratio, ...costs } = await duel(
      3 * rounds,
      () => contourRound('ours', grid),
      () => contourRound('d3', grid),
    )
    const name = `contours 512², 20 levels, stitched, ${grid}, node`
    found.push(bar({ name, unit: 'ms', against: 'd3-contour', ...costs }, ratio, target))
  }
  return found
}

/** A level surface of a volume as the picture has it, against the library that is known for it. */
async function levelSurface(): Promise<Result> {
  const { ratio, ...costs } = await duel(
    3 * rounds,
    () => surfaceRound('ours'),
    () => surfaceRound('isosurface'),
  )
  const name = 'level surface 64³, a bowl, node'
  return bar({ name, unit: 'ms', against: 'isosurface', ...costs }, ratio, 3.5)
}

/** 256² values of every landscape of the menu against loops in C printed from the same formulas, by family. */
async function valueGrids(): Promise<Result[]> {
  const yardstick = startGridYardstick()
  const found: (Result & { readonly family: string; readonly place: string })[] = []
  for (const [place, { gridRound: round }] of places) {
    for (const [index, { id, family }] of gridLandscapes.entries()) {
      const { cost } = await round(index, 10)
      const repeats = Math.max(2, Math.round(15 / cost))
      const ours = () => round(index, repeats)
      const costs = yardstick
        ? await duel(rounds, ours, () => yardstick.round(String(index), repeats))
        : { ours: (await ours()).cost, ratio: Number.NaN }
      found.push({ name: id, unit: 'ms', family, place, ...costs })
    }
  }
  yardstick?.stop()
  const moves = gridLandscapes.map((_, index) => {
    moveRound(index, 5)
    return median([0, 1, 2].map(() => moveRound(index, 10)))
  })
  const slowest = moves.indexOf(Math.max(...moves))
  return [
    ...(['arithmetic', 'functions'] as const).flatMap((family) =>
      places.flatMap(([place]) =>
        familyResults(
          `${families[family]}, ${place}`,
          found.filter((each) => each.family === family && each.place === place),
        ),
      ),
    ),
    {
      name: 'a moved map: 128² values in the worker, median and slowest landscape',
      unit: 'ms',
      ours: median(moves),
      note: `${gridLandscapes[slowest]!.id} ${moves[slowest]!.toFixed(2)}; a frame has 16.7`,
    },
  ]
}

function familyResults(family: string, found: readonly Result[]): Result[] {
  const sorted = [...found].sort((a, b) => (a.ratio ?? 0) - (b.ratio ?? 0))
  const named = { worst: sorted[0], median: sorted[sorted.length >> 1] }
  const below = sorted.filter(({ ratio = 0 }) => ratio < 0.75).map(({ name }) => name)
  return Object.entries(named).flatMap(([which, one]) => {
    if (!one) return []
    const name = `grid 256², ${found.length} formulas (${family}), ${which}: ${one.name}`
    const { ratio, rival, ours, unit } = one
    const costs = { name, unit, ours, ...(rival !== undefined && { rival, against: 'gcc -O3' }) }
    const note = which === 'worst' && below.length > 0 ? `below: ${below.join(', ')}` : ''
    return [{ ...(ratio ? bar(costs, ratio, 0.75) : costs), note }]
  })
}

/** What a million points cost on the page's own thread. */
async function streaming(): Promise<Result> {
  const measure = (way: 'recycled' | 'cloned') => async () => {
    const { points, onPage } = await page.streamRound(way, 1_000_000)
    return { cost: (onPage / points) * 1e6 }
  }
  const { ratio, ...costs } = await duel(rounds, measure('recycled'), measure('cloned'))
  const name = 'a million points, on the page thread'
  return bar({ name, unit: 'ms', against: 'structured clone', ...costs }, ratio, 5)
}

/** Whether a point costs the same in long runs as in short ones, from request to arrival. */
async function flatness(): Promise<Result> {
  const sizes = [0, 10_000, 100_000, 1_000_000]
  const elapsed = new Map<number, number[]>(sizes.map((size) => [size, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const size of sizes) {
      const times: number[] = []
      // Short runs are repeated, so that all sizes are measured over about as long.
      for (let i = 0; i < Math.min(20, 1_000_000 / (size + 1)); i++) {
        times.push((await page.streamRound('recycled', size)).elapsed)
      }
      if (round > 0) elapsed.get(size)!.push(median(times))
    }
  }
  const latency = median(elapsed.get(0)!)
  const costs = sizes.slice(1).map((size) => ((median(elapsed.get(size)!) - latency) * 1e6) / size)
  const [lowest, highest] = [Math.min(...costs), Math.max(...costs)]
  const note = `${costs.map((cost) => cost.toFixed(1)).join(', ')}; first answer after ${latency.toFixed(1)} ms`
  const name = 'a point among 10⁴, 10⁵, 10⁶, from request to page'
  return {
    ...bar(
      { name, unit: 'ns', ours: highest, rival: lowest, against: 'the cheapest' },
      lowest / highest,
      1 / 1.5,
    ),
    note,
  }
}

/** From a slider to the frame that shows it, without the wait for the screen, against the bare steps in C. */
async function sliderToFrame(): Promise<Result> {
  const name = 'a slider to its frame: 10 runs of Adam, 1,000 steps'
  const yardstick = startYardstick()
  const { move, close } = await openSliderPage()
  const ours: Parts[] = []
  const rival: number[] = []
  for (let input = 0; input < warmUp; input++) await move()
  for (let round = 0; round < rounds; round++) {
    for (let input = 0; input < moves; input++) ours.push(await move())
    // Ten thousand steps, in milliseconds.
    if (yardstick) rival.push(((await yardstick.round('adam', 20)).cost * 10_000) / 1e6)
  }
  await close()
  yardstick?.stop()
  const part = (key: keyof Parts) => median(ours.map((parts) => parts[key]))
  const total = median(
    ours.map(({ event, answer, taking, frame }) => event + answer + taking + frame),
  )
  const note = (['event', 'answer', 'taking', 'frame'] as const)
    .map((key) => `${key} ${part(key).toFixed(2)}`)
    .join(', ')
  const result = { name, unit: 'ms', ours: total, note }
  if (!yardstick) return result
  return bar({ ...result, against: 'gcc -O3', rival: median(rival) }, median(rival) / total, 0.1)
}
