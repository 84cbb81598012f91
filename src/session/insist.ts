/** Milliseconds before a question is put again, time after time: a worker that was lost is there again by then. */
const pauses = [500, 1500, 3000]

/** Puts a question again while there is no answer and somebody still wants one; `undefined` if there was none in the end. */
export async function insist<Answer>(
  ask: () => Promise<Answer | undefined>,
  isWanted: () => boolean,
): Promise<Answer | undefined> {
  for (const pause of [...pauses, undefined]) {
    const answer = await ask().catch(() => undefined)
    if (answer !== undefined || pause === undefined || !isWanted()) return answer
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (!isWanted()) return undefined
  }
  return undefined
}
