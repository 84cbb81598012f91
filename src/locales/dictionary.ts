import type { Text } from './en.ts'
import type { FirstText } from './first/en.ts'
import type { LateText } from './late/en.ts'

/** What a language has to say: some of it at once, all of it after the first picture. */
export interface Dictionary {
  readonly first: FirstText
  /** All of it, as soon as it is here. */
  readonly text: Text | undefined
  /** Fetches all of it; whoever asks again after a failure is told of the same failure. */
  load(): Promise<Text>
  /** If it failed, it is fetched anew when next asked for. */
  renew(): void
}

export function dictionary(first: FirstText, late: () => Promise<LateText>): Dictionary {
  let text: Text | undefined
  let coming: Promise<Text> | undefined
  let isLost = false

  function fetched(): Promise<Text> {
    const promise = late().then((rest) => ({ ...first, ...rest }))
    promise.then(
      (all) => {
        text = all
        // As React marks what it has waited for itself: whoever uses it from now on does not wait at all.
        Object.assign(promise, { status: 'fulfilled', value: all })
      },
      () => {
        isLost = true
      },
    )
    return promise
  }

  return {
    first,
    get text() {
      return text
    },
    load() {
      coming ??= fetched()
      return coming
    },
    renew() {
      if (isLost) coming = undefined
      isLost = false
    },
  }
}
