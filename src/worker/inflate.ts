/** Unpacks deflate, raw or in zlib's wrapping, to so many bytes; `undefined` where it is broken or has another size. */
export async function inflate(
  bytes: Uint8Array,
  size: number,
  wrapped: boolean,
): Promise<Uint8Array | undefined> {
  const unpacked = new Uint8Array(size)
  let at = 0
  try {
    const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
    const reader = source
      .pipeThrough(new DecompressionStream(wrapped ? 'deflate' : 'deflate-raw'))
      .getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      // A small file may unpack to an endless one.
      if (at + part.value.length > size) {
        await reader.cancel()
        return undefined
      }
      unpacked.set(part.value, at)
      at += part.value.length
    }
  } catch {
    return undefined
  }
  return at === size ? unpacked : undefined
}
