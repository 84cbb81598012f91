import { shown } from '../number.ts'
import { excerpt, inFull, say } from '../sentences/sentences.ts'
import type { FaultTable, LoadingText } from './loading.ts'

/** All that is said about files of one's own, in English. */
export const loading: LoadingText = {
  title: 'Load a file',
  close: 'Close',
  cancel: 'Cancel',
  choose: 'Choose a file …',
  copy: 'Copy',
  intro:
    'A .npy, .npz, .csv, .json, .jsonl or .h5 file of up to 64 MiB. What is in it decides, not its name.',
  landscape: 'A landscape',
  landscapeIntro:
    'a matrix of losses; columns x, y and loss; a list of losses along one direction; or a surface file of the loss-landscape plotter.',
  trajectory: 'A trajectory',
  trajectoryIntro: 'a point a row: shown as one more run, step by step.',
  stays:
    'The file stays on this machine: nothing is uploaded. A link holds its name and a fingerprint, no data.',
  drop: 'Drop the file to load it',
  opening: 'Reading the file …',
  readAs: 'Read as',
  readings: {
    grid: (name) => `landscape: matrix ${name}`,
    points: (name) => `landscape: columns x, y, f of ${name}`,
    curve: (name) => `curve: values ${name}`,
    line: (name) => `curve: columns x, f of ${name}`,
    route: (name) => `trajectory: rows of ${name}`,
  },
  rows: 'Rows',
  rowsAre: (axis) => `are ${axis}`,
  axisFrom: (name) => `from “${excerpt(name)}”`,
  from: (axis) => `${axis} from`,
  to: (axis) => `${axis} to`,
  column: (number) => `column ${number}`,
  columnOf: (role) => `Column of ${role}`,
  minusOne: '−1 means: not computed',
  sizes: {
    surface: ([columns = 0, rows = 0]) => `${columns} × ${rows} nodes`,
    curve: ([count = 0]) => `${inFull(count)} nodes`,
    route: ([count = 0]) => `${inFull(count)} points`,
  },
  axisRange: (axis, [low, high]) => `${'xyz'[axis]} from ${shown(low)} to ${shown(high)}`,
  valueRange: ([low, high]) => `f from ${shown(low, 4)} to ${shown(high, 4)}`,
  noValues: 'No value of f is a finite number.',
  holes: (count) =>
    count === 1
      ? 'One node has no value: f is undefined in the cells around it.'
      : `${inFull(count)} nodes have no value: f is undefined in the cells around them.`,
  routeHoles: (count) => `${inFull(count)} numbers are not finite: the run ends before the first.`,
  between: {
    surface:
      'Between the nodes: a bicubic spline through all values, twice continuously differentiable. Gradient and Hessian are exactly those of the spline.',
    curve:
      'Between the nodes: a cubic spline through all values, twice continuously differentiable.',
  },
  noRoom: 'There is no room for one more run: remove one first.',
  takeLandscape: 'Show as landscape',
  takeRoute: 'Add as run',
  replace: 'Load another file …',
  wantedTitle: 'This picture needs a file',
  wanted: (name) =>
    `The link is about “${excerpt(name)}”, which a link cannot hold. Everything else is as it was.`,
  unnamed: 'The link is about a file, but does not say which one.',
  fingerprint: 'Fingerprint',
  give: (name) => `Load ${excerpt(name)} …`,
  other: (name) =>
    `“${excerpt(name)}” has another fingerprint: it is not the file that the link means.`,
  convert:
    'Reading it runs whatever is in it, so this page does not. Where you trust the file, these lines make a .npy of it:',
  describeFault: (fault) => say(faults, fault),
}

const faults: FaultTable = {
  'empty-file': () => 'The file is empty.',
  'too-many-bytes': ({ bytes, limit }) =>
    `It has ${megabytes(bytes)} MiB, at most ${megabytes(limit)} MiB are read.`,
  'too-many-numbers': ({ count, limit }) =>
    `It has ${inFull(count)} numbers, at most ${inFull(limit)} are taken.`,
  'unknown-format': () =>
    'This is none of the formats that are read here: .npy, .npz, CSV, JSON, JSON lines, HDF5.',
  pickle: () => 'This is a Python pickle.',
  torch: () => 'This is a file of torch.save, which has a Python pickle in it.',
  objects: ({ name }) =>
    `${name ? `“${excerpt(name)}”` : 'The array'} holds Python objects, which are stored as a pickle.`,
  'ends-early': ({ at, needs, length }) =>
    `The file ends too early: at byte ${inFull(at)} it promises ${inFull(needs)} more, and it has ${inFull(length)} in all.`,
  broken: ({ at, part }) =>
    `At byte ${inFull(at)} it is damaged: no ${excerpt(part)} can be read there.`,
  unsupported: ({ part }) => `It uses something that is not read here: ${excerpt(part)}.`,
  checksum: ({ name }) => `“${excerpt(name)}” is damaged: its checksum or its size is wrong.`,
  'not-a-number': ({ line, text }) => `Line ${inFull(line)}: “${excerpt(text)}” is not a number.`,
  ragged: ({ line, found, expected }) =>
    `Line ${inFull(line)} has ${found} entries where ${expected} are expected.`,
  'bad-json': ({ line }) => `Line ${inFull(line)} is not JSON.`,
  'no-numbers': () => 'There are no arrays of numbers in it.',
  'no-such-part': ({ part }) => `It has no matrix or column “${excerpt(part)}” for that.`,
  'too-few': ({ count, needs }) =>
    `There are ${count} nodes along an axis where at least ${needs} are needed.`,
  'axis-order': ({ axis }) => `The values of ${axis} neither rise nor fall from node to node.`,
  'axis-length': ({ axis, found, expected }) =>
    `${axis} has ${inFull(found)} values for ${inFull(expected)} nodes.`,
  'not-a-grid': ({ columns, rows, points }) =>
    `The ${inFull(points)} places lie on no grid: they would need one of ${inFull(columns)} × ${inFull(rows)} nodes.`,
  'repeated-place': ({ row }) => `Row ${inFull(row)} has a place that an earlier row has already.`,
  cancelled: () => 'Reading was cancelled.',
}

function megabytes(bytes: number): string {
  return shown(bytes / 2 ** 20)
}
