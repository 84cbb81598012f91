import type { Interval } from '../core/hyper.ts'
import type { LinesWish, Reply } from '../worker/protocol.ts'
import { same } from './same.ts'
import type { GroundPart, Session } from './session.ts'

type Patch = Pick<Extract<Reply, { kind: 'patch' }>, 'values' | 'range'>
type DrawnLines = Pick<Extract<Reply, { kind: 'lines' }>, 'vertices' | 'starts'>
type SearchAnswer = Extract<Reply, { kind: 'minima' }>

/** f over another part of the plane than the ground; `undefined` where a newer one was asked for before it was there. */
export function patchOf(session: Session, part: GroundPart): Promise<Patch | undefined> {
  return new Promise((resolve) =>
    session.survey(
      (id, ground) => ({ kind: 'patch', id, ground: { ...ground, ...part } }),
      (reply) => resolve(reply?.kind === 'patch' && reply.values.length > 0 ? reply : undefined),
    ),
  )
}

/** Lines along −∇f over a part of the plane; the newest of each kind is remembered, as two scenes ask for the same. */
export function linesOver(session: Session, wish: Wish): Promise<DrawnLines | undefined> {
  const drawn = remembered.get(session) ?? new Map<string, Drawn>()
  remembered.set(session, drawn)
  const full = { ...wish, landscape: session.settings.getState().experiment.landscape }
  const known = drawn.get(wish.what)
  if (known && same(known.wish, full)) return known.answer
  const answer = new Promise<DrawnLines | undefined>((resolve) =>
    session.survey(
      (id, { landscape, rest }) => ({ kind: 'lines', id, ...wish, landscape, rest }),
      (reply) => resolve(reply?.kind === 'lines' ? reply : undefined),
    ),
  )
  drawn.set(wish.what, { wish: full, answer })
  return answer
}

type Wish = Omit<LinesWish, 'landscape' | 'rest'>
interface Drawn {
  readonly wish: object
  readonly answer: Promise<DrawnLines | undefined>
}
const remembered = new WeakMap<Session, Map<string, Drawn>>()

/** Looks for minima and tells what is found, several times; `undefined` if the worker is lost. Without a domain, only stops. */
export function searchIn(
  session: Session,
  domain: readonly Interval[],
  tell: (state: SearchAnswer | undefined) => void,
): void {
  const { landscape } = session.settings.getState().experiment
  session.survey(
    (id) => ({ kind: 'minima', id, landscape, domain }),
    (reply) => tell(reply?.kind === 'minima' ? reply : undefined),
  )
}
