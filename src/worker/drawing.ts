import type * as Drawn from './drawn.ts'

let loaded: typeof Drawn | undefined

/** What runs samples and noise, in a chunk of its own because the first picture has neither. Throws before it was loaded. */
export function drawing(): typeof Drawn {
  if (!loaded) throw new Error('What runs samples and noise was not loaded.')
  return loaded
}

export function isDrawingLoaded(): boolean {
  return loaded !== undefined
}

export async function loadDrawing(): Promise<void> {
  loaded ??= await import('./drawn.ts')
}
