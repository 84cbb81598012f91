import { type ReactNode, useEffect, useRef } from 'react'
import { version } from '../../package.json'
import type { RunChoice } from '../core/experiment.ts'
import { resolve } from '../core/hyper.ts'
import { optimizerIn } from '../core/menus.ts'
import { drawPicture, type PictureOnPage } from '../files/picture.ts'
import { shown } from '../locales/number.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { writtenModifiers } from '../settings/modifierCodec.ts'
import { useSession, useText } from './context.ts'
import { Formula } from './Formula.tsx'
import { useLandscapeName } from './landscapeName.ts'
import { RunSwatch } from './RunSwatch.tsx'
import { type ShownRun, useShownRuns } from './shownRuns.ts'
import './print.css'

interface PrintPageProps {
  picture(): PictureOnPage
  readonly link: string
}

/** What is printed: map, legend, table, link. Pictures of the graphics card come out blank, so this one is a copy. */
export function PrintPage({ picture, link }: PrintPageProps): ReactNode {
  const { print: text, landscape } = useText()
  const name = useLandscapeName()
  const { settings, playback } = useSession()
  const { experiment } = settings.getState()
  const { parameters } = landscapeIn(settings.getState())
  return (
    <article className="print-page" aria-label={name}>
      <header>
        <h1>{name}</h1>
        <p>{text.step(playback.step)}</p>
      </header>
      <Formula />
      <p>{parameterList(resolve(parameters, experiment.landscape.parameters))}</p>
      <Copy picture={picture} />
      <p>
        {landscape.start} {experiment.starts.map(pointOf).join(', ')} · {landscape.steps}{' '}
        {experiment.steps}
      </p>
      <RunTable />
      <footer>
        <p>{link}</p>
        <p>Losscape {version}</p>
      </footer>
    </article>
  )
}

/** Device pixels in one of CSS: paper is finer than screens. */
const fineness = 3

function Copy({ picture }: Pick<PrintPageProps, 'picture'>): ReactNode {
  const place = useRef<HTMLElement>(null)
  // Once, as soon as the picture itself has been rendered for paper: its effects run before this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a print is of one moment
  useEffect(() => {
    place.current!.replaceChildren(
      drawPicture(picture(), fineness, {
        asItStands: true,
        paper: '#fff',
      }),
    )
  }, [])
  return <figure ref={place} />
}

function RunTable(): ReactNode {
  const { print: text } = useText()
  const { playback } = useSession()
  const runs = useShownRuns()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {text.run}
          </th>
          <th scope="col">{text.hypers}</th>
          <th scope="col">{text.steps}</th>
          <th scope="col">{text.valueAt(playback.step)}</th>
          <th scope="col">{text.value}</th>
          <th scope="col">{text.ending}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunLine key={run.index} {...run} />
        ))}
      </tbody>
    </table>
  )
}

function RunLine({ index, name }: ShownRun): ReactNode {
  const text = useText()
  const { race, playback } = useSession()
  const { trajectories, runs } = race.getState()
  const trajectory = trajectories[index]
  const choice = runs[index % runs.length]
  if (!trajectory || !choice) return null
  const { count, stride, points, ending } = trajectory
  const hypers = resolve(optimizerIn(choice)?.hypers ?? {}, choice.hypers)
  return (
    <tr>
      <td>
        <RunSwatch run={index} />
      </td>
      <th scope="row">{name}</th>
      <td>{[...ruleOf(choice), parameterList(hypers), ...writtenModifiers(choice)].join(', ')}</td>
      <td>{count - 1}</td>
      <td>
        {shown(points[(Math.min(playback.step, count - 1) + 1) * stride - 1] ?? Number.NaN, 6)}
      </td>
      <td>{shown(points[count * stride - 1] ?? Number.NaN, 6)}</td>
      <td>{ending && text.describeEnding(ending)}</td>
    </tr>
  )
}

/** A typed rule in one line. */
function ruleOf({ rule }: RunChoice): string[] {
  return rule === undefined ? [] : [rule.trim().replace(/\s*\n\s*/g, '; ')]
}

/** The word of a schedule stands among the numbers. */
function parameterList(values: Readonly<Record<string, number | string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${typeof value === 'string' ? value : shown(value, 6)}`)
    .join(', ')
}

function pointOf(point: readonly number[]): string {
  return `(${point.map((x) => shown(x, 6)).join(', ')})`
}
