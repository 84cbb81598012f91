import { type ComponentType, lazy } from 'react'

/** A component that is fetched when it is first rendered. */
export interface LatePart<Props extends object> {
  /** Another one after it was renewed. */
  readonly component: ComponentType<Props>
  /** If the fetch failed, the next rendering fetches anew. */
  renew(): void
}

/** A part to be fetched like this. React remembers for ever that a lazy component did not come, so another takes its place. */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LatePart<Props> {
  let isLost = false
  const fetched = () =>
    lazy(async () => {
      try {
        return { default: await load() }
      } catch (error) {
        isLost = true
        throw error
      }
    }) as ComponentType<Props>
  let component = fetched()
  return {
    get component() {
      return component
    },
    renew() {
      if (isLost) component = fetched()
      isLost = false
    },
  }
}
