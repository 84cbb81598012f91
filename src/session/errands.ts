import type { Request } from '../worker/protocol.ts'
import { keptRuns, type Plan } from './plan.ts'
import { same } from './same.ts'

/**
 * Turns plans into requests. One plan is pursued at a time and the newest comes next: however fast edits come,
 * nothing queues up and nothing starves.
 */
export interface Errands {
  /** The newest wish. Asks for nothing if its answers are there or under way. */
  pursue(plan: Plan): void
  /** A grid came. Returns what it belongs to, or `undefined` if nobody waits for it. */
  gridCame(revision: number, lowest: number): { plan: Plan; base: number } | undefined
  /** Asks for the grid that is shown again, of another size, if nothing else is wanted. */
  refine(size: readonly [number, number]): void
  /** Points came. Returns what they are the first of, or `undefined` if they are not. */
  pointsCame(revision: number): Begun | undefined
  /** Goes on to the newest wish if the one before is answered. */
  next(): void
  /** Nothing that was asked will be answered. Returns whether there is a newer wish than what was asked. */
  forget(): boolean
}

/** A plan whose first points are here, and which runs of the one before its runs go on with. */
export interface Begun {
  readonly plan: Plan
  readonly kept: Kept
}

type Kept = readonly (number | undefined)[]

/** A plan under way or answered, with f* as soon as it is known. */
interface Pursued {
  readonly plan: Plan
  readonly base: number | undefined
}

/** Vertices of all drawn paths together: more than a screen can tell apart, and 1 MB. */
export const vertexBudget = 65_536
/** Columns and rows of the ground: contour lines stay smooth on a large screen, and 1 MB. A graph has no rows. */
const groundSize = [512, 512] as const
const graphSize = [2048, 2] as const

export function createErrands(send: (request: Request) => void): Errands {
  let wanted: Plan | undefined
  let pursued: Pursued | undefined
  const awaited = new Set<'grid' | 'base' | 'points'>()
  let starts = 0
  let grids = 0
  let refining = 0
  let kept: Kept = []

  function next() {
    if (wanted === undefined || awaited.size > 0) return
    const before = pursued
    const newGround =
      before === undefined ||
      wanted.base !== before.plan.base ||
      !same(wanted.ground, before.plan.ground)
    const newDomain = newGround || !same(wanted.domain, before.plan.domain)
    const newPoints = newDomain || !same(wanted.experiment, before.plan.experiment)
    pursued = { plan: wanted, base: wanted.base ?? (newGround ? undefined : before.base) }
    if (newGround) askGrid(wanted)
    if (!newPoints) return
    const isSamePicture = before !== undefined && !newDomain && before.base === pursued.base
    kept = isSamePicture ? keptRuns(before.plan.experiment, wanted.experiment) : []
    askPoints(pursued)
  }

  function askGrid({ ground }: Plan) {
    awaited.add('grid')
    send({
      kind: 'grid',
      revision: ++grids,
      ...ground,
      size: ground.domain.length > 1 ? groundSize : graphSize,
    })
  }

  function askPoints({ plan: { experiment, domain }, base }: Pursued) {
    if (base === undefined) {
      awaited.add('base')
      return
    }
    awaited.delete('base')
    awaited.add('points')
    const picture = { domain, base, vertexBudget }
    const keep = kept.length > 0 && { keep: { revision: starts, runs: kept } }
    send({ kind: 'start', revision: ++starts, experiment, picture, ...keep })
  }

  return {
    pursue(plan) {
      wanted = plan
      next()
    },
    gridCame(revision, lowest) {
      if (revision !== grids || pursued === undefined) return undefined
      if (revision !== refining && !awaited.delete('grid')) return undefined
      const { plan, base = lowest } = pursued
      pursued = { plan, base }
      if (awaited.has('base')) askPoints(pursued)
      return { plan, base }
    },
    refine(size) {
      if (pursued?.base === undefined || awaited.has('grid')) return
      // Nobody waits for it: an edit that comes meanwhile has its own grid at once.
      refining = ++grids
      send({ kind: 'grid', revision: refining, ...pursued.plan.ground, size })
    },
    pointsCame(revision) {
      if (revision !== starts || !awaited.delete('points') || !pursued) return undefined
      return { plan: pursued.plan, kept }
    },
    next,
    forget() {
      const isNewer = pursued !== undefined && wanted !== pursued.plan
      awaited.clear()
      refining = 0
      pursued = undefined
      return isNewer
    },
  }
}
