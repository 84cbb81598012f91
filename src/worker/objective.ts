import type { Field } from '../core/formula/field.ts'
import { objectiveKernel } from '../core/kernel/objective.ts'
import type { Objective } from '../core/objective.ts'
import { drawing } from './drawing.ts'
import { instantiated, reserve } from './machine.ts'
import { once } from './once.ts'

/**
 * The compiled twin of `fieldObjective`, with the same bits. All answers at a point are found together when the first
 * is asked for, and kept until another point is.
 */
export function compiledObjective(
  field: Field,
  parameters: Readonly<Record<string, number>>,
): Objective {
  const dimension = field.coordinates.length
  const { fixed, size, ask } = field.samples ? sampled(field) : instanceOf(field)
  const question = new Float64Array(dimension + fixed.length)
  for (const [i, name] of fixed.entries()) question[dimension + i] = parameters[name] ?? Number.NaN
  const answer = new Float64Array(size)
  let answered = false
  /** To be copied: a list of just the right length, of doubles from the start. */
  const room = Array.from({ length: dimension }, () => 0.5)

  function consider(x: readonly number[]): Float64Array {
    for (let i = 0; i < dimension; i++) {
      const coordinate = x[i] ?? Number.NaN
      // 0 and −0 are different points: 1/x tells.
      if (Object.is(question[i], coordinate)) continue
      question[i] = coordinate
      answered = false
    }
    if (answered) return answer
    ask(question, answer)
    answered = true
    return answer
  }

  return {
    dimension,
    value: (x) => consider(x)[0]!,
    gradient(x) {
      consider(x)
      const gradient = room.slice()
      for (let i = 0; i < dimension; i++) gradient[i] = answer[1 + i]!
      return gradient
    },
    hessian(x) {
      const [value, smooth] = [consider(x)[0], answer[size - 1]]
      if (!Number.isFinite(value) || smooth === 0) return undefined
      return symmetric(numbersFrom(answer, 1 + dimension, size - dimension - 2), dimension)
    },
  }
}

/** Who answers: takes the coordinates and the numbers named by `fixed`, and writes `size` numbers. */
interface Asked {
  readonly fixed: readonly string[]
  readonly size: number
  ask(question: Float64Array, answer: Float64Array): void
}

type Ask = (x: number, fixed: number, out: number) => void

const instanceOf = once((field: Field): Asked => {
  const { bytes, fixed, size } = objectiveKernel(field)
  const ask = instantiated(bytes).ask as Ask
  return {
    fixed,
    size,
    ask(question, answer) {
      const numbers = reserve(question.length + size)
      for (let i = 0; i < question.length; i++) numbers[i] = question[i]!
      ask(0, 8 * field.coordinates.length, 8 * question.length)
      for (let i = 0; i < size; i++) answer[i] = numbers[question.length + i]!
    },
  }
})

function sampled(field: Field): Asked {
  const { size, answer } = drawing().askSamples(field)
  return { fixed: [], size, ask: answer }
}

/** A plain list, which whoever asked may keep. */
function numbersFrom(source: Float64Array, from: number, count: number): number[] {
  const numbers: number[] = []
  for (let i = 0; i < count; i++) numbers.push(source[from + i]!)
  return numbers
}

/** The rows of a symmetric matrix given up to its diagonal, row by row; nothing unless all of it is finite. */
function symmetric(lowerHalf: readonly number[], dimension: number): number[][] | undefined {
  if (!lowerHalf.every(Number.isFinite)) return undefined
  const rows: number[][] = []
  for (let row = 0, at = 0; row < dimension; row++) {
    rows.push([])
    for (let column = 0; column <= row; column++, at++) {
      rows[row]![column] = lowerHalf[at]!
      rows[column]![row] = lowerHalf[at]!
    }
  }
  return rows
}
