import { type ReactNode, type SyntheticEvent, useEffect, useMemo, useRef } from 'react'
import type { Modifiers, RunChoice } from '../core/experiment.ts'
import { resolve } from '../core/hyper.ts'
import type { RuleOptimizer } from '../core/optimizer.ts'
import { ruleMathml } from '../core/print/ruleMathml.ts'
import { symbolsOf } from '../core/print/symbolsOf.ts'
import { modified, numbersOf } from '../core/rule/modifiers/modified.ts'
import { ruleFrom } from '../core/rule/parse.ts'
import { specialise } from '../core/rule/specialise.ts'
import { useSettings, useText } from './context.ts'
import type { Light } from './Lit.tsx'

interface RuleFormulaProps {
  readonly optimizer: RuleOptimizer
  readonly run: number
  readonly light: Light
  /** A symbol was chosen: its slider is wanted. */
  onChoose(hyper: string): void
}

const none: Modifiers = {}

/** An update rule as a paper would print it, with what is set around it; its symbols light up with their sliders. A chunk of its own. */
export function RuleFormula({ optimizer, run, light, onChoose }: RuleFormulaProps): ReactNode {
  const { otherwise } = useText().landscape
  const place = useRef<HTMLDivElement>(null)
  const rule = useSettings(({ experiment }) =>
    modified(optimizer, experiment.runs[run]?.modifiers ?? none),
  )
  const off = useSettings(({ experiment }) => offIn(rule, experiment.runs[run]))
  const html = useMemo(
    () =>
      ruleMathml(
        specialise(
          ruleFrom(rule),
          Object.fromEntries(off === '' ? [] : off.split(' ').map((name) => [name, 0])),
        ),
        { ...symbolsOf(rule.hypers), ...rule.symbols },
        otherwise,
        Object.keys(rule.hypers),
      ),
    [rule, off, otherwise],
  )
  useEffect(() => {
    if (html) lightUp(place.current!, light.hyper)
  }, [html, light.hyper])
  const choose = (event: SyntheticEvent) => {
    const hyper = hyperAt(event.target)
    if (hyper !== undefined) onChoose(hyper)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut of the pointer; the keyboard goes to the sliders themselves
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      ref={place}
      className="formula rule"
      onPointerOver={(event) => light.point(hyperAt(event.target))}
      onPointerLeave={() => light.point(undefined)}
      onClick={choose}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own printer wrote it and escaped every name
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}

/** Names of the hypers that are 0, with spaces between: what they do is left out, but for a visitor's own words. */
function offIn(rule: RuleOptimizer, choice: RunChoice | undefined): string {
  if (rule.id === 'rule') return ''
  const { hypers = {}, modifiers = none } = choice ?? {}
  const values = resolve(rule.hypers, { ...hypers, ...numbersOf(modifiers) })
  return Object.keys(values)
    .filter((name) => values[name] === 0)
    .join(' ')
}

function hyperAt(target: EventTarget): string | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest('[data-symbol]')?.getAttribute('data-symbol') ?? undefined
}

function lightUp(place: HTMLElement, hyper: string | undefined): void {
  for (const symbol of place.querySelectorAll('[data-symbol]')) {
    symbol.toggleAttribute('data-lit', symbol.getAttribute('data-symbol') === hyper)
  }
}
