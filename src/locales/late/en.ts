import { shown } from '../number.ts'
import { sentences } from '../sentences/en.ts'

/** All other texts in English; they come after the first picture. */
export const lateEn = {
  ...sentences,
  card: {
    fold: (title: string) => `Fold ${title}`,
    unfold: (title: string) => `Unfold ${title}`,
  },
  /** What stands in the searchable menus; every landscape and optimizer has its line. */
  pickers: {
    notes: async () => (await import('../menuNotes/en.ts')).notes,
    landscape: (name: string) => `Function: ${name}`,
    landscapes: 'Landscapes',
    optimizers: 'Optimizers',
    search: 'Search',
    searchLandscapes: 'Name, formula, or what it teaches',
    searchOptimizers: 'Name, or what it does',
    none: (text: string) => `Nothing is called “${text}”.`,
    found: (count: number) => `${count} found`,
    close: 'Close',
  },
  /** Where a visitor types a landscape. */
  formulaEditor: {
    own: 'Your own formula …',
    ownNote: 'Type any f of x, of x and y, or of x, y and z.',
    edit: 'Edit formula',
    title: 'Formula editor',
    field: 'Formula',
    done: 'Done',
    kept: 'The picture keeps the last good formula.',
    goThere: 'Select the place',
    domain: 'Domain shown',
    from: (coordinate: string) => `${coordinate} from`,
    to: (coordinate: string) => `${coordinate} to`,
    reset: 'Default domain',
    help: {
      title: 'What can be typed',
      operators: 'f of x is a curve, of x and y a surface, of x, y and z a slice of it.',
      functions: 'Functions; also pi and e.',
      cases: 'Cases.',
      parameters: 'Any other name is a parameter with a slider.',
      lines: 'Abbreviations stand in lines of their own, the formula in the last.',
    },
  },
  table: {
    title: 'Table of the runs',
    run: 'Run shown',
    all: 'All runs',
    caption: (run: string, rows: string) => `${run}: ${rows}`,
    everyStep: 'Every step.',
    every: (stride: number, last: number) =>
      `One row every ${stride} steps, and the last step, ${last}.`,
    columnRun: 'run',
    columnStep: 'step',
    copy: 'Copy as CSV',
    download: 'Download CSV',
    file: 'losscape-table.csv',
    failed: 'Copying is blocked here; the download works all the same.',
    waiting: 'Waiting for the first points …',
    close: 'Close',
  },
  runTools: {
    grip: (name: string) => `Move ${name}: arrow up or down`,
    moved: (name: string, place: number, count: number) => `${name}: place ${place} of ${count}.`,
    solo: 'Solo',
    all: 'Show all',
    rename: 'Rename',
    duplicate: 'Duplicate',
    replace: 'Replace …',
    remove: 'Remove',
    soloRun: (name: string) => `Solo ${name}: show it alone`,
    allRuns: 'Show all runs',
    renameRun: (name: string) => `Rename ${name}`,
    replaceRun: (name: string) => `Replace ${name} by another optimizer`,
    nameOf: (name: string) => `Name of ${name}`,
  },
  /** What is set around the rule of one run. */
  modifiers: {
    title: 'Modifiers',
    of: (what: string, name: string) => `${what}: ${name}`,
    schedule: 'Schedule of η',
    schedules: {
      constant: 'constant',
      step: 'step',
      exponential: 'exponential',
      inverse: '1/t',
      'inverse-sqrt': '1/√t',
      cosine: 'cosine',
      warmup: 'warm-up',
      'one-cycle': 'one-cycle',
    },
    kinds: {
      batch: {
        title: 'Mini-batches',
        tag: (size: string) => `batch ${size}`,
        hint: 'Each gradient is the mean over B samples, drawn without replacement and shuffled every pass.',
      },
      passes: {
        title: 'Limit of passes',
        tag: (most: string) => `passes ${most}`,
        hint: 'The run ends after P passes. A single pass takes the samples in order: online learning.',
      },
      noise: {
        title: 'Gradient noise',
        tag: (deviation: string) => `noise ${deviation}`,
        hint: 'σ·N(0, 1) is added to every coordinate of every gradient, the same numbers for all runs.',
      },
      clip_value: {
        title: 'Clip g by value',
        tag: (most: string) => `clip ±${most}`,
        hint: 'Every coordinate of the gradient is kept between −c and c.',
      },
      clip_norm: {
        title: 'Clip g by norm',
        tag: (most: string) => `clip ${most}`,
        hint: 'A gradient longer than c is shortened to c and keeps its direction.',
      },
      decoupled_weight_decay: {
        title: 'Decoupled weight decay',
        tag: (decay: string) => `decay ${decay}`,
        hint: 'Before every step w shrinks by the factor 1 − ηλ, beside the gradient.',
      },
      lookahead: {
        title: 'Lookahead',
        tag: (every: string) => `lookahead ${every}`,
        hint: 'After every k steps a slow copy of w goes α of the way to w, and w goes on from there.',
      },
      project: {
        title: 'Projection on a box',
        tag: (min: string, max = '') => `box ${min} … ${max}`,
        hint: 'After every step each coordinate of w is brought back between a and b.',
      },
    },
    highest: (rate: string) => `at most η = ${rate}`,
    rate: (step: string, rate: string) => `step ${step}: η = ${rate}`,
    curve: (first: string, last: string, steps: string, highest: string) =>
      `Rate η over the steps: ${first} at step 1, ${last} at step ${steps}, at most ${highest}.`,
  },
  /** A run as a script in another language. */
  code: {
    open: 'Code …',
    openFor: (name: string) => `Copy ${name} as code`,
    title: (name: string) => `${name} as code`,
    languages: 'Language',
    intro:
      'A whole script: it prints the same rows as the command “npm run trace” does for this run.',
    /** Of an optimizer that no library has. */
    writtenOut:
      'Neither PyTorch nor optax has this optimizer: the script writes it out with NumPy.',
    start: 'Start',
    copy: 'Copy script',
    script: (language: string) => `Script for ${language}`,
    close: 'Close',
  },
  readout: {
    pointer: 'Under the pointer',
    predicted: 'Δf predicted',
    actual: 'Δf actual',
    at: (run: string, step: number, value: string) => `${run} · step ${step} · f = ${value}`,
  },
  field: {
    reset: (value: string) => `Double-click for the default, ${value}`,
    empty: 'A number is missing here. Try 0.01, 1e-3, 1/3 or 2^-4.',
    unreadable: (text: string) => `“${text}” is not a number. Try 0.01, 1e-3, 1/3 or 2^-4.`,
    fraction: 'This has to be a whole number.',
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
    start: 'Start',
    steps: 'Steps',
    reference: (text: string) => `Source: ${text}`,
  },
  ground: {
    picture: 'Picture',
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
    oscillating:
      '1/λₘₐₓ < η < 2/λₘₐₓ: locally it swings to and fro across the steepest direction, less each time.',
    'two-cycle':
      'η = 2/λₘₐₓ: locally it jumps to and fro in the steepest direction for ever, neither nearer nor farther.',
    divergent: 'η > 2/λₘₐₓ: locally every step overshoots, the steepest direction grows.',
    fallsAway: 'Where λ < 0 the ground falls away: along that direction nothing converges.',
    unbounded: 'No direction curves upwards here, so curvature sets no limit on η.',
    still: 'η = 0: with this rate no step leads anywhere.',
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
    deep: (end: string) =>
      `A curve runs along the lower edge below ${end}, and at 0: beside the highest start, rounding leaves no more.`,
    cut: 'A curve leaves the chart where |f| is over 10¹² times what it was at the start.',
    label: (runs: string) => `Loss over steps for ${runs}. Click to go to a step.`,
  },
  print: {
    step: (step: number) => `at step ${step}`,
    start: 'Start',
    steps: 'Steps',
    run: 'Run',
    hypers: 'Settings',
    valueAt: (step: number) => `f at step ${step}`,
    value: 'Last loss f',
    ending: 'Ending',
  },
  help: {
    title: 'Keys and help',
    intro:
      'Every route starts from the same point and makes the same number of steps. Drag the start over the ground, turn the rates, and watch what each optimizer makes of it. The address always holds the scene.',
    keysTitle: 'Playback keys',
    viewKeysTitle: 'View keys',
    editKeysTitle: 'Editing keys',
    keys: {
      play: 'play or pause',
      step: 'one step on, one step back',
      reset: 'back to the start',
      top: 'view from above',
      home: 'home view',
      map: 'terrain, map, both',
      zoom: 'nearer, farther',
      projector: 'projector mode: large type, thick routes',
      undo: 'undo, redo',
      arrows: 'move the start, once the picture has the focus',
      rise: 'in a box: move the focused start along z',
      help: 'this list',
    },
    readingTitle: 'How to read the picture',
    reading:
      'Height and tint both show the loss: the darker the ground, the lower. Along a thin line the loss stays the same; every fifth line is heavier. A route is one optimizer at work: its marker is where it is at the step shown, the ring is where all began.',
    pictureTitle: 'Hands on the picture',
    picture:
      'Click the ground to set the start there. Drag to turn, drag with the right button or Shift to move, zoom with the wheel or two fingers. While the picture has the focus, the arrow keys move the start by 1 % of the domain, with Shift by 10 %, with Alt by 0.1 %.',
    crossTitle: 'Eigen-cross',
    cross:
      'The cross lies along the eigenvectors of the Hessian. Solid: the loss curves upwards that way; dashed: downwards. The larger |λ|, the longer the arm.',
    fieldsTitle: 'Numbers',
    fields:
      'Fields take 0.01, 1e-3, 1/3 and 2^-4, also beyond the slider. Double-click a name for its default.',
    citeTitle: 'How to cite',
    cite: 'Share → Cite gives an entry for BibTeX with the link of this very scene.',
    close: 'Close',
  },
  spoken: {
    at: (run: string, step: number, value: number) => `${run}: step ${step}, loss ${shown(value)}.`,
  },
  /** Where a visitor types an update rule; the words come when they are needed. */
  ownRule: {
    words: async () => (await import('../ownRule/en.ts')).ownRule,
  },
  /** The samples that a landscape is made of. */
  data: {
    title: 'Data',
    texts: async () => (await import('../dataTexts/en.ts')).dataTexts,
  },
  /** A step taken apart; most of its texts come with it. */
  autopsy: {
    title: 'This step, worked out',
    momentum: 'Momentum',
    momentumHint: 'Short dashes: the way the gathered gradients push.',
    inner: 'Inside the step',
    innerHint: 'Line search, trust region, simplex, samples; slow path of lookahead.',
    texts: async () => (await import('../autopsy/en.ts')).autopsy,
  },
  /** The runs held against each other; what only the dialog says comes with it. */
  comparison: {
    words: async () => (await import('../comparison/en.ts')).comparison,
    open: 'Compare …',
    axis: 'Loss over',
    steps: 'steps',
    gradients: 'gradients',
    gradientsAxis: 'gradient evaluations',
    samples: 'samples',
    samplesAxis: 'samples seen',
    byValues: (names: string) => `Of ${names} values of f are counted: no gradient is asked.`,
    threshold: 'Threshold',
    stepsTo: (below: string) => `Steps to ≤ ${below}`,
    thresholdOn: (what: string) => `Threshold on ${what}`,
  },
  /** Files of one's own. */
  files: {
    entry: 'Load a file …',
    entryNote:
      'A grid of losses as a landscape, or a trajectory as a run: .npy, .npz, CSV, JSON, .h5.',
    trajectoryNote:
      'A trajectory that was recorded elsewhere, as a run: .npy, .npz, CSV, JSON lines.',
    texts: async () => (await import('../loading/en.ts')).loading,
  },
  survey: {
    spacing: 'Lines lie',
    spacings: {
      height: 'as the heights do',
      linear: 'evenly in f',
      log: 'by powers of f − f*',
      quantile: 'with equal areas between',
    },
    lightFrom: 'Light from',
    lightFromName: 'Direction that the light comes from, in degrees clockwise from north',
    lightHeight: 'Light height',
    lightHeightName: 'Height of the light above the ground, in degrees',
    flow: 'Streamlines of −∇f',
    flowHint: 'Where steepest descent with tiny steps would lead: lines along −∇f, evenly spaced.',
    field: 'Arrows of −∇f',
    fieldHint: '−∇f on a grid. The length of an arrow grows with log |∇f|.',
    find: 'Find minima',
    again: 'Find again',
    stop: 'Stop',
    searching: (percent: number, count: number) => `Searching: ${percent} %, ${count} found`,
    none: 'No minimum was found in the domain shown.',
    count: (count: number, cut: boolean) =>
      cut
        ? `The ${count} lowest that were found in the domain shown`
        : count === 1
          ? '1 minimum found in the domain shown'
          : `${count} minima found in the domain shown`,
    caution: 'What is narrower than the grid of the search can be missed.',
    list: 'Minima found',
    kinds: {
      stationary: 'minimum',
      kink: 'at a kink',
      boundary: 'on the border',
      curve: 'on a curve of minima',
    },
    at: (value: string, point: string) => `f = ${value} at ${point}`,
    useAsLowest: 'Use as f*',
    useAsLowestHint:
      'Count logarithmic heights and the loss chart from the lowest value found. The link keeps it.',
    lowest: (value: string) => `f* = ${value}, as said here`,
    forget: 'Forget f*',
    asDomain: 'Make what is seen the domain',
  },
}

/** This part of a dictionary in any language. */
export type LateText = typeof lateEn
