/** Tells files apart: 16 hexadecimal digits of their bytes. Proof against accident, not against intent. */
export function fingerprintOf(bytes: Uint8Array): string {
  let [a, b] = [0x9e3779b9 ^ bytes.length, 0x85ebca6b]
  for (let i = 0; i < bytes.length; i++) {
    a = Math.imul(a ^ bytes[i]!, 0x01000193)
    b = Math.imul((b << 5) | (b >>> 27), 0x27d4eb2f) ^ (bytes[i]! + a)
  }
  return digits(mixed(a ^ (b >>> 15))) + digits(mixed(b ^ a))
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  const twice = Math.imul(once ^ (once >>> 13), 0x2c1b3c6d)
  return (twice ^ (twice >>> 16)) >>> 0
}

function digits(value: number): string {
  return value.toString(16).padStart(8, '0')
}
