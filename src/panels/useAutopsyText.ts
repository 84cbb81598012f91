import { useEffect, useState } from 'react'
import type { AutopsyText } from '../locales/autopsy/en.ts'
import { useText } from './context.ts'

/** The texts of a step taken apart, in the language above; `undefined` until they have come. */
export function useAutopsyText(): AutopsyText | undefined {
  const { texts } = useText().autopsy
  const [found, setFound] = useState<AutopsyText>()
  useEffect(() => {
    let wanted = true
    texts().then(
      (come) => wanted && setFound(come),
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [texts])
  return found
}
