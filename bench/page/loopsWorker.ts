import { freshRound, kernelRound } from '../loops.ts'

type Request =
  | { readonly kind: 'kernel'; readonly rule: string; readonly repeats: number }
  | { readonly kind: 'fresh'; readonly rival: 'ours' | 'function'; readonly index: number }

self.onmessage = ({ data }: MessageEvent<Request>) =>
  self.postMessage(
    data.kind === 'kernel'
      ? kernelRound(data.rule, data.repeats)
      : freshRound(data.rival, data.index),
  )
