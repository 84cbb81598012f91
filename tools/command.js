import { spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'
import { root } from './packages.js'

/**
 * Runs a command line of an installed package in the project's folder, its output passed through.
 * @param {string} line `vite build`
 * @param {Record<string, string>} [variables] added to the environment
 * @returns {boolean} whether it ended with 0
 */
export function run(line, variables = {}) {
  const { status } = spawnSync(line, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...variables, [pathName]: path },
  })
  return status === 0
}

const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
const path = `${root}node_modules/.bin${delimiter}${process.env[pathName] ?? ''}`
