import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { GhostPath } from '../session/ghosts.ts'
import { same } from '../session/same.ts'
import { runColor } from '../settings/colors.ts'
import type { RunLook } from '../settings/settings.ts'
import { vertexStride } from '../worker/protocol.ts'
import { mixed, rgbOfHex } from './oklch.ts'
import type { PartProps } from './parts.ts'
import { verticesUpTo } from './playhead.ts'
import { createStroke } from './stroke.ts'

/** The routes as they were before a control was seized, faint and thin, until it is let go. */
export function Ghosts(props: PartProps) {
  const invalidate = useThree((three) => three.invalidate)
  const ghosts = useStore(props.session.ghosts.shown)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once they are in the scene, or gone from it
  useEffect(() => invalidate(), [ghosts, invalidate])
  if (!ghosts) return null
  const { paths, looks } = ghosts
  const places = paths.map((path, index) => ({ path, place: index % looks.length }))
  return places.map(({ path, place }, index) =>
    looks[place]?.hidden ? null : (
      <Ghost key={index} {...props} path={path} place={place} look={looks[place]} />
    ),
  )
}

interface GhostProps extends PartProps {
  readonly path: GhostPath
  readonly place: number
  readonly look: RunLook | undefined
}

function Ghost({ session, stage, theme, path, place, look, routeScale = 1 }: GhostProps) {
  const stroke = useMemo(() => createStroke(stage, ['core']), [stage])
  useEffect(() => () => stroke.dispose(), [stroke])
  useEffect(() => {
    stroke.paint({
      color: mixed(rgbOfHex(runColor(place, look)), theme.halo, paleness),
      halo: theme.halo,
      width: 1.6 * routeScale,
      draped: true,
      free: stage.shape === 'space',
      dash: 0,
      dashShare: 1,
      order: belowRoutes,
      opacity: 0.7,
    })
  }, [stroke, stage, place, look, theme, routeScale])
  useEffect(() => {
    stroke.keep(0)
    for (let at = 0; at < path.vertexCount * vertexStride; at += vertexStride) {
      const { vertices } = path
      const height = stage.shape === 'space' ? vertices[at + 2]! : 0
      stroke.push(vertices[at]!, vertices[at + 1]!, height, vertices[at + 3]!)
    }
  }, [stroke, stage, path])

  useFrame(() => {
    const ghosts = session.ghosts.shown.getState()
    // Over another domain the same numbers would be other places.
    const fits = ghosts && stage.ground && same(ghosts.domain.slice(0, 2), stage.ground.domain)
    stroke.show(fits ? verticesUpTo(path, session.playback.step) : 0)
  })
  return <primitive object={stroke.group} />
}

/** Where joints of a translucent line overlap it is less so: the colour is made pale too. */
const paleness = 0.3
/** Over the ground, under the halo of the first route. */
const belowRoutes = -0.75
