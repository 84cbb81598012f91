/** Milliseconds before a question is put again, time after time: a worker that was lost is there again by then. */
const pauses = [500, 1500, 3000]

/**
 * Puts a question again while there is no answer, until nobody wants one any more, as `over` tells at once; `undefined` if
 * there was none in the end.
 */
export async function insist<Answer>(
  ask: () => Promise<Answer | undefined>,
  over: AbortSignal,
): Promise<Answer | undefined> {
  for (const pause of [...pauses, undefined]) {
    const answer = await ask()
    if (answer !== undefined || pause === undefined || over.aborted) return answer
    await passed(pause, over)
    if (over.aborted) return undefined
  }
  return undefined
}

/** After so many milliseconds, or as soon as it is over. */
function passed(pause: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      over.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, pause)
    over.addEventListener('abort', end)
  })
}
