/** A name as it may stand in a printed script: Python's own words, and those of the script, get an underscore. */
export function pythonName(name: string): string {
  // lambda → lambda_, and so that no two names meet there, lambda_ → lambda__.
  return taken.has(name.replace(/_+$/, '')) ? `${name}_` : name
}

const keywords = `False None True and as assert async await break class continue def del elif else except finally for
  from global if import in is lambda nonlocal not or pass raise return try while with yield match case type`
const used = `np torch math jax jnp optax abs min max all map float int list divmod ord range print SystemExit loss gradient show
  data calls plain_gradient batch_rows noise_at pass_orders noise_blocks mixed rotated Stream`
const taken: ReadonlySet<string> = new Set(`${keywords} ${used}`.split(/\s+/))
