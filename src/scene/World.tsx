import { useFrame, useThree } from '@react-three/fiber'
import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Settings } from '../settings/settings.ts'
import type { SceneMode } from './aim.ts'
import { CameraRig } from './CameraRig.tsx'
import { Ground } from './Ground.tsx'
import type { LateWorldProps } from './LateWorld.tsx'
import type { PartProps } from './parts.ts'
import { Runs } from './Runs.tsx'
import { StartHandles } from './StartHandles.tsx'

interface WorldProps extends Omit<LateWorldProps, 'inSpace'> {
  readonly mode: SceneMode
  readonly onReady: () => void
}

/** Everything in the canvas, in the order in which a frame is computed; what is read rather than seized comes late. */
export function World({ mode, names, routeText, typeScale, onReady, ...part }: WorldProps) {
  const [ready, setReady] = useState(false)
  // What stands there in place of a sheet comes late as a whole.
  const inSpace = useStore(part.session.settings, hasThreeCoordinates) && mode === '3d'
  const LateWorld = useLateWorld(ready || inSpace)
  useEarlyPrograms()
  return (
    <>
      <CameraRig {...part} />
      {!inSpace && (
        <>
          <Ground {...part} />
          <Runs {...part} />
          <StartHandles {...part} />
        </>
      )}
      {LateWorld && <LateWorld {...part} {...{ inSpace, names, routeText, typeScale }} />}
      <Ready
        {...part}
        onReady={() => {
          onReady()
          setReady(true)
        }}
      />
    </>
  )
}

function hasThreeCoordinates({ experiment }: Settings): boolean {
  return experiment.starts[0]?.length === 3
}

/** Has all programs begun before the first frame wants one: they are made side by side, and not one after the other. */
function useEarlyPrograms(): void {
  const { gl, scene, camera } = useThree()
  useLayoutEffect(() => void gl.compile(scene, camera), [gl, scene, camera])
}

/** Milliseconds between two tries to fetch what did not come. */
const pause = 5000

/** What the first frame can do without, fetched once that is drawn. */
function useLateWorld(ready: boolean): ComponentType<LateWorldProps> | undefined {
  const [component, setComponent] = useState<ComponentType<LateWorldProps>>()
  useEffect(() => {
    if (!ready) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    const fetch = () => {
      import('./LateWorld.tsx').then(
        ({ LateWorld }) => wanted && setComponent(() => LateWorld),
        () => {
          if (wanted) timer = setTimeout(fetch, pause)
        },
      )
    }
    fetch()
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [ready])
  return component
}

/** Says once when the first frame with ground and start has been drawn. */
function Ready({ stage, onReady }: PartProps & { readonly onReady: () => void }) {
  const said = useRef(false)
  useFrame(() => {
    if (said.current || !stage.surface) return
    said.current = true
    // The frame is drawn after its subscribers, within the same task.
    queueMicrotask(onReady)
  })
  return null
}
