import { limits } from '../core/experiment.ts'
import {
  type Codec,
  flag,
  id,
  type NamedNumber,
  namedNumbers,
  number,
  numbers,
  several,
  text,
  whole,
  word,
  words,
} from './codecs.ts'
import { type Height, heightCodec } from './heightCodec.ts'
import { language } from './languageCodec.ts'
import { baseLevels, type Levels, levelsCodec } from './levelsCodec.ts'
import { type RunScene, run } from './runCodec.ts'
import {
  type Chart,
  type ChartAxis,
  chartAxes,
  type GroundColors,
  groundColors,
  type Overlay,
  overlays,
  type View,
} from './settings.ts'
import { slices } from './slicesCodec.ts'

/** The version of the schema. A default that decides numbers never changes within one. */
export const version = 1

/** What a link says of the scene, key by key, before anything is compared with anything else. */
export interface Scene {
  readonly v: number
  readonly f: string
  readonly e: string
  readonly file: string
  readonly fp: readonly NamedNumber[]
  readonly dom: readonly number[]
  readonly x0: readonly (readonly number[])[]
  readonly o: RunScene
  readonly n: number
  readonly seed: number
  readonly t: number
  readonly view: View['mode']
  readonly cam: readonly number[]
  readonly h: Height
  readonly cm: GroundColors
  readonly lv: Levels
  readonly light: readonly number[]
  readonly fmin: number
  readonly iso: number
  readonly cut: readonly (number | undefined)[]
  readonly q: readonly Overlay[]
  readonly min: boolean
  readonly ch: readonly Chart[]
  readonly by: ChartAxis
  readonly below: number
  readonly tail: number
}

/** All that was said under each key, one after the other; only `o` may have several. */
export type Said = { readonly [K in keyof Scene]?: readonly Scene[K][] }

/** What a query says of how the page shows any scene; decides neither numbers nor picture. */
export interface Wishes {
  readonly embed: boolean
  readonly ui: 'full' | 'min' | 'none'
  readonly theme: 'light' | 'dark' | 'auto'
  readonly lang: 'en' | 'zh-CN'
  readonly play: boolean
  readonly loop: boolean
  /** Steps per second. */
  readonly speed: number
  readonly wheel: 'zoom' | 'ctrl' | 'off'
  readonly touch: '1finger' | '2finger' | 'off'
  readonly motion: boolean
  readonly keys: 'all' | 'none'
  /** How the picture is drawn. */
  readonly gl: 'auto' | '2d'
  readonly projector: boolean
  /** Device pixels in one of CSS. */
  readonly dpr: number
}

/** The same with bases; where there is none, `undefined` leaves it to the page, the system or the browser. */
export type Presentation = Pick<Wishes, Certain> & {
  readonly [K in Exclude<keyof Wishes, Certain>]: Wishes[K] | undefined
}

type Certain = 'embed' | 'theme' | 'loop' | 'keys' | 'gl' | 'projector'

/** One row of the table. */
export interface Key<T> {
  readonly codec: Codec<T>
  /** `undefined`: depends on the landscape, or nothing. Never written. */
  readonly base: T | undefined
  /** The base in words, where the codec could not write it. */
  readonly baseNote?: string
  /** May stand several times; each is one more. */
  readonly repeated?: true
  /** The first version of the schema that has it. */
  readonly since: number
  readonly meaning: string
  readonly example: string
}

const ownBase = "the landscape's own"
/** What a coordinate of a start may be. */
export const coordinateRange = [-1e100, 1e100] as const
/** What an end of the domain shown may be. */
export const domainRange = [-1e12, 1e12] as const

/** What a threshold may be. */
export const belowRange = [-1e300, 1e300] as const
/** Degrees of the light. */
export const lightRange = { azimuth: [0, 360], elevation: [5, 90] } as const
/** What f* may be said to be. */
export const lowestRange = [-1e300, 1e300] as const

/** The scene's keys in canonical order. Reads, writes, validates, and prints docs/link.md. */
export const sceneKeys: { readonly [K in keyof Scene]: Key<Scene[K]> } = {
  v: {
    codec: whole([1, Number.MAX_SAFE_INTEGER]),
    base: version,
    since: 1,
    meaning: 'version of the schema; always written',
    example: '1',
  },
  f: {
    codec: id,
    base: 'rosenbrock',
    since: 1,
    meaning: 'landscape: an id of the menu, `formula` with `e`, or `file` with `file`',
    example: 'himmelblau',
  },
  e: {
    codec: text,
    base: undefined,
    since: 1,
    meaning: 'the formula of `f=formula`, in x, y, z and the parameters of `fp`',
    example: '(1-x)^2+100*(y-x^2)^2',
  },
  file: {
    codec: text,
    base: undefined,
    since: 1,
    meaning: 'the file of `f=file`, not in the link: its name, a fingerprint, how it is read',
    example: 'loss.npy/5f3a09c2e1b7d648/grid/0/y/-1..1/-1..1',
  },
  fp: {
    codec: namedNumbers,
    base: undefined,
    baseNote: ownBase,
    since: 1,
    meaning:
      "the landscape's parameters, those of its data among them (`size`, `noise`, `scale`, `seed` …); with a formula, every name is a parameter of it",
    example: 'a:1,b:100',
  },
  dom: {
    codec: numbers('lowest and highest value of each coordinate', [domainRange]),
    base: undefined,
    baseNote: ownBase,
    since: 1,
    meaning: 'domain shown',
    example: '-2,2,-1,3',
  },
  x0: {
    codec: several(numbers('coordinates', [coordinateRange])),
    base: undefined,
    baseNote: ownBase,
    since: 1,
    meaning: 'start; with R runs, run r from start s has the number s·R + r, from 0',
    example: '-1.2,1',
  },
  o: {
    codec: run,
    base: undefined,
    baseNote: 'three runs: gradient descent, momentum, Adam',
    repeated: true,
    since: 1,
    meaning:
      "a run: hypers under PyTorch's names; modifiers of a rule (below); `e`: the text of a typed rule, with `o=rule` (below); `label`, `color` (0 to 15, or `%23rrggbb`), `hidden`; `o=file` goes through the points of a `file`",
    example: 'adam,lr:0.02,label:fast',
  },
  n: {
    codec: whole([1, limits.steps]),
    base: 1000,
    since: 1,
    meaning: 'steps of every run',
    example: '200',
  },
  seed: {
    codec: whole([0, 2 ** 32 - 1]),
    base: 1,
    since: 1,
    meaning: 'decides all randomness',
    example: '7',
  },
  t: {
    codec: whole([0, limits.steps]),
    base: undefined,
    baseNote: 'play from the start on',
    since: 1,
    meaning: 'step shown',
    example: '120',
  },
  view: {
    codec: word(['3d', 'map', 'split']),
    base: '3d',
    since: 1,
    meaning: 'terrain, flat map, or both side by side',
    example: 'map',
  },
  cam: {
    codec: numbers('azimuth°, elevation°, distance, east, north', [
      [-360, 360],
      [0.1, 90],
      [0.01, 1000],
      [-100, 100],
      [-100, 100],
    ]),
    base: undefined,
    baseNote: 'the home view',
    since: 1,
    meaning:
      'where the scene is seen from, and, if it is not the middle, the place looked at; distances in half-widths of the domain',
    example: '35,50,4.2',
  },
  h: {
    codec: heightCodec,
    base: { scale: undefined, exaggeration: 1 },
    baseNote: `${ownBase}, 1`,
    since: 1,
    meaning: 'height scale, and by what the height of the terrain is multiplied',
    example: 'log,1.5',
  },
  cm: {
    codec: word(groundColors),
    base: 'atlas',
    since: 1,
    meaning: 'colours of the ground',
    example: 'viridis',
  },
  lv: {
    codec: levelsCodec,
    base: baseLevels,
    since: 1,
    meaning:
      'number of contour levels, about, and how they lie: as the height scale has them, evenly, by powers of f − f*, or with equal areas between them',
    example: '12,log',
  },
  light: {
    codec: numbers('azimuth°, elevation°', [lightRange.azimuth, lightRange.elevation]),
    base: [315, 39],
    since: 1,
    meaning:
      'where the light of the hill-shading comes from: clockwise from north, and above the ground',
    example: '270,30',
  },
  fmin: {
    codec: number(lowestRange),
    base: undefined,
    baseNote: 'known, or the lowest value of the picture',
    since: 1,
    meaning:
      'f* that logarithmic heights and the chart are counted from, where somebody said it (as after a search for minima)',
    example: '-1.8013',
  },
  iso: {
    codec: number([0.001, 0.999]),
    base: 0.25,
    since: 1,
    meaning: 'with three parameters: part of the box that the outermost level surface encloses',
    example: '0.1',
  },
  cut: {
    codec: slices,
    base: undefined,
    baseNote: 'z at a known minimum, or at the middle',
    since: 1,
    meaning: 'with three parameters: slices across x, y and z',
    example: '0.5,none,-1',
  },
  q: {
    codec: words<Overlay>(overlays),
    base: ['eig'],
    since: 1,
    meaning:
      'overlays: at the step shown the eigen-directions of the Hessian, the gradient (`grad`), momentum (`mom`), the next step (`step`), its making (`inner`); over the ground streamlines of −∇f (`flow`), arrows along it (`field`)',
    example: 'none',
  },
  min: {
    codec: flag,
    base: true,
    since: 1,
    meaning: 'whether known minima are marked',
    example: '0',
  },
  ch: {
    codec: words<Chart>(['loss']),
    base: ['loss'],
    since: 1,
    meaning: 'charts: the loss over what `by` counts',
    example: 'none',
  },
  by: {
    codec: word(chartAxes),
    base: 'steps',
    since: 1,
    meaning: 'x axis of the loss chart: steps, gradient evaluations, or (of data) samples seen',
    example: 'gradients',
  },
  below: {
    codec: number(belowRange),
    base: undefined,
    baseNote: 'none',
    since: 1,
    meaning:
      'threshold on f − f* (on f, where f* is not known): a line in the loss chart, and what the comparison counts steps to',
    example: '1e-6',
  },
  tail: {
    codec: whole([0, limits.steps]),
    base: 0,
    since: 1,
    meaning: 'steps of every route drawn behind its head, fading; 0: the whole route',
    example: '100',
  },
}

/** The presentation's keys, in the query. */
export const presentationKeys: { readonly [K in keyof Wishes]: Key<Wishes[K]> } = {
  embed: {
    codec: flag,
    base: false,
    since: 1,
    meaning: 'in a frame of another page: takes no focus and no wheel, writes no history',
    example: '1',
  },
  ui: {
    codec: word(['full', 'min', 'none']),
    base: undefined,
    baseNote: '`full`; `min` in an embed',
    since: 1,
    meaning: 'everything; picture, legend and transport; the picture alone',
    example: 'min',
  },
  theme: {
    codec: word(['light', 'dark', 'auto']),
    base: 'auto',
    since: 1,
    meaning: 'paper, night map, or as the system asks',
    example: 'dark',
  },
  lang: {
    codec: language,
    base: undefined,
    baseNote: "the browser's",
    since: 1,
    meaning: 'language; `zh` will do',
    example: 'zh-CN',
  },
  play: {
    codec: flag,
    base: undefined,
    baseNote: 'plays in a full page, not in an embed, nor where the system asks for calm',
    since: 1,
    meaning: 'play once loaded, unless `t` names a step',
    example: '1',
  },
  loop: {
    codec: flag,
    base: false,
    since: 1,
    meaning: 'begin again after the last step',
    example: '1',
  },
  speed: {
    codec: number([0.1, limits.steps]),
    base: undefined,
    baseNote: 'all steps in 8 seconds',
    since: 1,
    meaning: 'steps per second',
    example: '60',
  },
  wheel: {
    codec: word(['zoom', 'ctrl', 'off']),
    base: undefined,
    baseNote: '`zoom`; `ctrl` in an embed',
    since: 1,
    meaning: 'whether the wheel zooms, only with Ctrl or ⌘ held, or never',
    example: 'ctrl',
  },
  touch: {
    codec: word(['1finger', '2finger', 'off']),
    base: undefined,
    baseNote: '`1finger`; `2finger` in an embed',
    since: 1,
    meaning: 'how many fingers turn the picture, or none',
    example: '2finger',
  },
  motion: {
    codec: flag,
    base: undefined,
    baseNote: 'as the system asks',
    since: 1,
    meaning: 'whether the camera glides',
    example: '0',
  },
  keys: {
    codec: word(['all', 'none']),
    base: 'all',
    since: 1,
    meaning: 'keys of the page (Space plays, `.` and `,` step …)',
    example: 'none',
  },
  gl: {
    codec: word(['auto', '2d']),
    base: 'auto',
    since: 1,
    meaning: 'how the picture is drawn: in space where there is WebGL, or flat without it',
    example: '2d',
  },
  projector: {
    codec: flag,
    base: false,
    since: 1,
    meaning: 'large type and thick routes',
    example: '1',
  },
  dpr: {
    codec: number([0.5, 4]),
    base: undefined,
    baseNote: "the display's, at most 2",
    since: 1,
    meaning: 'device pixels in one of CSS, for hosts that scale the frame',
    example: '2',
  },
}

/** The runs of a link without `o`, as a link would write them. */
export const baseRuns = [
  'gradient-descent,lr:0.001',
  'momentum,lr:0.0005,momentum:0.9',
  'adam,lr:0.02',
] as const
