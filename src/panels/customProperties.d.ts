import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Filled share of a slider's track, in [0, 1]. */
    '--share'?: number
    /** Colour of a run. */
    '--run'?: string
    /** By how much the type in the picture is larger than on a desk. */
    '--type'?: number
  }
}
