import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { root } from './packages.js'

// Prints what the built page weighs, and fails when the first picture weighs more than it may (bytes).
const budget = { js: { gzip: 320_000, brotli: 255_000 }, css: { gzip: 15_000 } }

const folder = `${root}dist/assets/`
const files = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))
const first = firstPicture()
const js = total(first.filter((name) => name.endsWith('.js')))
const css = total(first.filter((name) => name.endsWith('.css')))
const rest = total(files.filter((name) => !first.includes(name)))

const lines = [
  line('first picture, scripts', js, budget.js),
  line('first picture, styles', css, budget.css),
  line('later, when asked for', rest, {}),
]
process.stdout.write(`${lines.map(({ text }) => text).join('\n')}\n`)
process.exitCode = lines.every(({ fits }) => fits) ? 0 : 1

/** What the page, its scripts and its worker fetch without being asked: static imports, not dynamic ones. */
function firstPicture() {
  const found = new Set(
    mentioned(readFileSync(`${root}dist/index.html`, 'utf8'), /assets\/([\w.-]+)/g),
  )
  for (const name of found) {
    if (!name.endsWith('.js')) continue
    const code = readFileSync(folder + name, 'utf8')
    const imports = mentioned(code, /(?:from|import)\s*["'`]\.\/([\w.-]+)["'`]/g)
    const workers = mentioned(code, /new URL\(\s*["'`]([\w.-]+\.js)["'`]\s*,\s*import\.meta\.url/g)
    for (const other of [...imports, ...workers]) found.add(other)
  }
  return [...found].filter((name) => files.includes(name))
}

function mentioned(/** @type {string} */ text, /** @type {RegExp} */ pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

function total(/** @type {string[]} */ names) {
  const contents = names.map((name) => readFileSync(folder + name))
  const sum = (/** @type {(content: Buffer) => Buffer} */ pack) =>
    contents.reduce((bytes, content) => bytes + pack(content).length, 0)
  return { gzip: sum(gzipSync), brotli: sum(brotliCompressSync) }
}

function line(
  /** @type {string} */ label,
  /** @type {{ gzip: number, brotli: number }} */ size,
  /** @type {{ gzip?: number, brotli?: number }} */ limit,
) {
  const gzip = part('gzip', size.gzip, limit.gzip)
  const brotli = part('brotli', size.brotli, limit.brotli)
  return { text: `${label.padEnd(24)}${gzip.text}${brotli.text}`, fits: gzip.fits && brotli.fits }
}

function part(
  /** @type {string} */ label,
  /** @type {number} */ bytes,
  /** @type {number} */ limit = Number.POSITIVE_INFINITY,
) {
  const kilobytes = (/** @type {number} */ number) => (number / 1000).toFixed(1)
  const fits = bytes <= limit
  const note = Number.isFinite(limit) ? ` of ${kilobytes(limit)}${fits ? '' : ' TOO LARGE'}` : ''
  return { text: `${label} ${kilobytes(bytes)} kB${note}`.padEnd(34), fits }
}
