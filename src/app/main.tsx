// Before everything that has a look of its own, so that it comes later.
import './theme.css'
import './layout.css'
import './poster.css'
import '../panels/controls.css'
import '../panels/panels.css'
import { wholeMenus } from '../core/menus.ts'
import { showPage } from './page.tsx'

<<<<<<< HEAD
void start()

/**
 * An address that names no landscape and no optimizer needs those only that are known from the start. Not a top-level
 * await: what comes then imports from the very file that would be waiting.
 */
async function start(): Promise<void> {
  if (/[?#&](f|o)=/.test(location.search + location.hash)) await wholeMenus().catch(() => {})
  await showPage()
=======
// In a function, for a module that waited at its top would wait for itself: the menus' chunk imports parts of this one.
void start()

async function start(): Promise<void> {
  // An address that names no landscape and no optimizer needs those only that are known from the start.
  if (/[?#&](f|o)=/.test(location.search + location.hash)) await wholeMenus().catch(() => {})
  const { settings, presentation, notices: misread, address, moved } = readAddress(location.href)
  const fitting = withinPage(settings)
  const notices = createStore<readonly Notice[]>(() => [...misread, ...fitting.notices])
  const session = createSession({ connect: startWorker }, fitting.settings)
  holdWithinPage(session.settings, notices)
  holdGhosts(window, session.ghosts)
  const history = createHistory(session.settings, watchHand(window))
  applyPresentation()
  if (moved) replace(window, location.pathname + address.search + address.hash)
  keepAddress(window, session, {
    writes: !presentation.embed,
    onRead(read, told) {
      notices.setState(told, true)
      history.seal()
      session.settings.setState(read, true)
      begin(session, playsByItself(presentation, isCalm()))
    },
  })
  void show()

  async function show(): Promise<void> {
    const tongue = await tongueOf(presentation.lang ?? languageOf(navigator.languages))
    createRoot(document.getElementById('root')!).render(
      <App {...{ session, history, presentation, notices, tongue, addressOf, onPresent }} />,
    )
  }

  function startWorker(): Worker {
    return new Worker(new URL('../worker/entry.ts', import.meta.url), { type: 'module' })
  }

  /** Nothing plays before the page decides whether it may. */
  function applyPresentation(): void {
    const { playback } = session
    const { loop, speed } = presentation
    playback.pause()
    playback.state.setState(speed === undefined ? { loop } : { loop, speed })
  }

  function isCalm(): boolean {
    return presentation.motion === undefined
      ? matchMedia('(prefers-reduced-motion: reduce)').matches
      : !presentation.motion
  }

  function addressOf(embed: boolean): string {
    // Large type is for the room one stands in, not for whoever opens the link.
    const desk = queryWith(location.search, 'projector', undefined)
    const query = queryWith(desk, 'embed', embed ? '1' : undefined)
    return location.origin + location.pathname + query + writeLink(seen(session))
  }

  function onPresent(key: 'theme' | 'lang' | 'projector', value: string | undefined): void {
    if (presentation.embed) return
    replace(window, location.pathname + queryWith(location.search, key, value) + location.hash)
  }
>>>>>>> fix
}
