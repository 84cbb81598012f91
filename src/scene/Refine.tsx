import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { PartProps } from './parts.ts'

/** Milliseconds that a ground has to stay before it is worth a finer grid. */
const rest = 500
/** Of an edit, so that its answer comes at once; and the finest. */
const [first, finest] = [512, 1024]

/** Has the ground as fine as the screen: a large one gets a finer grid once nothing moves it. */
export function Refine({ session, insets }: PartProps) {
  const ground = useStore(session.ground)
  const { width, height } = useThree((three) => three.size)
  const dpr = useThree((three) => three.viewport.dpr)
  const free = Math.min(width - insets.left - insets.right, height - insets.top - insets.bottom)
  const wanted = Math.min(Math.ceil((free * dpr) / 128) * 128, finest)
  useEffect(() => {
    const isFine = ground.revision === 0 || ground.size[0] >= wanted || ground.domain.length < 2
    if (isFine || wanted <= first) return
    const timer = setTimeout(() => session.refine([wanted, wanted]), rest)
    return () => clearTimeout(timer)
  }, [session, ground, wanted])
  return null
}
