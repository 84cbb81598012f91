import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import { createHistory } from '../session/history.ts'
import { createSession, type Session } from '../session/session.ts'
import { readAddress } from '../settings/address.ts'
import { writeLink } from '../settings/link.ts'
import type { Notice } from '../settings/notice.ts'
import { withinPage } from '../settings/pageLimit.ts'
import type { Presentation } from '../settings/schema.ts'
import { App } from './App.tsx'
import { keepAddress, replace, seen } from './address.ts'
import { begin } from './begin.ts'
import { holdGhosts } from './ghosts.ts'
import { watchHand } from './hand.ts'
import { tongueOf } from './language.ts'
import { holdWithinPage } from './pageLimit.ts'
import { languageOf, playsByItself, queryWith } from './presentation.ts'

/**
 * Reads the address, sets its experiment running, and shows the page. What was read without the menus it needs
 * (`isWhole`) is not all that the address says, and is never written over it.
 */
export async function showPage(isWhole: boolean): Promise<void> {
  const { settings, presentation, notices: misread, address, moved } = readAddress(location.href)
  const fitting = withinPage(settings)
  const notices = createStore<readonly Notice[]>(() => [...misread, ...fitting.notices])
  const session = createSession({ connect: startWorker }, fitting.settings)
  holdWithinPage(session.settings, notices)
  holdGhosts(window, session.ghosts)
  const history = createHistory(session.settings, watchHand(window))
  applyPresentation(session, presentation)
  if (moved) replace(window, location.pathname + address.search + address.hash)
  keepAddress(window, session, {
    writes: isWhole && !presentation.embed,
    onRead(read, told) {
      notices.setState(told, true)
      history.seal()
      session.settings.setState(read, true)
      begin(session, playsByItself(presentation, isCalm(presentation)))
    },
  })
  const tongue = await tongueOf(presentation.lang ?? languageOf(navigator.languages))
  createRoot(document.getElementById('root')!).render(
    <App
      {...{ session, history, presentation, notices, tongue }}
      addressOf={(embed) => addressOf(session, embed)}
      onPresent={(key, value) => presentation.embed || present(key, value)}
    />,
  )
}

function startWorker(): Worker {
  return new Worker(new URL('../worker/entry.ts', import.meta.url), { type: 'module' })
}

/** Nothing plays before the page decides whether it may. */
function applyPresentation({ playback }: Session, { loop, speed }: Presentation): void {
  playback.pause()
  playback.state.setState(speed === undefined ? { loop } : { loop, speed })
}

function isCalm({ motion }: Presentation): boolean {
  return motion === undefined ? matchMedia('(prefers-reduced-motion: reduce)').matches : !motion
}

function addressOf(session: Session, embed: boolean): string {
  // Large type is for the room one stands in, not for whoever opens the link.
  const desk = queryWith(location.search, 'projector', undefined)
  const query = queryWith(desk, 'embed', embed ? '1' : undefined)
  return location.origin + location.pathname + query + writeLink(seen(session))
}

function present(key: 'theme' | 'lang' | 'projector', value: string | undefined): void {
  replace(window, location.pathname + queryWith(location.search, key, value) + location.hash)
}
