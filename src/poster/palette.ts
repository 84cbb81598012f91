/** Colours of one theme, display values from 0 to 255. */
export interface Palette {
  /** Tints from the lowest to the highest ground. */
  readonly ramp: readonly Colour[]
  readonly ink: Colour
  /** What light adds on slopes that face it, and what is left on those that do not. */
  readonly sun: Colour
  readonly shade: Colour
  readonly plinth: Colour
  /** Opacity of a heavy contour line, and of the shadow. */
  readonly line: number
  readonly shadow: number
}

export type Colour = readonly number[]

/** Red, green and blue of `6e9da4` and of as many as follow. */
function colours(hex: string): Colour[] {
  return hex.match(/.{6}/g)!.map((one) => one.match(/../g)!.map((byte) => Number(`0x${byte}`)))
}

function palette(hex: string, line: number, shadow: number): Palette {
  const [ink, sun, shade, plinth, ...ramp] = colours(hex) as [Colour, Colour, Colour, Colour]
  return { ramp, ink, sun, shade, plinth, line, shadow }
}

/** The scene's colours, worked out beforehand: ink, sun, shade, plinth, ramp. palette.test.ts holds them against it. */
export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: palette('4f3724fffced79879fcfc6b86e9da487b4aba8c6a8ced2a9e9debcf5ead5fbf6ed', 0.62, 0.26),
  dark: palette('ddd8c2aca58926324d1e252e0915210f233017323a2541433b514b575f50726f61', 0.46, 0.55),
}
