import { type ReactNode, useMemo, useRef, useState } from 'react'
import { type StoreApi, useStore } from 'zustand'
import { wholeMenus } from '../core/menus.ts'
import { afterPicture } from '../panels/afterPicture.ts'
import { DictionaryContext, SessionContext, ThemeContext } from '../panels/context.ts'
import { ErrorBoundary } from '../panels/ErrorBoundary.tsx'
import { Late } from '../panels/Late.tsx'
import { latePart } from '../panels/latePart.ts'
import { Transport } from '../panels/Transport.tsx'
import type { History } from '../session/history.ts'
import type { Session } from '../session/session.ts'
import type { Notice } from '../settings/notice.ts'
import type { Presentation } from '../settings/schema.ts'
import { useBeginning } from './begin.ts'
import { Help } from './Help.tsx'
import { isSplit } from './halves.ts'
import { useInsets } from './insets.ts'
import { useKeys } from './keyboard.ts'
import { type Tongue, useLanguage } from './language.ts'
import { type Layout, useFoldedReadings, useLayout, useMediaQuery } from './layout.ts'
import { Mark } from './Mark.tsx'
import { Messages } from './Messages.tsx'
import { PageFailed } from './PageFailed.tsx'
import type { PanelsProps } from './Panels.tsx'
import { Picture } from './Picture.tsx'
import { usePresence } from './presence.ts'
import { handsOf, playsByItself, scalesOf, themeOf, uiOf } from './presentation.ts'
import { usePrinting } from './printing.ts'
import { useSnapshots } from './snapshots.ts'
import { Tools, type ToolsProps } from './Tools.tsx'
import { useTheme } from './theme.ts'

const panels = latePart<PanelsProps>(async () => {
  await afterPicture()
  await wholeMenus()
  return (await import('./Panels.tsx')).Panels
})
const announcer = latePart(async () => {
  await afterPicture()
  return (await import('../panels/Announcer.tsx')).Announcer
})

interface AppProps {
  readonly session: Session
  readonly history: History
  readonly presentation: Presentation
  /** What the address got wrong; replaced whole when the address changes. */
  readonly notices: StoreApi<readonly Notice[]>
  readonly tongue: Tongue
  /** The address of what is seen, in a page of its own or in a frame. */
  addressOf(embed: boolean): string
  /** Somebody chose how the page presents itself. */
  onPresent(key: 'theme' | 'lang' | 'projector', value: string | undefined): void
}

/** The page: a picture, what stands around it, and what holds both together. */
export function App({ session, history, presentation, notices, ...rest }: AppProps): ReactNode {
  const { onPresent } = rest
  const [tongue, setLanguage] = useLanguage(rest.tongue, (lang) => onPresent('lang', lang))
  const [theme, setTheme] = useTheme(themeOf(presentation), (chosen) => onPresent('theme', chosen))
  const [help, setHelp] = useState(false)
  const [projector, setProjector] = useState(presentation.projector)
  const actions = useMemo(
    () => ({
      help: () => setHelp(true),
      projector: () => {
        setProjector(!projector)
        // The address says it too, so that another load of the page shows it as it was.
        onPresent('projector', projector ? undefined : '1')
      },
      undo: history.undo,
      redo: history.redo,
    }),
    [history, projector, onPresent],
  )
  const layout = useLayout(uiOf(presentation, projector))
  const app = useRef<HTMLDivElement>(null)
  const split = useStore(session.settings, isSplit)
  const insets = useInsets(app, `${layout} ${split}`)
  const calm = useCalm(presentation)
  const { inSight, awake } = usePresence(app, presentation.embed)
  useBeginning(session, inSight, playsByItself(presentation, calm))
  useKeys(session, actions, presentation.keys === 'all')
  const printing = usePrinting()
  const [snapshots, onSnapshot] = useSnapshots()
  const tools: ToolsProps = {
    history,
    theme,
    language: tongue.language,
    projector,
    addressOf: rest.addressOf,
    picture: () => ({
      element: app.current!.querySelector('main')!,
      insets,
      redraws: snapshots.current,
    }),
    onTheme: setTheme,
    onLanguage: setLanguage,
    onProjector: actions.projector,
    onHelp: actions.help,
  }
  return (
    <SessionContext value={session}>
      <DictionaryContext value={tongue.dictionary}>
        <ThemeContext value={printing ? 'light' : theme}>
          <div
            className="app"
            data-layout={layout}
            data-projector={projector || undefined}
            ref={app}
          >
            <ErrorBoundary fallback={() => <PageFailed />}>
              <Page {...{ layout, split, tools, printing }}>
                <Picture
                  {...{ awake, calm, insets, onSnapshot }}
                  {...handsOf(presentation)}
                  {...scalesOf(projector)}
                  gl={presentation.gl}
                  dpr={presentation.dpr}
                />
              </Page>
              <Messages notices={notices} />
              <Late part={announcer} props={{}} failed={() => null} />
              {help && <Help onClose={() => setHelp(false)} />}
            </ErrorBoundary>
          </div>
        </ThemeContext>
      </DictionaryContext>
    </SessionContext>
  )
}

interface PageProps {
  readonly layout: Layout
  readonly split: boolean
  readonly tools: ToolsProps
  readonly printing: boolean
  /** The picture. It keeps its place in the tree, so that another layout does not build it anew. */
  readonly children: ReactNode
}

/** What stands around the picture, in the order in which it is read. */
function Page({ layout, split, tools, printing, children }: PageProps): ReactNode {
  const isFull = layout === 'wide' || layout === 'narrow'
  return (
    <>
      {isFull && (
        // Two pictures on a phone have no corners to spare for it.
        <header className="brand" data-covers={split && layout === 'narrow' ? 'corner' : undefined}>
          <Mark />
          <h1>Losscape</h1>
        </header>
      )}
      {isFull && <Tools {...tools} />}
      {children}
      {layout !== 'picture' && <Transport />}
      <Late part={panels} props={{ layout, tools, printing }} waiting={<Room layout={layout} />} />
    </>
  )
}

/** Keeps the places of the panels free until they come, so that nothing jumps. */
function Room({ layout }: { layout: Layout }): ReactNode {
  const folded = useFoldedReadings()
  if (layout === 'narrow') return <div className="sheet" />
  if (layout !== 'wide') return null
  return (
    <>
      <div className="column settings" data-covers="left" />
      {!folded && <div className="column readings-column" data-covers="right" />}
    </>
  )
}

/** Whether camera moves and playing by itself are unwelcome. */
function useCalm({ motion }: Presentation): boolean {
  const reduced = useMediaQuery('(prefers-reduced-motion: reduce)')
  return motion === undefined ? reduced : !motion
}
