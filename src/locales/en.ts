import { shown } from './number.ts'
import { sentences } from './sentences/en.ts'

/** Every text of the page in English; its type is the contract for all other languages. */
export const en = {
  ...sentences,
  /** By id; what is not here goes by the name in its own file. */
  menu: {
    landscapes: {} as Names,
    optimizers: {} as Names,
  },
  scene: {
    label: (landscape: string) =>
      `Picture of ${landscape}. Drag the start, drag elsewhere to turn the view.`,
    loading: 'Drawing the landscape …',
    failed: 'The picture could not be drawn. Numbers, chart and link work all the same.',
    unsupported:
      'This browser gives no WebGL, so there is no picture. Numbers, chart and link work all the same.',
    lost: 'The graphics processor was taken away. The picture comes back as soon as it does.',
  },
  regions: {
    settings: 'Landscape and runs',
    readings: 'Readings',
    tools: 'Share and settings',
    tabs: 'Panels',
    more: 'More',
    less: 'Back to the picture',
  },
  card: {
    fold: (title: string) => `Fold ${title}`,
    unfold: (title: string) => `Unfold ${title}`,
  },
  field: {
    reset: (value: string) => `Double-click for the default, ${value}`,
    empty: 'A number is missing here. Try 0.01, 1e-3, 1/3 or 2^-4.',
    unreadable: (text: string) => `“${text}” is not a number. Try 0.01, 1e-3, 1/3 or 2^-4.`,
    tooSmall: (min: number) => `This has to be at least ${shown(min)}.`,
    tooLarge: (max: number) => `This can be at most ${shown(max)}.`,
    typed: (name: string) => `${name}, typed`,
  },
  landscape: {
    title: 'Landscape',
    menu: 'Function',
    otherwise: 'otherwise',
    view: 'View',
    terrain: '3D',
    map: 'Map',
    height: 'Height',
    exaggeration: 'Relief',
    levels: 'Contours',
    eigenCross: 'Eigen-cross',
    start: 'Start',
    steps: 'Steps',
    reference: (text: string) => `Source: ${text}`,
  },
  ground: {
    picture: 'Picture',
    both: 'Both',
    heights: {
      linear: 'linear in f',
      log: 'log(f − f*)',
      asinh: 'asinh f, both signs',
      rank: 'rank (equal areas)',
    },
    colors: 'Colours',
    ramps: {
      atlas: 'Atlas',
      viridis: 'Viridis',
      cividis: 'Cividis',
      magma: 'Magma',
      grey: 'Grey',
      diverging: 'Two-sided about f = 0',
    },
  },
  runs: {
    title: 'Runs',
    add: 'Add a run …',
    choose: (name: string) => `Read ${name} in the inspector`,
    hide: (name: string) => `Hide ${name}`,
    show: (name: string) => `Show ${name}`,
    remove: (name: string) => `Remove ${name}`,
    duplicate: (name: string) => `Duplicate ${name}`,
    more: (name: string) => `All settings of ${name}`,
    full: (most: number) => `At most ${most} runs`,
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
  inspector: {
    title: 'At this step',
    short: 'Numbers',
    run: 'Run',
    step: 'step',
    point: 'point w',
    value: 'loss f',
    gradient: 'gradient g',
    gradientSize: '|g|',
    hessian: 'Hessian H',
    eigenvalues: 'eigenvalues λ',
    kappa: 'condition κ',
    bound: '2/λₘₐₓ',
    waiting: 'Waiting for the first numbers …',
    noHessian: 'not defined here',
  },
  regime: {
    monotone: 'η < 1/λₘₐₓ: locally the loss falls without oscillating.',
    'one-step': 'η = 1/λₘₐₓ: locally one step removes all error in the steepest direction.',
    oscillating: '1/λₘₐₓ < η < 2/λₘₐₓ: locally it converges, oscillating across the valley.',
    'two-cycle':
      'η = 2/λₘₐₓ: locally it jumps to and fro in the steepest direction for ever, neither nearer nor farther.',
    divergent: 'η > 2/λₘₐₓ: locally every step overshoots, the steepest direction grows.',
    unbounded: 'No direction curves upwards here, so curvature sets no limit on η.',
    reference:
      '2/λₘₐₓ is the limit of plain gradient descent; for this optimizer it is only a yardstick.',
  },
  chart: {
    title: 'Loss',
    gap: 'f − f*',
    value: 'f',
    axis: 'step',
    log: 'log',
    linear: 'linear',
    scale: 'Loss axis',
    loading: 'Loading the chart …',
    cut: 'A curve leaves the chart where |f| is over 10¹² times what it was at the start.',
    label: (runs: string) => `Loss over steps for ${runs}. Click to go to a step.`,
  },
  share: {
    link: 'Copy link',
    embed: 'Copy embed code',
    copied: 'Copied',
    failed: 'Copying is blocked here: select the text and copy it.',
    frameTitle: (landscape: string) => `Losscape: optimizers on ${landscape}`,
  },
  tools: {
    toDark: 'Night map',
    toLight: 'Paper map',
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
  help: {
    title: 'Keys and help',
    intro:
      'Every route starts from the same point and makes the same number of steps. Drag the start over the ground, turn the rates, and watch what each optimizer makes of it. The address always holds what you see.',
    keysTitle: 'Keys',
    keys: {
      play: 'play or pause',
      step: 'one step on, one step back',
      reset: 'back to the start',
      top: 'view from above',
      home: 'home view',
      map: 'terrain or map',
      help: 'this list',
    },
    pictureTitle: 'Picture',
    picture:
      'Click the ground to set the start there. Drag to turn, drag with the right button or Shift to move, zoom with the wheel or two fingers. While the picture has the focus, the arrow keys move the start by 1 % of the domain, with Shift by 10 %, with Alt by 0.1 %.',
    crossTitle: 'Eigen-cross',
    cross:
      'The cross lies along the eigenvectors of the Hessian. Solid: the loss curves upwards that way; dashed: downwards. The larger |λ|, the longer the arm.',
    fieldsTitle: 'Numbers',
    fields:
      'Fields take 0.01, 1e-3, 1/3 and 2^-4, also beyond the slider. Double-click a name for its default.',
    close: 'Close',
  },
  spoken: {
    at: (run: string, step: number, value: number) => `${run}: step ${step}, loss ${shown(value)}.`,
  },
}

/** What things are called, by their ids. */
export type Names = Readonly<Record<string, string>>

/** A dictionary: what a language has to say, all of it. */
export type Text = typeof en
