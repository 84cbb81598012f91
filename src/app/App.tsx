import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { StoreApi } from 'zustand'
import { wholeMenus } from '../core/menus.ts'
import { Announcer } from '../panels/Announcer.tsx'
import { afterPicture } from '../panels/afterPicture.ts'
import { SessionContext, TextContext, ThemeContext } from '../panels/context.ts'
import { ErrorBoundary } from '../panels/ErrorBoundary.tsx'
import { Late } from '../panels/Late.tsx'
import { latePart } from '../panels/latePart.ts'
import { Transport } from '../panels/Transport.tsx'
import type { History } from '../session/history.ts'
import type { Session } from '../session/session.ts'
import type { Notice } from '../settings/notice.ts'
import type { Presentation } from '../settings/schema.ts'
import { begin } from './begin.ts'
import { Help } from './Help.tsx'
import { useInsets } from './insets.ts'
import { useKeys } from './keyboard.ts'
import { type Tongue, useLanguage } from './language.ts'
import { type Layout, useLayout, useMediaQuery } from './layout.ts'
import { Messages } from './Messages.tsx'
import { PageFailed } from './PageFailed.tsx'
import type { PanelsProps } from './Panels.tsx'
import { Picture } from './Picture.tsx'
import { usePresence } from './presence.ts'
import { handsOf, playsByItself, themeOf, uiOf } from './presentation.ts'
import { Tools, type ToolsProps } from './Tools.tsx'
import { useTheme } from './theme.ts'

const panels = latePart<PanelsProps>(async () => {
  await afterPicture()
  await wholeMenus()
  return (await import('./Panels.tsx')).Panels
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
  onPresent(key: 'theme' | 'lang', value: string | undefined): void
}

/** The page: a picture, what stands around it, and what holds both together. */
export function App({ session, history, presentation, notices, ...rest }: AppProps): ReactNode {
  const { onPresent } = rest
  const onLanguage = useCallback((lang: string) => onPresent('lang', lang), [onPresent])
  const onTheme = useCallback((theme?: string) => onPresent('theme', theme), [onPresent])
  const [tongue, setLanguage] = useLanguage(rest.tongue, onLanguage)
  const [theme, setTheme] = useTheme(themeOf(presentation), onTheme)
  const [help, setHelp] = useState(false)
  const openHelp = useCallback(() => setHelp(true), [])
  const layout = useLayout(uiOf(presentation))
  const app = useRef<HTMLDivElement>(null)
  const insets = useInsets(app, layout)
  const calm = useCalm(presentation)
  const { inSight, awake } = usePresence(app, presentation.embed)
  useBeginning(session, inSight, playsByItself(presentation, calm))
  useKeys(session, history, openHelp, presentation.keys === 'all')
  const tools: ToolsProps = {
    history,
    theme,
    language: tongue.language,
    addressOf: rest.addressOf,
    onTheme: setTheme,
    onLanguage: setLanguage,
    onHelp: openHelp,
  }
  return (
    <SessionContext value={session}>
      <TextContext value={tongue.text}>
        <ThemeContext value={theme}>
          <div className="app" data-layout={layout} ref={app}>
            <ErrorBoundary fallback={() => <PageFailed />}>
              <Page layout={layout} tools={tools}>
                <Picture
                  awake={awake}
                  calm={calm}
                  insets={insets}
                  {...handsOf(presentation)}
                  gl={presentation.gl}
                />
              </Page>
              <Messages notices={notices} />
              <Announcer />
              {help && <Help onClose={() => setHelp(false)} />}
            </ErrorBoundary>
          </div>
        </ThemeContext>
      </TextContext>
    </SessionContext>
  )
}

interface PageProps {
  readonly layout: Layout
  readonly tools: ToolsProps
  /** The picture. It keeps its place in the tree, so that another layout does not build it anew. */
  readonly children: ReactNode
}

/** What stands around the picture, in the order in which it is read. */
function Page({ layout, tools, children }: PageProps): ReactNode {
  const isFull = layout === 'wide' || layout === 'narrow'
  return (
    <>
      {isFull && (
        <header className="brand">
          <h1>Losscape</h1>
        </header>
      )}
      {isFull && <Tools {...tools} />}
      {children}
      {layout !== 'picture' && <Transport />}
      <Late part={panels} props={{ layout, tools }} waiting={<Room layout={layout} />} />
    </>
  )
}

/** Keeps the places of the panels free until they come, so that nothing jumps. */
function Room({ layout }: { layout: Layout }): ReactNode {
  if (layout === 'narrow') return <div className="sheet" />
  if (layout !== 'wide') return null
  return (
    <>
      <div className="column settings" data-covers="left" />
      <div className="column readings-column" data-covers="right" />
    </>
  )
}

/** Whether camera moves and playing by itself are unwelcome. */
function useCalm({ motion }: Presentation): boolean {
  const reduced = useMediaQuery('(prefers-reduced-motion: reduce)')
  return motion === undefined ? reduced : !motion
}

/** Begins when the scene is first in sight, stops an embed that goes out of sight, and lets it go on when it is back. */
function useBeginning(session: Session, inSight: boolean, mayPlay: boolean): void {
  const begun = useRef(false)
  const wasPlaying = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only coming into sight begins anything
  useEffect(() => {
    const { playback } = session
    if (inSight && !begun.current) {
      begun.current = true
      begin(session, mayPlay)
    } else if (inSight && wasPlaying.current) {
      playback.play()
    } else if (!inSight) {
      wasPlaying.current = playback.state.getState().playing
      playback.pause()
    }
  }, [session, inSight])
}
