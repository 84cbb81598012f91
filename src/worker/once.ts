/**
 * A function that makes its value once for every object and forgets it together with that object. Kernels are kept so:
 * fields and optimizers are themselves kept by whoever finds them, and no text has to tell them apart.
 */
export function once<K extends object, V extends object>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
