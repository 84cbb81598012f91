import type { Autopsy } from '../core/autopsy.ts'
import type { Experiment } from '../core/experiment.ts'
import { createPace } from './pace.ts'
import { type Subject, subjectOf } from './subject.ts'
import { type Extras, planOf } from './walks.ts'

/** What happened in a step of a run; nothing where the run does not come so far, or where a newer question overtook. */
export type Autopsies = (
  experiment: Experiment,
  run: number,
  step: number,
  extras?: Extras,
) => Promise<Autopsy | undefined>

/** Replays runs on demand, and remembers places along each of them, so that neighbouring steps cost next to nothing. */
export function createAutopsies(breathe: () => Promise<void>): Autopsies {
  let known: Known | undefined

  async function answerTo(question: Question, { subjects, newest, ...given }: Known) {
    const { experiment } = given
    const { run, step } = question
    // The start is where no step led.
    if (step < 1) return undefined
    const subject = subjects.get(run) ?? subjectAt(run, given)
    if (!subject) return undefined
    subjects.set(run, subject)
    const { replay, slice, dissect } = subject
    const pace = createPace(breathe)
    const isOvertaken = () => newest.get(run) !== question || known?.experiment !== experiment
    if (isOvertaken()) return undefined
    replay.rewind(step - 1)
    while (replay.made < step - 1) {
      if (!replay.advance(Math.min(slice, step - 1 - replay.made))) return undefined
      await pace()
      if (isOvertaken()) return undefined
    }
    return dissect(step)
  }

  return (experiment, run, step, extras) => {
    if (known?.experiment !== experiment) {
      known = { experiment, extras, subjects: new Map(), newest: new Map() }
    }
    const before = known.newest.get(run)
    // Several parts of the page look at the same step.
    if (before?.step === step && before.answer) return before.answer
    const question: Question = { run, step }
    known.newest.set(run, question)
    question.answer = answerTo(question, known)
    return question.answer
  }
}

/** Nothing for points of a file: no rule made them. */
function subjectAt(
  run: number,
  { experiment, extras }: Pick<Known, 'experiment' | 'extras'>,
): Subject | undefined {
  const plan = planOf(experiment, run, extras)
  return plan.kind === 'file' ? undefined : subjectOf(plan, extras?.memories.get(run))
}

/** What is known of the runs of one experiment. */
interface Known {
  readonly experiment: Experiment
  readonly extras: Extras | undefined
  readonly subjects: Map<number, Subject>
  /** By run. */
  readonly newest: Map<number, Question>
}

interface Question {
  readonly run: number
  readonly step: number
  answer?: Promise<Autopsy | undefined>
}
