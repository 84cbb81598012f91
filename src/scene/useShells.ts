import { useEffect, useState } from 'react'
import type { Session } from '../session/session.ts'
import { boxIn, minimaIn } from '../settings/landscapeIn.ts'
import type { Settings } from '../settings/settings.ts'
import type { Shells, ShellsWish } from '../worker/protocol.ts'
import { newestWish } from './newestWish.ts'

/** The level surfaces of the landscape in the box shown, and what they are the answer to; the newest there are. */
export interface FoundShells {
  readonly wish: ShellsWish
  readonly shells: Shells
}

export function useShells(session: Session): FoundShells | undefined {
  const [found, setFound] = useState<FoundShells>()
  useEffect(() => {
    const { want, stop } = newestWish(session.space<ShellsWish>, (wish, shells) =>
      setFound({ wish, shells }),
    )
    const look = (settings: Settings) => {
      if (boxIn(settings).length === 3) want(wishOf(settings))
    }
    look(session.settings.getState())
    const forget = session.settings.subscribe(look)
    return () => {
      forget()
      stop()
    }
  }, [session])
  return found
}

function wishOf(settings: Settings): ShellsWish {
  const minima = minimaIn(settings).map(({ value }) => value)
  return {
    of: 'shells',
    landscape: settings.experiment.landscape,
    domain: boxIn(settings),
    base: minima.length > 0 ? Math.min(...minima) : undefined,
    share: settings.view.enclosed,
  }
}
