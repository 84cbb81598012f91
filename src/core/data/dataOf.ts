import type { Field } from '../formula/field.ts'
import type { Values } from '../hyper.ts'
import type { Data } from '../landscape.ts'
import { samplesOf } from './samples.ts'

/** How the data of a landscape are made. */
interface Recipe extends Omit<Data, 'over'> {
  /** All samples, row by row; the same for the same parameters. */
  rows(parameters: Values): Float64Array<ArrayBuffer>
}

/** Data whose rows and fields are remembered while they are among the newest asked for. */
export function dataOf({ rows, ...rest }: Recipe): Data & Pick<Recipe, 'rows'> {
  const kept = newest(rows)
  const fields = newest((parameters, loss: Field) => overSamples(loss, kept(parameters)))
  const overSamples = (loss: Field, all: Float64Array<ArrayBuffer>): Field => {
    const { coordinates, value, gradient } = loss
    return {
      coordinates,
      // The columns of the samples are the only other names there are.
      parameters: [],
      value,
      gradient,
      get hessian() {
        return loss.hessian
      },
      get kinks() {
        return loss.kinks
      },
      samples: samplesOf(rest.columns, all),
    }
  }
  return { ...rest, rows: kept, over: (loss, parameters) => fields(parameters, loss) }
}

const remembered = 8

/** A function that remembers what it made for the parameters it was asked for last. */
export function newest<T, Rest extends unknown[]>(
  make: (parameters: Values, ...rest: Rest) => T,
): (parameters: Values, ...rest: Rest) => T {
  const known = new Map<string, T>()
  return (parameters, ...rest) => {
    const key = JSON.stringify(parameters)
    const found = known.get(key) ?? make(parameters, ...rest)
    known.delete(key)
    known.set(key, found)
    for (const oldest of known.keys()) {
      if (known.size <= remembered) break
      known.delete(oldest)
    }
    return found
  }
}
