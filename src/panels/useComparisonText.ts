import { useEffect, useState } from 'react'
import type { ComparisonText } from '../locales/comparison/comparison.ts'
import { useText } from './context.ts'

/** What the comparison says, in the language above; `undefined` until it has come. Throws where it does not come. */
export function useComparisonText(): ComparisonText | undefined {
  const { words } = useText().comparison
  const [found, setFound] = useState<{ readonly text?: ComparisonText; readonly error?: unknown }>(
    {},
  )
  useEffect(() => {
    let wanted = true
    words().then(
      (text) => wanted && setFound({ text }),
      (error) => wanted && setFound({ error }),
    )
    return () => {
      wanted = false
    }
  }, [words])
  if (found.error !== undefined) throw found.error
  return found.text
}
