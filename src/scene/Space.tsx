import { useThree } from '@react-three/fiber'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { boxIn, heightScaleIn } from '../settings/landscapeIn.ts'
import { AtPlayhead } from './AtPlayhead.tsx'
import { Axes } from './Axes.tsx'
import { leaveBox, showBox } from './box.ts'
import { createBoxes } from './boxes.ts'
import { createBoxField } from './boxField.ts'
import { listenToCameraKeys } from './cameraKeys.ts'
import { EigenTriad } from './EigenTriad.tsx'
import { Ghosts } from './Ghosts.tsx'
import { Heads } from './Heads.tsx'
import type { ReadableProps } from './LateWorld.tsx'
import { Minima } from './Minima.tsx'
import { RouteHover } from './RouteHover.tsx'
import { Runs } from './Runs.tsx'
import { ShellLabels } from './ShellLabels.tsx'
import { Shells } from './Shells.tsx'
import { Slices } from './Slices.tsx'
import { SpaceStarts } from './SpaceStarts.tsx'
import { sceneOf } from './sceneOf.ts'
import { showTints } from './stage.ts'
import { type FoundShells, useShells } from './useShells.ts'
import { useTints } from './useTints.ts'

/** A landscape of three parameters: level surfaces, slices and routes in a box. A chunk of its own. */
export function Space({ names, routeText, typeScale, ...part }: ReadableProps) {
  const { session, stage, theme, overlay, rig } = part
  const invalidate = useThree((three) => three.invalidate)
  const taken = useMemo(createBoxes, [])
  const isRun = useStore(session.race, ({ dimension }) => dimension === 3)
  const field = useField(part)
  const found = useShells(session)
  const painted = useRelief(part, field, found)
  useBox(part)
  useEffect(() => listenToCameraKeys(sceneOf(overlay), rig, invalidate), [overlay, rig, invalidate])
  const shells = found?.shells.shells ?? none
  return (
    <>
      {found && <Slices {...part} field={field} base={found.shells.base} />}
      <Shells {...{ stage, theme, shells, painted }} />
      {isRun && <Ghosts {...part} />}
      {isRun && <Runs {...part} space />}
      <SpaceStarts {...part} />
      <Minima {...part} />
      <Axes {...part} taken={taken} />
      <ShellLabels {...part} shells={shells} names={names} taken={taken} />
      {/* Names are measured when they are made. */}
      {isRun && <Heads key={typeScale} {...part} crossings={[]} names={names} />}
      <AtPlayhead key={`values ${typeScale}`} {...part} InBox={EigenTriad} />
      {isRun && <RouteHover {...part} names={names} text={routeText} />}
    </>
  )
}

const none: FoundShells['shells']['shells'] = []

type Part = Omit<ReadableProps, 'names' | 'routeText' | 'typeScale'>

function useField({ session, stage, theme }: Part) {
  const invalidate = useThree((three) => three.invalidate)
  const field = useMemo(createBoxField, [])
  const tints = useTints(session, theme)
  useEffect(() => () => field.dispose(), [field])
  useLayoutEffect(() => {
    showTints(stage, tints)
    invalidate()
  }, [stage, tints, invalidate])
  return field
}

/** Makes the stage a box as long as this is there, and anew whenever the box or the ground behind it changes. */
function useBox({ session, stage }: Part): void {
  const invalidate = useThree((three) => three.invalidate)
  useLayoutEffect(() => {
    let shown: ReturnType<typeof boxIn> | undefined
    const show = () => {
      const box = boxIn(session.settings.getState())
      if (box.length !== 3 || session.ground.getState().revision === 0) return
      stage.ground = session.ground.getState()
      if (box === shown) return
      shown = box
      showBox(stage, session, box)
      invalidate()
    }
    show()
    const stops = [session.settings.subscribe(show), session.ground.subscribe(show)]
    return () => {
      for (const stop of stops) stop()
      leaveBox(stage)
    }
  }, [session, stage, invalidate])
}

/** Shows what was found as the settings want it; gives another object whenever tints may have changed. */
function useRelief(
  { session, theme }: Part,
  field: ReturnType<typeof useField>,
  found?: FoundShells,
) {
  const invalidate = useThree((three) => three.invalidate)
  const heightScale = useStore(session.settings, heightScaleIn)
  const levels = useStore(session.settings, ({ view }) => view.levels)
  const colors = useStore(session.settings, ({ view }) => view.colors)
  const tints = useTints(session, theme)
  const [painted, setPainted] = useState<object>()
  useLayoutEffect(() => {
    if (!found) return
    field.show(found.shells, { heightScale, levels, colors })
    setPainted({ tints })
    invalidate()
  }, [field, found, heightScale, levels, colors, tints, invalidate])
  return painted
}
