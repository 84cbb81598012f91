import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Fault } from '../core/loaded/fault.ts'
import type { Reading } from '../core/loaded/reading.ts'
import type { Opened, Summary } from '../core/loaded/summary.ts'
import { loadingOf } from '../session/loading.ts'
import { hasRoom } from '../settings/edit.ts'
import { useSession, useSettings } from './context.ts'
import { FileAxes } from './FileAxes.tsx'
import { Menu } from './Menu.tsx'
import { smallMap } from './smallMap.ts'
import { Thumbnail } from './Thumbnail.tsx'
import { useFileText } from './useLoadingText.ts'

interface FileReadingProps {
  readonly opened: Opened
  onTake(reading: Reading): void
}

/** What was found in a file, how it is to be read, and what that makes of it. */
export function FileReading({ opened, onTake }: FileReadingProps): ReactNode {
  const text = useFileText()
  const [place, setPlace] = useState(0)
  const [reading, setReading] = useState(opened.readings[0]!)
  const outcome = useOutcome(reading)
  const roomy = useSettings(hasRoom)
  const isFull = reading.kind === 'route' && !roomy
  const summary = outcome && 'size' in outcome ? outcome : undefined
  const choose = (chosen: string) => {
    setPlace(Number(chosen))
    setReading(opened.readings[Number(chosen)]!)
  }
  return (
    <>
      <div className="labelled file-as">
        <span>{text.readAs}</span>
        <Menu
          name={text.readAs}
          options={opened.readings.map((each, i) => [
            String(i),
            text.readings[each.kind](nameOf(opened, each)),
          ])}
          value={String(place)}
          onChange={choose}
        />
      </div>
      <FileAxes key={place} opened={opened} reading={reading} onChange={setReading} />
      <div className="file-outcome" role="status">
        {summary?.map && <SummaryMap summary={summary} />}
        <div>
          {summary && <Facts summary={summary} />}
          {outcome && 'size' in outcome === false && (
            <p className="file-wrong">{text.describeFault(outcome as Fault)}</p>
          )}
          {isFull && <p className="file-wrong">{text.noRoom}</p>}
        </div>
      </div>
      <button
        type="button"
        className="solid"
        disabled={!summary || isFull}
        onClick={() => onTake(reading)}
      >
        {reading.kind === 'route' ? text.takeRoute : text.takeLandscape}
      </button>
    </>
  )
}

/** An array by its name, or else by its size. */
function nameOf({ tables }: Opened, { table }: Reading): string {
  const found = tables[table]
  const size = found?.shape.join(' × ') ?? ''
  return found?.name ? `${found.name} (${size})` : size
}

/** What the worker makes of a reading. */
function useOutcome(reading: Reading): Summary | Fault | undefined {
  const session = useSession()
  const [outcome, setOutcome] = useState<Summary | Fault | undefined>(undefined)
  useEffect(() => {
    let wanted = true
    void loadingOf(session)
      .attempt(reading)
      .then((found) => wanted && setOutcome(found))
    return () => {
      wanted = false
    }
  }, [session, reading])
  return outcome
}

function SummaryMap({ summary: { map } }: { summary: Summary }): ReactNode {
  const small = useMemo(() => map && smallMap(map.size[0], [...map.values], 'linear'), [map])
  return <Thumbnail map={small} width={144} height={108} />
}

function Facts({ summary }: { summary: Summary }): ReactNode {
  const text = useFileText()
  const { kind, size, domain, range, holes } = summary
  return (
    <ul className="file-facts tabular">
      <li>{text.sizes[kind](size)}</li>
      {domain.map((interval, axis) => (
        <li key={axis}>{text.axisRange(axis, interval)}</li>
      ))}
      {kind !== 'route' && <li>{range ? text.valueRange(range) : text.noValues}</li>}
      {holes > 0 && <li>{kind === 'route' ? text.routeHoles(holes) : text.holes(holes)}</li>}
      {kind !== 'route' && <li className="soft">{text.between[kind]}</li>}
    </ul>
  )
}
