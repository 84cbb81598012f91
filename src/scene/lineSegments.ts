/** Numbers of a segment: from (u, v) to (u, v), and 1 where it bears an arrow's head at its end. */
export const segmentStride = 5

/** Lines as segments for the graphics card, with heads that tell the way: one at the end, or every so often along long lines. */
export function segmentsOf(
  vertices: Float32Array,
  starts: Uint32Array,
  every: number,
): Float32Array<ArrayBuffer> {
  const count = Math.max(0, vertices.length / 2 - (starts.length - 1))
  const segments = new Float32Array(segmentStride * count)
  let at = 0
  for (let line = 0; line + 1 < starts.length; line++) {
    const [first, end] = [starts[line]!, starts[line + 1]!]
    const bears = heads(end - first - 1, every)
    for (let i = first; i + 1 < end; i++) {
      segments.set(vertices.subarray(2 * i, 2 * i + 4), at)
      segments[at + 4] = bears(i - first) ? 1 : 0
      at += segmentStride
    }
  }
  return segments
}

/** Which of the segments of a line bear a head: the last of a short one, else the middle of every stretch. */
function heads(count: number, every: number): (segment: number) => boolean {
  if (count < every) return (segment) => segment === (count === 1 ? 0 : Math.floor(count / 2))
  const stretches = Math.floor(count / every)
  const length = count / stretches
  return (segment) => Math.floor(segment % length) === Math.floor(length / 2)
}
