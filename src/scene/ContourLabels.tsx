import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { PerspectiveCamera } from 'three'
import type { Boxes } from './boxes.ts'
import { createContourLabels } from './contourTexts.ts'
import { afterDrawing, type PartProps } from './parts.ts'
import { takeRuns } from './takeRuns.ts'

interface ContourLabelsProps extends PartProps {
  readonly names: readonly string[]
  /** By how much the type is larger than on a desk. */
  readonly typeScale: number
  /** What other texts have taken in this frame. */
  readonly taken: Boxes
}

/** The true value of f on the heavier contour lines, along the line, as on a map. */
export function ContourLabels({
  session,
  stage,
  theme,
  overlay,
  names,
  typeScale,
  taken,
}: ContourLabelsProps) {
  const invalidate = useThree((three) => three.invalidate)
  const labels = useMemo(
    () => createContourLabels(session, stage, typeScale, invalidate),
    [session, stage, typeScale, invalidate],
  )
  useEffect(() => {
    // Below ticks and names.
    overlay.prepend(labels.layer)
    return () => labels.layer.remove()
  }, [labels, overlay])

  useFrame(({ camera }) => {
    if (!stage.surface) return
    takeRuns(session, stage, camera as PerspectiveCamera, names, taken)
    labels.draw(camera as PerspectiveCamera, theme, taken)
  }, afterDrawing)
  return null
}
