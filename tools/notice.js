import { readdirSync, readFileSync } from 'node:fs'
import { root } from './packages.js'

/** What the service worker is built from; it is no dependency of the page itself. */
const serviceWorker = [
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
]

/** The text of NOTICE: who wrote what is bundled, and under which licences. */
export function notice() {
  const { dependencies } = read('package.json')
  const packages = closure([...Object.keys(dependencies), ...serviceWorker])
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort()
  return [
    'Losscape is under the MIT licence (LICENSE). The built page contains parts of these packages.\n',
    ...packages.map(({ name, licence, copyright }) => `${name}\n  ${licence}. ${copyright}`),
    ...licences.map((licence) => `\n${licence}\n\n${textOf(licence)}`),
  ].join('\n')
}

/** The packages and all that they depend on, but for types, sorted by name. */
function closure(/** @type {string[]} */ names) {
  const found = new Set(names)
  for (const name of found) {
    const { dependencies = {} } = read(`node_modules/${name}/package.json`)
    for (const other of Object.keys(dependencies)) if (!/^@types\//.test(other)) found.add(other)
  }
  return [...found].sort().map(describe)
}

function describe(/** @type {string} */ name) {
  const { license, author } = read(`node_modules/${name}/package.json`)
  const line = licenceFile(name)?.match(/^Copyright .*$/m)?.[0]
  const by = (typeof author === 'string' ? author : author?.name)?.replace(/ *[<(].*/, '')
  return {
    name,
    licence: String(license),
    copyright: line ?? `Copyright (c) ${by ?? 'its authors'}`,
  }
}

function licenceFile(/** @type {string} */ name) {
  const folder = `${root}node_modules/${name}/`
  const file = readdirSync(folder).find((entry) => /^licen[sc]e/i.test(entry))
  return file && readFileSync(folder + file, 'utf8')
}

function textOf(/** @type {string} */ licence) {
  const model = { MIT: 'react', 'BSD-3-Clause': 'ieee754' }[licence]
  if (!model) throw new Error(`The text of ${licence} is not known.`)
  const text = licenceFile(model) ?? ''
  return text.slice(text.search(/^(Permission|Redistribution)/m))
}

function read(/** @type {string} */ file) {
  return JSON.parse(readFileSync(root + file, 'utf8'))
}
