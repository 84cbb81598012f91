import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { firstPicture } from './firstPicture.js'
import { root } from './packages.js'

// Prints what the built page weighs, and fails when the first picture weighs more than it may (bytes).
const budget = { js: { gzip: 320_000, brotli: 255_000 }, css: { gzip: 15_000 }, inline: 6_000 }

const folder = `${root}dist/assets/`
const files = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))
const first = firstPicture().filter((name) => files.includes(name))
const js = total(first.filter((name) => name.endsWith('.js')))
const css = total(first.filter((name) => name.endsWith('.css')))
const rest = total(files.filter((name) => !first.includes(name)))

const page = readFileSync(`${root}dist/index.html`, 'utf8')
const inline = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)

const lines = [
  line('first picture, scripts', js, budget.js),
  line('first picture, styles', css, budget.css),
  line('later, when asked for', rest, {}),
  plain('in the page: poster, theme', Buffer.byteLength(inline.join('')), budget.inline),
]
process.stdout.write(`${lines.map(({ text }) => text).join('\n')}\n`)
process.exitCode = lines.every(({ fits }) => fits) ? 0 : 1

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
  return { text: `${label.padEnd(28)}${gzip.text}${brotli.text}`, fits: gzip.fits && brotli.fits }
}

/** What is not packed, because the page has it inline. */
function plain(
  /** @type {string} */ label,
  /** @type {number} */ bytes,
  /** @type {number} */ limit,
) {
  const size = part('plain', bytes, limit)
  return { text: `${label.padEnd(28)}${size.text}`, fits: size.fits }
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
