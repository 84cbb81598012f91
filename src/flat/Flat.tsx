import { useEffect, useRef, useState } from 'react'
import { nudgeByKey } from '../scene/keys.ts'
import { themes } from '../scene/themes.ts'
import { useTints } from '../scene/useTints.ts'
import { type FlatSceneProps, type MountedFlat, mountFlat } from './mountFlat.ts'
import '../scene/scene.css'
import './flat.css'

interface FlatProps extends Omit<FlatSceneProps, 'ramp'> {
  /** Why the picture is flat, if nobody asked for it. */
  readonly reason?: string
}

/** The picture as a map, or the graph of a single parameter, without WebGL: fills its parent, one stop of the Tab key. */
export function Flat({ reason, ...props }: FlatProps) {
  const container = useRef<HTMLDivElement>(null)
  const ramp = useTints(props.session, themes[props.theme])
  const newest = useRef<FlatSceneProps>({ ...props, ramp })
  const [flat, setFlat] = useState<MountedFlat>()
  const { session, insets } = props

  useEffect(() => {
    newest.current = { ...props, ramp }
  })
  useEffect(() => {
    const mounted = mountFlat(container.current!, session, () => newest.current)
    setFlat(mounted)
    return () => mounted.unmount()
  }, [session])
  useEffect(() => flat?.update())

  return (
    <>
      <div
        ref={container}
        className="scene flat"
        data-theme={props.theme}
        role="application"
        aria-label={props.label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive
        tabIndex={0}
        style={{ touchAction: props.touch === 'off' ? 'auto' : 'pan-x pan-y' }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
          else if (nudgeByKey(session, 0, event)) event.preventDefault()
        }}
      />
      {reason && (
        <p
          className="flat-reason"
          role="status"
          style={{ left: insets?.left, right: insets?.right }}
        >
          <span>{reason}</span>
        </p>
      )}
    </>
  )
}
