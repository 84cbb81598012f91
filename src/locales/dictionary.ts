import type { Text } from './en.ts'
import type { FirstText } from './first/en.ts'
import type { LateText } from './late/en.ts'

/** What a language has to say: some of it at once, all of it after the first picture. */
export interface Dictionary {
  readonly first: FirstText
  /** All of it, as soon as it is here. */
  readonly text: Text | undefined
  /** Fetches all of it; asked again after a failure it tries again. */
  load(): Promise<Text>
}

export function dictionary(first: FirstText, late: () => Promise<LateText>): Dictionary {
  let text: Text | undefined
  let coming: Promise<Text> | undefined

  function fetched(): Promise<Text> {
    const promise = late().then((rest) => ({ ...first, ...rest }))
    promise.then(
      (all) => {
        text = all
        // As React marks what it has waited for itself: whoever uses it from now on does not wait at all.
        Object.assign(promise, { status: 'fulfilled', value: all })
      },
      () => {
        coming = undefined
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
  }
}
