import { drawingOf } from '../data/drawing.ts'
import { lastStep } from '../data/sampling.ts'
import type { Experiment } from '../experiment.ts'
import { resolve } from '../hyper.ts'
import { understood } from '../landscapes/choose.ts'
import { optimizerIn } from '../menus.ts'
import { hypersOf, modifiersOf } from '../rule/modifiers/index.ts'
import { modified, numbersOf } from '../rule/modifiers/modified.ts'
import { ruleFrom } from '../rule/parse.ts'
import { specialise, switchedOff } from '../rule/specialise.ts'
import { drawnSetting } from './drawnPython.ts'
import { librariesFor } from './libraries.ts'
import { methodPython } from './methodPython.ts'
import { methodText } from './methods/index.ts'
import { optaxNotes, optaxOptimizer } from './optaxOptimizer.ts'
import { optaxPython } from './optaxPython.ts'
import type { Library } from './python.ts'
import { rulePython } from './rulePython.ts'
import { torchOptimizer } from './torchOptimizer.ts'
import { torchPython } from './torchPython.ts'

/**
 * Run `index` of an experiment (run r from start s is s · R + r) as a script that prints its points as `trace` does. With torch and
 * optax it calls their own optimizer where one makes these steps; else the rule is written out. Optimizers by code
 * are written out in NumPy. `undefined` where the library has no script, and for landscapes of files. Every line of `comment` stands at the top.
 */
export function scriptOf(
  experiment: Experiment,
  index: number,
  library: Library,
  comment: readonly string[],
): string | undefined {
  const { landscape, starts, runs } = experiment
  const choice = runs[index % runs.length]
  const start = starts[Math.floor(index / runs.length)]
  const optimizer = optimizerIn(choice)
  const { modifiers = {} } = choice ?? {}
  if (landscape.file !== undefined) return undefined
  if (!choice || !optimizer || !start || !librariesFor(optimizer).includes(library))
    return undefined
  const declared = { ...optimizer.hypers, ...hypersOf(modifiersOf(modifiers)) }
  const hypers = resolve(declared, { ...choice.hypers, ...numbersOf(modifiers) })
  const { field, parameters } = understood(landscape)
  const drawing = drawingOf(choice, experiment)
  const steps = Math.min(experiment.steps, lastStep(drawing.sampling))
  const setting = { hypers, parameters, start, steps, run: index, drawn: drawnSetting(drawing) }
  const isBare = Object.keys(modifiers).every((name) => drawnModifiers.has(name))
  const call =
    library === 'torch'
      ? torchOptimizer(optimizer.id, hypers)
      : library === 'optax' && isBare
        ? optaxOptimizer(optimizer.id, hypers)
        : undefined
  const note = call === undefined ? noteOn(optimizer.id, library, isBare) : undefined
  const head = [...comment, ...(note ? [note] : [])].map((line) => `# ${line.replace(/\s+/g, ' ')}`)
  const script =
    call === undefined
      ? written()
      : library === 'torch'
        ? torchPython(call, field, setting, modifiers)
        : optaxPython(call, field, setting)
  return script && [...head, '', script].join('\n')

  function written(): string | undefined {
    if (optimizer?.kind !== 'rule') {
      const method = methodText(optimizer?.id ?? '', experiment.seed)
      return method && methodPython(method, field, setting)
    }
    const text = modified(optimizer, modifiers)
    const off = switchedOff(Object.keys(text.hypers), hypers)
    const rule = specialise(ruleFrom(text), Object.fromEntries(off.map((name) => [name, 0])))
    return rulePython(rule, field, setting, library)
  }
}

/** What gradients and samples they change, and nothing of the rule. */
const drawnModifiers: ReadonlySet<string> = new Set(['batch', 'passes', 'noise'])

/** Why a rule is written out where a reader may look for a class of the library. */
function noteOn(id: string, library: Library, isBare: boolean): string | undefined {
  if (library === 'torch') return notes[id]
  if (library === 'numpy' || id === 'rule') return undefined
  const reason = isBare ? (optaxNotes[id] ?? 'optax has none that makes the same steps') : undefined
  return `The rule is written out with jax.numpy${reason ? `: ${reason}` : ', with what is set around it'}.`
}

const notes: Readonly<Record<string, string>> = {
  nadam:
    'torch.optim.NAdam makes these steps from PyTorch 2.0 on; older versions have one factor too many.',
}
