import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Choice } from './Choice.tsx'
import { CopyButton } from './CopyButton.tsx'
import { useText } from './context.ts'
import { type EmbedWishes, embedCode, withQuery } from './embedCode.ts'
import { useLandscapeName } from './landscapeName.ts'
import { TextToCopy } from './TextToCopy.tsx'

/** Code that shows the scene in another page, with a live preview of what it will show. */
export function ShareEmbed(props: { address(): string }): ReactNode {
  const text = useText().share
  const title = text.frameTitle(useLandscapeName())
  const [width, setWidth] = useState<EmbedWishes['width']>('800')
  const [theme, setTheme] = useState<'auto' | 'light' | 'dark'>('auto')
  const [plays, setPlays] = useState(false)
  const address = withQuery(props.address(), {
    theme: theme === 'auto' ? undefined : theme,
    play: plays ? '1' : undefined,
  })
  const code = embedCode({ address, title, width })
  return (
    <div className="share-part share-embed">
      <Preview address={address} title={text.preview} />
      <div className="share-wishes">
        <div className="labelled">
          <span className="soft">{text.size}</span>
          <Choice
            name={text.size}
            options={[
              ['800', '800 × 450'],
              ['whole', text.wholeWidth],
            ]}
            value={width}
            onChange={(next) => setWidth(next)}
          />
        </div>
        <div className="labelled">
          <span className="soft">{text.theme}</span>
          <Choice
            name={text.theme}
            options={[
              ['auto', text.asSystem],
              ['light', text.light],
              ['dark', text.dark],
            ]}
            value={theme}
            onChange={(next) => setTheme(next)}
          />
        </div>
        <label className="check">
          <input type="checkbox" checked={plays} onChange={() => setPlays(!plays)} />
          <span>{text.plays}</span>
        </label>
      </div>
      <TextToCopy name={text.embedTab} words={code} />
      <div className="share-actions">
        <CopyButton solid name={text.embed} content={() => code} />
      </div>
    </div>
  )
}

/** The embed itself, as it will be seen 800 CSS pixels wide, made smaller. */
function Preview({ address, title }: { address: string; title: string }): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => setScale(place.current!.clientWidth / 800), [])
  return (
    <div className="share-preview" ref={place}>
      <iframe
        key={address}
        src={address}
        title={title}
        loading="lazy"
        style={{ transform: `scale(${scale})` }}
      />
    </div>
  )
}
