import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { BufferAttribute, BufferGeometry, Group, Mesh, type ShaderMaterial } from 'three'
import type { Shell } from '../worker/protocol.ts'
import type { Rgb } from './oklch.ts'
import { createShellMaterial, type ShellPass } from './shellMaterial.ts'
import type { Stage } from './stage.ts'
import type { Theme } from './themes.ts'
import { tintAt } from './tintAt.ts'

interface ShellsProps {
  readonly stage: Stage
  readonly theme: Theme
  readonly shells: readonly Shell[]
  /** Grows whenever the same heights have other tints. */
  readonly painted: unknown
}

/**
 * Level surfaces within each other. They write no depth; so that near ones tint far ones, insides are drawn from the
 * outermost to the innermost, then the routes, which hide what is behind them, then outsides the other way round.
 */
export function Shells({ stage, theme, shells, painted }: ShellsProps) {
  const invalidate = useThree((three) => three.invalidate)
  const drawn = useMemo(
    () => shells.map((shell, i) => createDrawn(stage, shell, i)),
    [stage, shells],
  )
  const group = useMemo(() => grouped(drawn), [drawn])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was painted decides the tints
  useEffect(() => {
    for (const [index, { meshes }] of drawn.entries()) {
      const tint = tintAt(stage, heights[theme.name][index]!, asItIs)
      for (const mesh of meshes) paint(mesh.material, tint, theme)
    }
    invalidate()
  }, [stage, theme, drawn, painted, invalidate])
  useEffect(
    () => () => {
      for (const { meshes } of drawn) {
        meshes[0]!.geometry.dispose()
        for (const { material } of meshes) material.dispose()
      }
    },
    [drawn],
  )
  return <primitive object={group} />
}

interface Drawn {
  readonly meshes: readonly Mesh<BufferGeometry, ShaderMaterial>[]
}

function createDrawn(stage: Stage, shell: Shell, index: number): Drawn {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(shell.positions, 3))
  geometry.setAttribute('slope', new BufferAttribute(shell.slopes, 3))
  geometry.setIndex(new BufferAttribute(shell.indices, 1))
  const meshes = (['inside', 'outside', 'behind'] as const).map((pass) => {
    const mesh = new Mesh(geometry, createShellMaterial(stage, pass))
    mesh.frustumCulled = false
    mesh.renderOrder = orderOf(pass, index)
    mesh.material.uniforms.density!.value = densities[pass]
    return mesh
  })
  return { meshes }
}

function grouped(drawn: readonly Drawn[]): Group {
  const group = new Group()
  for (const { meshes } of drawn) group.add(...meshes)
  return group
}

/** Slices lie under −3, routes between 1 and 60, what is written over them from 200 on. */
function orderOf(pass: ShellPass, index: number): number {
  return { behind: -2.5 + 0.01 * index, inside: -2 + 0.01 * index, outside: 61 - 0.01 * index }[
    pass
  ]
}

const densities = { inside: 0.8, outside: 1, behind: 0.28 } as const

/** Places in the ramp, from the outermost to the innermost: on any height scale they are told apart, lower ones darker. */
const heights = { light: [0.55, 0.3, 0.02], dark: [0.85, 0.6, 0.35] } as const
/** By how much tints are brighter than on the ground, where they do not shine through each other. */
const brightness = { light: 1, dark: 1.7 } as const
const asItIs = { x: 1, y: 0 }

function paint({ uniforms }: ShaderMaterial, tint: Rgb, { name, sun, shade, ink }: Theme): void {
  uniforms.ink!.value.fromArray(ink)
  uniforms.tint!.value.fromArray(tint.map((part) => Math.min(part * brightness[name], 1)))
  uniforms.sun!.value.fromArray(sun)
  uniforms.shade!.value.fromArray(shade)
}
