import { type ReactNode, useEffect, useRef, useState } from 'react'
import { version } from '../../package.json'
import type { RunChoice } from '../core/experiment.ts'
import { optimizerIn } from '../core/menus.ts'
import type { Caption } from '../files/caption.ts'
import { drawPicture, type PictureOnPage } from '../files/picture.ts'
import { pictureFile } from '../files/pictureFile.ts'
import { save } from '../files/save.ts'
import { shown } from '../locales/number.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { Choice } from './Choice.tsx'
import { useConfirmation } from './CopyButton.tsx'
import { useSession, useSettings, useText } from './context.ts'
import { useLandscapeName } from './landscapeName.ts'
import { mainHyper } from './mainHyper.ts'
import { useShownRuns } from './shownRuns.ts'

interface SharePictureProps {
  picture(): PictureOnPage
  link(): string
}

type Scale = '1' | '2' | '4'

/** The picture as a file or for the clipboard, with legend, link and version under it. */
export function SharePicture({ picture, link }: SharePictureProps): ReactNode {
  const text = useText().share
  const [scale, setScale] = useState<Scale>('2')
  const [copied, confirm] = useConfirmation()
  const [failed, setFailed] = useState(false)
  const id = useSettings(({ experiment }) => experiment.landscape.id)
  const caption = useCaption(link)
  const file = () => pictureFile(picture(), Number(scale), caption)
  const attempt = async (action: () => Promise<void>) => {
    try {
      await action()
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  const download = () =>
    attempt(async () =>
      save(await file(), `losscape-${id}${scale === '1' ? '' : `@${scale}x`}.png`),
    )
  const copy = () =>
    attempt(async () => {
      // The promise goes in whole: Safari forgets that somebody clicked while one waits for it.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': file() })])
      confirm(true)
    })
  return (
    <div className="share-part">
      <p>{text.pictureHolds}</p>
      <Preview picture={picture} caption={caption} scale={Number(scale)} />
      <div className="share-actions">
        <Choice
          name={text.scale}
          options={[
            ['1', '1×'],
            ['2', '2×'],
            ['4', '4×'],
          ]}
          value={scale}
          onChange={(next) => setScale(next)}
        />
        <button type="button" className="outlined" onClick={copy}>
          {copied ? text.copied : text.copyPicture}
        </button>
        <button type="button" className="solid" onClick={download}>
          {text.download}
        </button>
      </div>
      <p className="alarm" role="status">
        {failed && text.pictureFailed}
        {copied && <span className="spoken-only">{text.copied}</span>}
      </p>
    </div>
  )
}

function useCaption(link: () => string): Caption {
  const text = useText()
  const title = text.share.frameTitle(useLandscapeName())
  const { race, playback, settings } = useSession()
  const shownRuns = useShownRuns()
  const choices = race.getState().runs
  const runs = shownRuns.map((run) => ({
    ...run,
    name: `${run.name}${rateOf(choices[run.index % choices.length])}`,
  }))
  const formula = landscapeIn(settings.getState())
    .formula.trim()
    .replaceAll(/\s*\n\s*/g, '; ')
  const step = text.print.step(playback.step)
  // The landscape of a file has no formula.
  const subtitle = formula === '' ? step : `${step} · f = ${formula}`
  return { title, subtitle, runs, link: link(), software: `Losscape ${version}` }
}

/** A run's main number, to stand behind its name. */
function rateOf(choice: RunChoice | undefined): string {
  const main = mainHyper(choice)
  const hypers = optimizerIn(choice)?.hypers
  const hyper = main === undefined ? undefined : hypers?.[main]
  if (!choice || !hyper || main === undefined) return ''
  return `, ${hyper.symbol} = ${shown(choice.hypers[main] ?? hyper.default, 4)}`
}

interface PreviewProps {
  picture(): PictureOnPage
  readonly caption: Caption
  readonly scale: number
}

/** What will be saved, at the resolution of the page. */
function Preview({ picture, caption, scale }: PreviewProps): ReactNode {
  const text = useText().share
  const place = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<readonly [number, number]>([0, 0])
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once, as it was when it was asked for
  useEffect(() => {
    const canvas = drawPicture(picture(), 1, { caption })
    place.current!.replaceChildren(canvas)
    setSize([canvas.width, canvas.height])
  }, [])
  return (
    <figure className="share-picture">
      <div ref={place} aria-hidden="true" />
      <figcaption className="soft tabular">
        {text.pixels(size[0] * scale, size[1] * scale)}
      </figcaption>
    </figure>
  )
}
