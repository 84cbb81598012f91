import { memo, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { shown } from '../locales/number.ts'
import { useFirstText, useSession } from './context.ts'
import { Icon } from './icons.tsx'
import { Scrubber } from './Scrubber.tsx'
import { positionOf, positions, type Scaled, valueAt } from './sliderScale.ts'
import './transport.css'

/** Plays the runs, steps through them, and says which step is shown. */
export const Transport = memo(function Transport(): ReactNode {
  const text = useFirstText().transport
  return (
    <section className="transport" aria-label={text.title} data-covers="bottom">
      <div className="transport-grid">
        <Scrubber />
        <div className="transport-row">
          <Speed />
          <Buttons />
          <Loop />
        </div>
      </div>
    </section>
  )
})

function Buttons(): ReactNode {
  const text = useFirstText().transport
  const { playback } = useSession()
  const jump = (by: number) => () => playback.seek(playback.step + by)
  return (
    <div className="transport-buttons">
      <Button icon="first" name={text.first} onClick={() => playback.seek(0)} />
      <Button ten icon="backTen" name={text.backTen} onClick={jump(-10)} />
      <Button icon="back" name={text.back} onClick={jump(-1)} />
      <PlayButton />
      <Button icon="forward" name={text.forward} onClick={jump(1)} />
      <Button ten icon="forwardTen" name={text.forwardTen} onClick={jump(10)} />
      <Button icon="last" name={text.last} onClick={() => playback.seek(playback.last)} />
    </div>
  )
}

interface ButtonProps {
  /** Gives way first where there is no room. */
  readonly ten?: boolean
  readonly icon: Parameters<typeof Icon>[0]['of']
  readonly name: string
  onClick(): void
}

function Button({ icon, name, ten = false, onClick }: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={ten ? 'ten' : undefined}
      aria-label={name}
      title={name}
      onClick={onClick}
    >
      <Icon of={icon} />
    </button>
  )
}

function PlayButton(): ReactNode {
  const text = useFirstText().transport
  const { playback } = useSession()
  const playing = useStore(playback.state, (state) => state.playing)
  const name = playing ? text.pause : text.play
  return (
    <button
      type="button"
      className="play"
      aria-label={name}
      title={name}
      onClick={() => playback.toggle()}
    >
      <Icon of={playing ? 'pause' : 'play'} />
    </button>
  )
}

/** Steps per second, from one at a time to all in a moment. */
const speeds: Scaled = { range: [1, 200_000], scale: 'log' }

function Speed(): ReactNode {
  const text = useFirstText().transport
  const { playback } = useSession()
  const speed = useStore(playback.state, (state) => state.speed)
  const position = positionOf(speed, speeds)
  const said = text.perSecond(shown(speed))
  return (
    <label className="speed">
      <span className="speed-name">{text.speed}</span>
      <input
        type="range"
        min={0}
        max={positions}
        value={position}
        style={{ '--share': position / positions }}
        aria-label={text.speed}
        aria-valuetext={said}
        onChange={(event) =>
          playback.state.setState({ speed: valueAt(event.target.valueAsNumber, speeds) })
        }
      />
      <output className="tabular">{said}</output>
    </label>
  )
}

function Loop(): ReactNode {
  const text = useFirstText().transport
  const { playback } = useSession()
  const loop = useStore(playback.state, (state) => state.loop)
  return (
    <button
      type="button"
      className="loop"
      aria-pressed={loop}
      title={text.loop}
      onClick={() => playback.state.setState({ loop: !loop })}
    >
      <Icon of="loop" />
      <span>{text.loop}</span>
    </button>
  )
}
