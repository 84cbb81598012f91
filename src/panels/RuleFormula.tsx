import { type ReactNode, type SyntheticEvent, useEffect, useMemo, useRef } from 'react'
import type { RuleOptimizer } from '../core/optimizer.ts'
import { ruleMathml } from '../core/print/ruleMathml.ts'
import { ruleFrom } from '../core/rule/parse.ts'
import { specialise } from '../core/rule/specialise.ts'
import { useText } from './context.ts'
import type { Light } from './LitHyper.tsx'
import { symbolsOf } from './symbolsOf.ts'

interface RuleFormulaProps {
  readonly optimizer: RuleOptimizer
  /** Names of the hypers that are 0, with spaces between: what they do is left out. */
  readonly off: string
  readonly light: Light
  /** A symbol was chosen: its slider is wanted. */
  onChoose(hyper: string): void
}

/** An update rule as a paper would print it; its symbols light up with their sliders. A chunk of its own. */
export function RuleFormula({ optimizer, off, light, onChoose }: RuleFormulaProps): ReactNode {
  const { otherwise } = useText().landscape
  const place = useRef<HTMLDivElement>(null)
  const html = useMemo(
    () =>
      ruleMathml(
        specialise(
          ruleFrom(optimizer),
          Object.fromEntries(off.split(' ').map((name) => [name, 0])),
        ),
        { ...symbolsOf(optimizer.hypers), ...optimizer.symbols },
        otherwise,
        Object.keys(optimizer.hypers),
      ),
    [optimizer, off, otherwise],
  )
  useEffect(() => {
    if (html) makeReachable(place.current!)
  }, [html])
  useEffect(() => {
    if (html) lightUp(place.current!, light.hyper)
  }, [html, light.hyper])
  const point = (event: SyntheticEvent) => light.at(hyperAt(event.target))
  const choose = (event: SyntheticEvent) => {
    const hyper = hyperAt(event.target)
    if (hyper !== undefined) onChoose(hyper)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the symbols in it are the buttons
    <div
      ref={place}
      className="formula rule"
      onPointerOver={point}
      onPointerLeave={() => light.at(undefined)}
      onFocus={point}
      onBlur={() => light.at(undefined)}
      onClick={choose}
      onKeyDown={(event) => event.key === 'Enter' && choose(event)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own printer wrote it and escaped every name
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}

function hyperAt(target: EventTarget): string | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest('[data-symbol]')?.getAttribute('data-symbol') ?? undefined
}

/** The keyboard comes to every symbol once, however often it stands there. */
function makeReachable(place: HTMLElement): void {
  const reached = new Set<string>()
  for (const symbol of place.querySelectorAll('[data-symbol]')) {
    const hyper = symbol.getAttribute('data-symbol')!
    if (reached.has(hyper)) continue
    reached.add(hyper)
    symbol.setAttribute('tabindex', '0')
    symbol.setAttribute('role', 'button')
    symbol.setAttribute('aria-label', hyper)
  }
}

function lightUp(place: HTMLElement, hyper: string | undefined): void {
  for (const symbol of place.querySelectorAll('[data-symbol]')) {
    symbol.toggleAttribute('data-lit', symbol.getAttribute('data-symbol') === hyper)
  }
}
