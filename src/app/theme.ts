import { useLayoutEffect, useState } from 'react'
import { useMediaQuery } from './layout.ts'
import type { Theme } from './presentation.ts'

/**
 * Paper or night: what somebody chose, else what the system has. `onChange` hears the choice, `undefined` where it is the
 * system's own.
 */
export function useTheme(
  initial: Theme | undefined,
  onChange: (theme: Theme | undefined) => void,
): readonly [Theme, (theme: Theme) => void] {
  const system: Theme = useMediaQuery('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const [chosen, setChosen] = useState(initial)
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (chosen === undefined) delete dataset.theme
    else dataset.theme = chosen
  }, [chosen])
  const choose = (theme: Theme) => {
    const choice = theme === system ? undefined : theme
    setChosen(choice)
    onChange(choice)
  }
  return [chosen ?? system, choose]
}
