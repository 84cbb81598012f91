/** What is used of the package, which brings no types. */
declare module 'isosurface' {
  type Triple = [number, number, number]
  export function surfaceNets(
    dims: Triple,
    potential: (x: number, y: number, z: number) => number,
    bounds?: [Triple, Triple],
  ): { readonly positions: readonly Triple[]; readonly cells: readonly Triple[] }
}
