import type { ReactNode } from 'react'
import type { PictureOnPage } from '../files/picture.ts'
import { useFirstText } from '../panels/context.ts'
import { Icon } from '../panels/icons.tsx'
import { ShareButtons } from '../panels/ShareButtons.tsx'
import { TravelButtons } from '../panels/TravelButtons.tsx'
import type { History } from '../session/history.ts'
import type { Language, Theme } from './presentation.ts'

export interface ToolsProps {
  readonly history: History
  readonly theme: Theme
  readonly language: Language
  readonly projector: boolean
  addressOf(embed: boolean): string
  onTheme(theme: Theme): void
  onLanguage(language: Language): void
  /** The picture, to be saved or printed. */
  picture(): PictureOnPage
  onProjector(): void
  onHelp(): void
}

/** Undo and redo, share, language, theme, projector, help. */
export function Tools(props: ToolsProps): ReactNode {
  const text = useFirstText()
  const other = props.theme === 'dark' ? 'light' : 'dark'
  const themeName = other === 'dark' ? text.tools.toDark : text.tools.toLight
  return (
    <section className="tools" aria-label={text.regions.tools}>
      <TravelButtons history={props.history} />
      <ShareButtons addressOf={props.addressOf} picture={props.picture} />
      <LanguageButton language={props.language} onLanguage={props.onLanguage} />
      <button
        type="button"
        aria-label={themeName}
        title={themeName}
        onClick={() => props.onTheme(other)}
      >
        <Icon of={other} />
      </button>
      <button
        type="button"
        className="projector-button"
        aria-label={text.tools.projector}
        title={`${text.tools.projector} (P)`}
        aria-keyshortcuts="p"
        aria-pressed={props.projector}
        onClick={props.onProjector}
      >
        <Icon of="projector" />
      </button>
      <button
        type="button"
        className="help-button"
        aria-label={text.tools.help}
        title={text.tools.help}
        aria-keyshortcuts="?"
        onClick={props.onHelp}
      >
        ?
      </button>
    </section>
  )
}

/** Names the other language in itself, for those who cannot read this one. */
function LanguageButton({
  language,
  onLanguage,
}: Pick<ToolsProps, 'language' | 'onLanguage'>): ReactNode {
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" lang={other} onClick={() => onLanguage(other)}>
      {other === 'en' ? 'EN' : '中文'}
    </button>
  )
}
