/** Where a key leads in a list of so many entries; `undefined`: the key is for something else. */
export function nextPlace(key: string, place: number, count: number): number | undefined {
  if (count === 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return (place + 1) % count
    case 'ArrowUp':
      return (place + count - 1) % count
    case 'PageDown':
      return Math.min(place + page, count - 1)
    case 'PageUp':
      return Math.max(place - page, 0)
    default:
      return undefined
  }
}

const page = 4
