const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'

/** The known name that one slip of the keyboard makes of this word, if there is one. */
export function nearestName(word: string, known: (name: string) => boolean): string | undefined {
  const lower = word.toLowerCase()
  if (lower !== word && known(lower)) return lower
  if (word.length < 3 || word.length > 40) return undefined
  return slips(word).find(known)
}

/** Every word at one transposition, deletion, substitution or insertion from this one, the likelier first. */
function slips(word: string): string[] {
  const places = [...word].map((_, place) => place)
  const [before, after] = [
    (place: number) => word.slice(0, place),
    (place: number) => word.slice(place),
  ]
  const swapped = places.map(
    (place) => before(place) + after(place + 1).slice(0, 1) + word[place] + after(place + 2),
  )
  const shorter = places.map((place) => before(place) + after(place + 1))
  const replaced = places.flatMap((place) =>
    [...letters].map((letter) => before(place) + letter + after(place + 1)),
  )
  const longer = [...places, word.length].flatMap((place) =>
    [...letters].map((letter) => before(place) + letter + after(place)),
  )
  return [...swapped, ...shorter, ...replaced, ...longer]
}
