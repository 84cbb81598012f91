import { wholeMenus } from '../core/menus.ts'
import type { EngineHost } from './engine.ts'
import { gridOf } from './grid.ts'
import { linesOf } from './lines.ts'
import { searchMinima } from './minima.ts'
import { createPace } from './pace.ts'
import type { SurveyRequest } from './protocol.ts'

/** Numbers of the newest requests of each kind: an older one that is not answered yet is no longer wanted. */
type Newest = Record<'patch' | 'flow' | 'field' | 'minima', number>

/** Answers what is asked by those who look closer. A chunk of its own. */
export async function answerSurvey(
  request: SurveyRequest,
  newest: Newest,
  host: EngineHost,
): Promise<void> {
  const { id } = request
  const kind = request.kind === 'lines' ? request.what : request.kind
  newest[kind] = id
  await wholeMenus()
  const isWanted = () => newest[kind] === id
  switch (request.kind) {
    case 'patch':
      return patch(request, isWanted, host)
    case 'lines': {
      const { vertices, starts } = await linesOf(request, createPace(host.breathe), isWanted)
      return host.post({ kind: 'lines', id, vertices, starts }, [vertices.buffer, starts.buffer])
    }
    case 'minima':
      return searchMinima(request, { breathe: host.breathe, isWanted }, (state, isOver) =>
        host.post({ kind: 'minima', id, isOver, ...state }, []),
      )
  }
}

async function patch(
  { id, ground }: Extract<SurveyRequest, { kind: 'patch' }>,
  isWanted: () => boolean,
  { post, breathe }: EngineHost,
): Promise<void> {
  const pace = createPace(breathe)
  const grid = gridOf(ground)
  for (let row = 0; row < ground.size[1] && isWanted(); row++) {
    grid.fill(row)
    await pace()
  }
  const sent = isWanted() ? grid.values : new Float32Array()
  post({ kind: 'patch', id, values: sent, range: grid.range }, [sent.buffer])
}
