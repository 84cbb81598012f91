import type { Family } from '../freshFormula.ts'
import type { RuleName } from '../kernelLoop.ts'
import { freshRound, kernelRound, type Rival, walkRound } from '../loops.ts'
import { type MethodName, methodRound } from '../methodLoops.ts'
import { type RegressionName, regressionRound } from '../regressionLoop.ts'

type Request =
  | { readonly kind: 'method'; readonly method: MethodName; readonly repeats: number }
  | { readonly kind: 'kernel' | 'walk'; readonly rule: RuleName; readonly repeats: number }
  | { readonly kind: 'grid'; readonly index: number; readonly repeats: number }
  | { readonly kind: 'regression'; readonly name: RegressionName; readonly repeats: number }
  | {
      readonly kind: 'fresh'
      readonly rival: Rival
      readonly family: Family
      readonly index: number
    }

self.onmessage = async ({ data }: MessageEvent<Request>) => self.postMessage(await answer(data))

async function answer(request: Request) {
  switch (request.kind) {
    case 'kernel':
      return kernelRound(request.rule, request.repeats)
    case 'method':
      return methodRound(request.method, request.repeats)
    case 'walk':
      return walkRound(request.rule, request.repeats)
    case 'regression':
      return regressionRound(request.name, request.repeats)
    case 'grid': {
      // It waits for the menus, and no message may come meanwhile.
      const { gridRound } = await import('../gridLoops.ts')
      return gridRound(request.index, request.repeats)
    }
    case 'fresh':
      return freshRound(request.rival, request.family, request.index)
  }
}
