/**
 * The element of the scene that an overlay lies in. What comes late may come just as its scene is taken away: then nobody
 * hears what the overlay itself would tell.
 */
export function sceneOf(overlay: HTMLElement): HTMLElement {
  return overlay.parentElement ?? overlay
}
