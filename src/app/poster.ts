/** Milliseconds in which the poster fades behind the first real frame. */
const fading = 150

/** Takes away what src/poster painted before the libraries were there; `calm`: at once. */
export function removePoster(calm: boolean): void {
  const poster = document.getElementById('poster')
  if (!poster) return
  // A second call finds nothing.
  poster.id = 'poster-leaving'
  if (calm) poster.remove()
  else poster.animate({ opacity: [1, 0] }, fading).onfinish = () => poster.remove()
}
