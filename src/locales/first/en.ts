import type { Divergence } from '../../core/analysis/divergence.ts'
import type { Minimum } from '../../core/landscape.ts'
import { boundText } from '../bound.ts'
import { shown } from '../number.ts'

/** What the first picture and what stands around it at once have to say, in English. */
export const firstEn = {
  /** By id; what is not here goes by the name in its own file. */
  menu: {
    landscapes: {} as Names,
    optimizers: {} as Names,
  },
  scene: {
    label: (landscape: string) =>
      `Picture of ${landscape}. Drag the start, drag elsewhere to turn the view.`,
    failed: 'The picture could not be drawn. Numbers, chart and link work all the same.',
    lost: 'The graphics processor was taken away. The picture comes back as soon as it does.',
  },
  /** What lies on the ground, how the camera is moved, and terrain and map side by side. */
  points: {
    start: (number: number, at: string) => `Start ${number} at ${at}`,
    minimum: (kind: Minimum['kind'], value: string, at: string) =>
      `${minimumNames[kind]}, f ${value} at ${at}`,
    foundMinimum: (kind: Minimum['kind'], value: string, at: string) =>
      `Found: ${minimumNames[kind].toLowerCase()}, f ${value} at ${at}`,
    both: 'Both',
    terrainLabel: (label: string) => `Terrain. ${label}`,
    mapLabel: (label: string) => `Map. ${label}`,
    shown: 'In the picture',
    eigenCross: 'Eigen-cross',
    eigenCrossHint:
      'Eigenvectors of the Hessian at the playhead. Solid: the loss curves upwards that way; dashed: downwards. The length grows with log |λ|.',
    gradient: 'Gradient g',
    gradientHint:
      'Dashed arrow uphill, along the gradient at the playhead. Its length grows with log |g|.',
    step: 'Next step Δw',
    stepHint: 'The step that the chosen run takes next, true to scale; cut at the border.',
    minima: 'Known minima',
    minimaHint: 'An open triangle, tip down, at every global minimum that is known.',
    keysTitle: 'Keys in the picture',
    keys: {
      turn: 'turn the terrain, move the map',
      move: 'move the terrain or the map',
      next: 'go to the starts and the minima; arrow keys move a start that has the focus',
      leave: 'leave the picture',
    },
  },
  regions: {
    settings: 'Landscape and runs',
    readings: 'Readings',
    tools: 'Share and settings',
    tabs: 'Panels',
    foldSheet: 'Fold the panels',
    unfoldSheet: 'Unfold the panels',
    more: 'More',
    less: 'Back to the picture',
  },
  flat: {
    label: (landscape: string) =>
      `Map of ${landscape}. Click it or drag the start to set the start.`,
    unsupported: 'This browser gives no WebGL, so the ground is drawn as a map.',
    lost: 'The graphics processor was taken away, so the ground is drawn as a map until it is back.',
  },
  history: {
    undo: 'Undo',
    redo: 'Redo',
  },
  routes: {
    tail: 'Tail',
    tailName: 'Tail of the routes, steps',
    whole: 'Tail 0 draws whole routes.',
    step: (step: number) => `step ${step}`,
    /** The sentence on its ending, and what is known about why. */
    diverged(ending: string, why: Divergence) {
      const place = why.inside
        ? `${ending} At its last point inside the picture (step ${why.step})`
        : `${ending} At its last point before f exploded (step ${why.step})`
      switch (why.kind) {
        case 'overshoots':
          return `${place} η·λₘₐₓ = ${shown(why.product)} > ${boundText(why.bound)}: every step overshoots, and the error grows.`
        case 'overshoots-later':
          return `${place} η·λₘₐₓ = ${shown(why.product)} is not yet over ${boundText(why.bound)}; the curvature grew further out: at step ${why.later.step} η·λₘₐₓ = ${shown(why.later.product)}, and every step overshoots.`
        case 'falls':
          return `${place} nothing overshoots: f itself falls on and on, to ${shown(why.end.value)} at step ${why.end.step}.`
        case 'unexplained': {
          const { value, gg, eigenvalues } = why.diagnosis
          const curvature = eigenvalues[0] === undefined ? '' : `, λₘₐₓ = ${shown(eigenvalues[0])}`
          return `${place} f = ${shown(value)}, |g| = ${shown(Math.sqrt(gg))}${curvature}.`
        }
      }
    },
  },
  transport: {
    title: 'Playback',
    play: 'Play',
    pause: 'Pause',
    first: 'To the start',
    last: 'To the last step',
    back: 'One step back',
    forward: 'One step on',
    backTen: 'Ten steps back',
    forwardTen: 'Ten steps on',
    step: 'Step',
    of: (step: number, last: number) => `step ${step} of ${last}`,
    speed: 'Speed',
    perSecond: (steps: string) => `${steps} ${steps === '1' ? 'step' : 'steps'}/s`,
    loop: 'Loop',
  },
  share: {
    link: 'Copy link',
    embed: 'Copy embed code',
    copied: 'Copied',
    failed: 'Copying is blocked here: select the text and copy it.',
    frameTitle: (landscape: string) => `Losscape: optimizers on ${landscape}`,
    open: 'Share',
    title: 'Share this scene',
    linkTab: 'Link',
    linkWhole:
      'The link holds the whole scene. Whoever opens it sees the same numbers, on every machine.',
    embedTab: 'Embed',
    preview: 'Preview of the embed',
    size: 'Size',
    wholeWidth: 'full width',
    theme: 'Theme',
    asSystem: 'reader’s own',
    light: 'paper',
    dark: 'night',
    plays: 'Plays by itself',
    pictureTab: 'Picture',
    pictureHolds:
      'A PNG as shown now, with legend, link and version. The file itself carries the whole link.',
    pixels: (width: number, height: number) => `${width} × ${height} pixels`,
    scale: 'Resolution',
    download: 'Download',
    copyPicture: 'Copy picture',
    pictureFailed:
      'The picture could not be made or copied here. A smaller one may work, or the download.',
    citeTab: 'Cite',
    citation: 'Citation (BibTeX)',
    copyCitation: 'Copy citation',
    close: 'Close',
  },
  tools: {
    toDark: 'Night map',
    toLight: 'Paper map',
    projector: 'Projector mode',
    help: 'Keys and help',
  },
  notices: { title: 'Notice', dismiss: 'Dismiss' },
  trouble: {
    restarted:
      'The part that computes the runs stopped unexpectedly. It was started again, and everything goes on.',
    lost: 'The part that computes the runs stopped and could not be started again. Reload the page to go on.',
    part: 'This part of the page could not be loaded.',
    page: 'Something on this page went wrong. Your link still holds the whole scene.',
    reload: 'Reload',
    again: 'Try again',
  },
  spaces: {
    tangent: 'tangent',
    parabola: 'parabola',
    models: 'Tangent, parabola',
    modelsHint:
      'The line with the slope of f at the step shown, and the parabola with its curvature too',
    slice: (coordinate: string) => `Slice across ${coordinate}`,
    slices: 'Slices',
    slicesHint: 'In the picture, drag the label of a slice or move it by arrow keys.',
    enclosed: 'Enclosed share',
    mapSlice: (where: string) => `The map is the slice at ${where}, where the first start is.`,
  },
}

const minimumNames: Readonly<Record<Minimum['kind'], string>> = {
  stationary: 'Minimum',
  kink: 'Minimum at a kink',
  boundary: 'Minimum on the border',
  curve: 'One of a whole curve of minima',
}

/** What things are called, by their ids. */
export type Names = Readonly<Record<string, string>>

/** This part of a dictionary in any language. */
export type FirstText = typeof firstEn
