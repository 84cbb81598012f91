import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { createFlow } from './flowLines.ts'
import { createLineMesh } from './lineMesh.ts'
import type { PartProps } from './parts.ts'

/** Streamlines of −∇f, and arrows along it, over the ground that is shown: lighter than any route. */
export function Flow({ session, stage, theme }: PartProps) {
  const overlays = useStore(session.settings, ({ view }) => view.overlays)
  return (
    <>
      {overlays.includes('flow') && <Lines what="flow" {...{ session, stage, theme }} />}
      {overlays.includes('field') && <Lines what="field" {...{ session, stage, theme }} />}
    </>
  )
}

interface LinesProps extends Pick<PartProps, 'session' | 'stage' | 'theme'> {
  readonly what: 'flow' | 'field'
}

/** Under the routes, over the ground and its details. */
const order = -0.2

function Lines({ what, session, stage, theme }: LinesProps) {
  const invalidate = useThree((three) => three.invalidate)
  const lines = useMemo(() => createLineMesh(stage, order), [stage])
  const flow = useMemo(
    () => createFlow(what, session, stage, lines, invalidate),
    [what, session, stage, lines, invalidate],
  )
  useEffect(() => {
    const { uniforms } = lines.mesh.material
    uniforms.color!.value.fromArray(theme.ink)
    uniforms.rim!.value.fromArray(theme.halo)
    uniforms.strength!.value = theme.name === 'dark' ? 0.6 : 0.58
    invalidate()
  }, [lines, theme, invalidate])
  useEffect(
    () => () => {
      flow.dispose()
      lines.dispose()
    },
    [flow, lines],
  )
  useFrame(flow.follow)
  return <primitive object={lines.mesh} />
}
