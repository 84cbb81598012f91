/** What a PNG says of itself beside its pixels. */
export interface PngWords {
  /** Keyword, such as `Title` or `Source` (the PNG specification lists them), and text. */
  readonly texts: Readonly<Record<string, string>>
  /** Pixels of the picture in one CSS pixel, so that it is placed in its own size. */
  readonly scale: number
}

/** The bytes of a PNG with words put in right behind its header. */
export function withWords(png: Uint8Array, { texts, scale }: PngWords): Uint8Array<ArrayBuffer> {
  const added = [
    densityChunk(scale),
    ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text)),
  ]
  return joined([png.subarray(0, headerEnd), ...added, png.subarray(headerEnd)])
}

/** Signature (8) and the IHDR chunk (4 length, 4 type, 13 data, 4 checksum), which has to be the first. */
const headerEnd = 8 + 25

/** `tEXt` holds Latin-1; what goes beyond that is written as UTF-8 in `iTXt`. */
function textChunk(keyword: string, text: string): Uint8Array {
  const bytes = new TextEncoder()
  if (/^[\x20-\x7e]*$/.test(text)) return chunk('tEXt', bytes.encode(`${keyword}\0${text}`))
  // Not compressed, no language, no translated keyword.
  return chunk('iTXt', bytes.encode(`${keyword}\0\0\0\0\0${text}`))
}

/** Pixels a metre, at 96 CSS pixels an inch. */
function densityChunk(scale: number): Uint8Array {
  const data = new DataView(new ArrayBuffer(9))
  const perMetre = Math.round((96 * scale) / 0.0254)
  data.setUint32(0, perMetre)
  data.setUint32(4, perMetre)
  data.setUint8(8, 1)
  return chunk('pHYs', new Uint8Array(data.buffer))
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)))
  return bytes
}

/** CRC-32 of type and data, as PNG wants it. */
export function checksum(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
