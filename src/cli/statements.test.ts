import { describe, expect, it } from 'vitest'
import { traced } from './testing/traced.ts'

/**
 * What course notes on optimization state, shown by the numbers of links: each of these can be opened on the page. The
 * names C1, C4 … are those of the notes.
 */

/** Rows of a run: by the names of their columns. */
async function rowsOf(link: string): Promise<Record<string, number>[]> {
  const text = await traced(link, '--diagnose')
  const [head = '', ...rows] = text.trim().split('\n')
  const names = head.split(',')
  return rows.map((row) =>
    Object.fromEntries(row.split(',').map((number, i) => [names[i]!, Number(number)])),
  )
}

function changes(rows: readonly Record<string, number>[], of: string): number[] {
  return rows.slice(1).map((row, i) => row[of]! - rows[i]![of]!)
}

describe('a step', () => {
  const steps = '&o=gradient-descent,lr:0.15&n=20'

  it('changes f by −ηgᵀg + ½η²gᵀHg: exactly on a quadratic (C1)', async () => {
    const rows = await rowsOf(`#f=quadratic&fp=theta:0.5${steps}`)
    for (const [i, change] of changes(rows, 'value').entries()) {
      const { gg, ghg } = rows[i]!
      const predicted = -0.15 * gg! + 0.5 * 0.15 ** 2 * ghg!
      expect(Math.abs(change - predicted)).toBeLessThan(1e-12 * (1 + Math.abs(predicted)))
    }
  })

  it('makes f rise once ½η²gᵀHg > ηgᵀg, and only then (C2)', async () => {
    const rows = await rowsOf(`#f=quadratic&x0=-4,0.01&o=gradient-descent,lr:0.21&n=80`)
    const rises = changes(rows, 'value').map((change) => change > 0)
    expect(rises).toContain(true)
    expect(rises).toContain(false)
    for (const [i, rose] of rises.entries()) {
      const { gg, ghg } = rows[i]!
      expect(0.5 * 0.21 * ghg! > gg!).toBe(rose)
    }
  })

  it('may see gᵀHg grow ten times and more while gᵀg hardly falls: not on a bowl, but on a network (C3)', async () => {
    const growth = async (link: string) => {
      const rows = await rowsOf(link)
      const pairs = rows.flatMap((row, i) => rows.slice(i).map((later) => [row, later] as const))
      const held = pairs.filter(([row, later]) => row.ghg! > 0 && later.gg! > 0.5 * row.gg!)
      return Math.max(...held.map(([row, later]) => later.ghg! / row.ghg!))
    }
    expect(await growth('#f=deep-linear-2&o=gradient-descent,lr:0.01&n=400')).toBeGreaterThan(10)
    expect(await growth('#f=quadratic&o=gradient-descent,lr:0.01&n=200')).toBeLessThan(1 + 1e-9)
  })

  it('moves all layers at once, though each gradient takes the others for fixed: a term in η³ is missed (C43)', async () => {
    const [before, after] = await rowsOf(
      `#e=${encodeURIComponent('x*y*z')}&x0=1.2,0.7,-0.9&o=gradient-descent,lr:0.1&n=1`,
    )
    const { gg, ghg, x, y, z } = before as { [name: string]: number }
    const second = -0.1 * gg! + 0.5 * 0.01 * ghg!
    const third = -(0.1 ** 3) * (y! * z!) * (x! * z!) * (x! * y!)
    expect(after!.value! - before!.value!).toBeCloseTo(second + third, 13)
    expect(Math.abs(third)).toBeGreaterThan(1e-5)
  })

  it('of autograd by hand: the mean of 3(x + 2)² over four ones has slope 4.5 in each (C38)', async () => {
    const formula = encodeURIComponent('(3*(x+2)^2+3*(y+2)^2+3*(z+2)^2+27)/4')
    const [row] = await rowsOf(`#e=${formula}&x0=1,1,1&o=gradient-descent,lr:1&n=1`)
    expect(row!.gg).toBe(3 * 4.5 ** 2)
  })
})

describe('learning rates', () => {
  const errors = async (rate: number) =>
    (await rowsOf(`#f=quadratic-1d&fp=a:2&x0=1&o=gradient-descent,lr:${rate}&n=10`)).map(
      ({ x }) => x!,
    )

  it('below 1/E″ go straight, at it arrive at once, below 2/E″ swing in, at it cycle, above it leave (C4)', async () => {
    for (const rate of [0.1, 0.5, 0.8, 1, 1.1]) {
      const found = await errors(rate)
      for (const [i, error] of found.slice(1).entries()) {
        expect(error).toBeCloseTo((1 - 2 * rate) * found[i]!, 12)
      }
    }
    expect((await errors(0.5))[1]).toBe(0)
    expect((await errors(1)).map(Math.abs)).toEqual(Array(11).fill(1))
    expect(Math.abs((await errors(1.1)).at(-1)!)).toBeGreaterThan(6)
  })

  it('the best fixed one shrinks the error by (κ−1)/(κ+1), best momentum by (√κ−1)/(√κ+1) (C5)', async () => {
    const kappa = 25
    const sizes = async (optimizer: string, steps: number) => {
      const link = `#f=quadratic&fp=kappa:${kappa}&x0=${kappa},1&o=${optimizer}&n=${steps}`
      return (await rowsOf(link)).map(({ x, y }) => Math.hypot(x!, y!))
    }
    const plain = await sizes(`gradient-descent,lr:${2 / (1 + kappa)}`, 60)
    expect(plain[60]! / plain[59]!).toBeCloseTo((kappa - 1) / (kappa + 1), 9)
    const rho = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)
    const rate = 4 / (1 + Math.sqrt(kappa)) ** 2
    const ball = await sizes(`momentum,lr:${rate},momentum:${rho ** 2}`, 60)
    // A double root: the error goes as k·ρᵏ.
    expect((ball[60]! / 60 / (ball[50]! / 50)) ** 0.1).toBeCloseTo(rho, 2)
  })

  it('act on each coordinate of a diagonal quadratic by itself (C6)', async () => {
    const run = (start: string) =>
      rowsOf(`#f=quadratic&x0=${start}&o=gradient-descent,lr:0.05&n=30`)
    const [both, one, other] = await Promise.all(['-4,2', '-4,0', '0,2'].map(run))
    for (const [i, row] of both!.entries()) {
      expect([row.x, row.y]).toEqual([one![i]!.x, other![i]!.y])
    }
  })

  it('in whitened coordinates suit all directions: one step suffices, and the path is that of Newton (C7, C8)', async () => {
    const [, arrived] = await rowsOf('#f=quadratic&fp=kappa:1&o=gradient-descent,lr:1&n=1')
    expect(Math.hypot(arrived!.x!, arrived!.y!)).toBe(0)
    const newton = await rowsOf('#f=quadratic&fp=kappa:25&x0=-4,2&o=newton,lr:0.1&n=20')
    const white = await rowsOf('#f=quadratic&fp=kappa:1&x0=-4,10&o=gradient-descent,lr:0.1&n=20')
    for (const [i, { x, y }] of newton.entries()) {
      expect(x).toBeCloseTo(white[i]!.x!, 12)
      expect(5 * y!).toBeCloseTo(white[i]!.y!, 12)
    }
  })

  it('too large for a sharp well leave it; with decay a run comes to rest in the wide one (C13)', async () => {
    const end = async (optimizer: string) =>
      (await rowsOf(`#f=double-well&x0=-1.5,0.02&o=${optimizer}&n=3000`)).at(-1)!
    const held = await end('gradient-descent,lr:0.05')
    expect(held.x).toBeCloseTo(-1.5, 1)
    const free = await end('gradient-descent,lr:0.6')
    expect(free.x).toBeGreaterThan(-1)
    const settled = await end('gradient-descent,lr:0.6,schedule:exponential')
    expect(settled.x).toBeCloseTo(0.9686, 3)
  })
})

describe('saddles', () => {
  it('draw Newton in one step, and push saddle-free Newton away (C9)', async () => {
    const newton = await rowsOf('#f=saddle&o=newton,lr:1&n=2')
    expect([newton[1]!.x!, newton[1]!.y!].map(Math.abs)).toEqual([0, 0])
    const free = await rowsOf('#f=saddle&o=saddle-free-newton&n=10')
    expect(Math.abs(free.at(-1)!.y!)).toBeGreaterThan(Math.abs(free[0]!.y!))
    expect(Math.abs(free.at(-1)!.x!)).toBeLessThan(Math.abs(free[0]!.x!))
  })

  it('rise along eigenvectors of λ > 0 and fall along those of λ < 0, by ½λ times the square of the way (C11)', async () => {
    const at = async (start: string) =>
      (await rowsOf(`#f=saddle&x0=${start}&o=gradient-descent&n=1`))[0]!
    const middle = await at('0,0')
    expect([middle.gg, middle.lambda1, middle.lambda2]).toEqual([0, 1, -1])
    for (const way of [0.1, -0.3]) {
      expect((await at(`${way},0`)).value! - middle.value!).toBeCloseTo(0.5 * way ** 2, 14)
      expect((await at(`0,${way}`)).value! - middle.value!).toBeCloseTo(-0.5 * way ** 2, 14)
    }
  })

  it('are told from minima by the signs of λ, also where a run ends (C10, C12)', async () => {
    const end = async (link: string) => (await rowsOf(link)).at(-1)!
    const atSaddle = await end('#f=saddle&o=newton,lr:1&n=2')
    expect([atSaddle.gg, Math.sign(atSaddle.lambda1!), Math.sign(atSaddle.lambda2!)]).toEqual([
      0, 1, -1,
    ])
    const atMinimum = await end('#f=himmelblau&x0=3,2.1&o=newton,lr:1&n=20')
    expect(atMinimum.gg).toBeLessThan(1e-20)
    expect(Math.min(atMinimum.lambda1!, atMinimum.lambda2!)).toBeGreaterThan(0)
    const atMaximum = await end('#f=himmelblau&x0=-0.25,-0.9&o=newton,lr:1&n=20')
    expect(atMaximum.gg).toBeLessThan(1e-20)
    expect(Math.max(atMaximum.lambda1!, atMaximum.lambda2!)).toBeLessThan(0)
  })

  it('of deep linear nets: λ = ±1 at 0 with one hidden layer, none but zeros with two (C15)', async () => {
    const at = async (id: string, start: string) =>
      (await rowsOf(`#f=${id}&x0=${start}&o=gradient-descent,lr:0.1&n=1`))[0]!
    const two = await at('deep-linear-2', '0,0')
    expect([two.lambda1, two.lambda2]).toEqual([1, -1])
    const three = await at('deep-linear-3', '0,0,0')
    for (const name of ['lambda1', 'lambda2', 'lambda3']) expect(Math.abs(three[name]!)).toBe(0)
  })

  it('slow a run down: it spends most steps where the slope is small (C41)', async () => {
    const rows = await rowsOf('#f=saddle&x0=3,0.00001&o=gradient-descent,lr:0.1&n=90')
    const slow = rows.filter(({ gg }) => Math.sqrt(gg!) < 0.2).length
    expect(slow).toBeGreaterThan(rows.length / 2)
  })
})

describe('momentum', () => {
  const firstBelow = async (link: string, loss: number) =>
    (await rowsOf(link)).findIndex(({ value }) => value! < loss)

  it('is faster along a ravine than descent at the same rate (C23)', async () => {
    const ravine = '#f=quadratic&fp=kappa:50&n=2000&o='
    const plain = await firstBelow(`${ravine}gradient-descent,lr:0.01`, 1e-6)
    const ball = await firstBelow(`${ravine}momentum,lr:0.01,momentum:0.8`, 1e-6)
    expect(ball).toBeGreaterThan(0)
    expect(3 * ball).toBeLessThan(plain)
  })

  it('of Nesterov overshoots less (C24)', async () => {
    const overshoot = async (id: string) => {
      const rows = await rowsOf(`#f=quadratic-1d&x0=-4&o=${id},lr:0.1,momentum:0.9&n=200`)
      return Math.max(...rows.map(({ x }) => x!))
    }
    expect(await overshoot('nesterov')).toBeLessThan(0.8 * (await overshoot('momentum')))
  })
})

describe('adaptive rates', () => {
  const stepsOf = async (link: string) => changes(await rowsOf(link), 'x').map(Math.abs)

  it('of AdaGrad die out under a constant slope, those of RMSProp do not (C25, C26)', async () => {
    const slope = '#e=2*x%2By&x0=0,0&n=400&o='
    const adagrad = await stepsOf(`${slope}adagrad,lr:0.1`)
    expect(adagrad[399]! / adagrad[0]!).toBeCloseTo(1 / Math.sqrt(400), 6)
    const rmsprop = await stepsOf(`${slope}rmsprop,lr:0.1`)
    expect(rmsprop[399]! / rmsprop[200]!).toBeGreaterThan(0.8)
  })

  it('of Adam begin with a step of η in every coordinate, and stay about that (C27, C51)', async () => {
    const rows = await rowsOf('#f=rosenbrock&o=adam,lr:0.02&n=1000')
    expect(Math.abs(rows[1]!.x! - rows[0]!.x!)).toBeCloseTo(0.02, 9)
    expect(Math.abs(rows[1]!.y! - rows[0]!.y!)).toBeCloseTo(0.02, 9)
    for (const of of ['x', 'y']) {
      expect(Math.max(...changes(rows, of).map(Math.abs))).toBeLessThan(1.5 * 0.02)
    }
  })

  it('of AdaBound end as those of descent with its last rate (C29)', async () => {
    const rows = await rowsOf('#e=x%2By&x0=0,0&o=adabound,lr:0.001,final_lr:0.05&n=20000')
    const last = changes(rows, 'x').at(-1)!
    expect(-last).toBeCloseTo(0.05, 2)
    expect(-changes(rows, 'x')[100]!).toBeLessThan(0.02)
  })

  it('decay inside the gradient moves the minimum; decoupled, it is outweighed (C30)', async () => {
    const end = async (optimizer: string) =>
      (await rowsOf(`#f=quadratic-1d&fp=b:-2&x0=0&o=${optimizer},lr:0.01&n=5000`)).at(-1)!.x!
    // Of x²/2 − 2x at 2, with 0.1·x²/2 more at 2/1.1.
    expect(await end('adam,weight_decay:0.1')).toBeCloseTo(2 / 1.1, 3)
    expect(Math.abs((await end('adamw,weight_decay:0.1')) - 2)).toBeLessThan(0.05)
  })

  it('of RAdam wait until they are known: its first step goes by the slope, that of Adam does not (C31)', async () => {
    const first = async (id: string, scale: number) =>
      (await stepsOf(`#e=${scale}*x%2By&x0=0,0&n=1&o=${id},lr:0.01`))[0]!
    expect((await first('radam', 100)) / (await first('radam', 1))).toBeCloseTo(100, 6)
    expect((await first('adam', 100)) / (await first('adam', 1))).toBeCloseTo(1, 6)
  })
})

describe('second order', () => {
  it('needs few steps: Newton and L-BFGS a handful where descent needs hundreds (C33, C37)', async () => {
    const steps = async (landscape: string, optimizer: string, loss: number) =>
      (await rowsOf(`${landscape}&o=${optimizer}&n=3000`)).findIndex(({ value }) => value! < loss)
    const bowl = '#f=quadratic&fp=kappa:100'
    expect(await steps(bowl, 'newton,lr:1', 1e-9)).toBe(1)
    const lbfgs = await steps(bowl, 'lbfgs,lr:1', 1e-9)
    expect(lbfgs).toBeGreaterThan(0)
    expect(lbfgs).toBeLessThan(15)
    expect(await steps(bowl, 'gradient-descent,lr:0.01', 1e-9)).toBeGreaterThan(500)
  })
})

describe('samples', () => {
  const regression = '#f=linear-regression&x0=-1,3&o=gradient-descent,lr:0.05'

  it('few at a time make steps that are cheap and noisy, all of them dear and smooth ones (C21)', async () => {
    const all = changes(await rowsOf(`${regression}&n=200`), 'value')
    expect(Math.max(...all)).toBeLessThanOrEqual(0)
    const few = await rowsOf(`${regression},batch:4&n=200`)
    expect(changes(few, 'value').filter((change) => change > 0).length).toBeGreaterThan(20)
    // A pass of 32 samples: eight steps of four, or one of all.
    expect(few[8]!.value).toBeLessThan(0.7 * (await rowsOf(`${regression}&n=1`))[1]!.value!)
  })

  it('that are normalised turn ellipses into circles: κ falls to about one (C36)', async () => {
    const kappa = async (generator: string) => {
      const [row] = await rowsOf(`#f=linear-regression&fp=${generator}&o=gradient-descent&n=1`)
      return row!.lambda1! / row!.lambda2!
    }
    expect(await kappa('scale:5,size:1000')).toBeGreaterThan(25)
    expect(await kappa('scale:1,correlation:0,size:1000')).toBeLessThan(1.2)
  })
})

describe('what runs are given besides', () => {
  it('slow weights go a part of the way to the fast ones after every k-th step (C32)', async () => {
    const [fast, slow] = await Promise.all(
      ['', ',lookahead:5,lookahead_alpha:0.5'].map((lookahead) =>
        rowsOf(`#f=quadratic&x0=-4,2&o=gradient-descent,lr:0.05${lookahead}&n=10`),
      ),
    )
    expect(slow!.slice(0, 5)).toEqual(fast!.slice(0, 5))
    for (const axis of ['x', 'y']) {
      const [start, end] = [fast![0]![axis]!, fast![5]![axis]!]
      expect(slow![5]![axis]).toBeCloseTo(start + 0.5 * (end - start), 14)
    }
  })

  it('noise of the right size kicks a run out of a sharp well, less of it does not (C40)', async () => {
    const escapes = async (noise: number) => {
      const ends = await Promise.all(
        Array.from({ length: 10 }, async (_, seed) => {
          const run = `o=gradient-descent,lr:0.05,noise:${noise}`
          return (await rowsOf(`#f=double-well&x0=-1.5,0.02&${run}&n=1500&seed=${seed}`)).at(-1)!
        }),
      )
      return ends.filter(({ x, y }) => Math.hypot(x! + 1.5, y!) > 0.5).length
    }
    expect(await escapes(0.3)).toBe(0)
    expect(await escapes(3)).toBeGreaterThanOrEqual(9)
  })
})
