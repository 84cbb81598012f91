import { useFrame } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { PerspectiveCamera } from 'three'
import { shown } from '../locales/number.ts'
import type { Shell } from '../worker/protocol.ts'
import type { Boxes } from './boxes.ts'
import { charWidth, lineHeight } from './labels.ts'
import type { PartProps } from './parts.ts'
import { createProjection, project, sum } from './projection.ts'
import { takeRuns } from './takeRuns.ts'

interface ShellLabelsProps extends PartProps {
  readonly shells: readonly Shell[]
  readonly names: readonly string[]
  /** What other texts have taken in this frame. */
  readonly taken: Boxes
}

/** The true value of f at every level surface, beside its outline. */
export function ShellLabels(props: ShellLabelsProps) {
  const { session, stage, overlay, shells, names, taken } = props
  const layer = useMemo(() => document.createElement('div'), [])
  const labels = useMemo(() => shells.map(createLabel), [shells])

  useEffect(() => {
    layer.className = 'scene-shells'
    overlay.append(layer)
    return () => layer.remove()
  }, [layer, overlay])
  useEffect(() => {
    layer.replaceChildren(...labels.map(({ element }) => element))
  }, [layer, labels])

  useFrame(({ camera }) => {
    if (stage.shape !== 'space') return
    project(stage, camera as PerspectiveCamera, projection)
    takeRuns(session, stage, camera as PerspectiveCamera, names, taken)
    const scale = Number(overlay.dataset.type ?? 1)
    for (let index = 0; index < labels.length; index++) {
      const label = labels[index]!
      const width = label.text.length * charWidth * 1.1 * scale
      const height = (lineHeight + 2) * scale
      label.element.hidden = true
      for (let turn = 0; turn < directions.length && label.element.hidden; turn++) {
        const direction = directions[(index + turn) % directions.length]!
        const right = direction[0]
        const down = direction[1]
        if (!findOutermost(label, right, down)) break
        const x = outermost.x + right * (width / 2 + gap)
        const y = outermost.y + down * (height / 2 + gap)
        if (taken.hit(x, y, width, height)) continue
        taken.add(x, y, width, height)
        label.element.hidden = false
        label.element.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px) translate(-50%,-50%)`
      }
    }
  })
  return null
}

const projection = createProjection()
const outermost = { x: 0, y: 0 }
/** Which way on the screen the text of the first, second and third surface stands, if there is room. */
const directions = [
  [0.8, -0.6],
  [-0.8, -0.6],
  [0.6, 0.8],
  [-0.7, 0.7],
  [1, 0],
] as const
/** CSS pixels. */
const gap = 3

interface Label {
  readonly element: HTMLSpanElement
  readonly text: string
  /** Some vertices: an outline needs no more. */
  readonly some: Float32Array
}

function createLabel({ value, positions }: Shell): Label {
  const element = document.createElement('span')
  const text = `f = ${shown(value)}`
  element.textContent = text
  element.hidden = true
  const every = Math.max(1, Math.ceil(positions.length / 3 / mostVertices))
  return { element, text, some: positions.filter((_, i) => Math.floor(i / 3) % every === 0) }
}

const mostVertices = 400

/** The vertex farthest in a direction on the screen, into `outermost`. */
function findOutermost({ some }: Label, right: number, down: number): boolean {
  let farthest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < some.length; at += 3) {
    const u = some[at]!
    const v = some[at + 1]!
    const height = some[at + 2]!
    const depth = sum(projection.w, u, v, height)
    const x = sum(projection.x, u, v, height) / depth
    const y = sum(projection.y, u, v, height) / depth
    const score = right * x + down * y
    if (!(score > farthest) || depth <= 0) continue
    farthest = score
    outermost.x = x
    outermost.y = y
  }
  return farthest > Number.NEGATIVE_INFINITY
}
