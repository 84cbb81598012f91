import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import { shown, shownPoint } from '../locales/number.ts'
import { searchOf } from '../session/foundMinima.ts'
import { setLowest } from '../settings/edit.ts'
import { useEdit, useSession, useSettings, useText } from './context.ts'
import './findMinima.css'

/** More the search does not keep. */
const most = 64

/** Looks for minima of any landscape in the domain shown, tells them, and lets the lowest be f*. A chunk of its own. */
export function FindMinima(): ReactNode {
  const text = useText().survey
  const session = useSession()
  const search = useMemo(() => searchOf(session), [session])
  const { state, share, found } = useStore(search.finding)
  const isSearching = state === 'searching'
  return (
    <section className="find-minima">
      <div className="find-minima-line">
        <button type="button" onClick={isSearching ? search.stop : search.begin}>
          {isSearching ? text.stop : state === 'over' ? text.again : text.find}
        </button>
        <p className="soft" role="status">
          {isSearching
            ? text.searching(Math.round(100 * share), found.length)
            : state === 'over' &&
              (found.length > 0 ? text.count(found.length, found.length === most) : text.none)}
        </p>
      </div>
      {found.length > 0 && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
          <ol className="found-minima tabular" aria-label={text.list} tabIndex={0}>
            {found.map(({ point, value, kind }) => (
              <li key={point.join()}>
                {text.at(shown(value, 6), shownPoint(point))}
                {kind !== 'stationary' && <span className="soft"> {text.kinds[kind]}</span>}
              </li>
            ))}
          </ol>
          <p className="soft">{text.caution}</p>
        </>
      )}
      <Lowest value={isSearching ? undefined : found[0]?.value} />
    </section>
  )
}

/** f* by the visitor's word: never taken in silence. */
function Lowest({ value }: { readonly value: number | undefined }): ReactNode {
  const text = useText().survey
  const edit = useEdit()
  const said = useSettings(({ view }) => view.lowest)
  if (said !== undefined)
    return (
      <p className="find-minima-line">
        <span>{text.lowest(shown(said, 6))}</span>
        <button type="button" onClick={() => edit((settings) => setLowest(settings, undefined))}>
          {text.forget}
        </button>
      </p>
    )
  if (value === undefined) return null
  return (
    <button
      type="button"
      className="use-as-lowest"
      title={text.useAsLowestHint}
      onClick={() => edit((settings) => setLowest(settings, value))}
    >
      {text.useAsLowest}
    </button>
  )
}
