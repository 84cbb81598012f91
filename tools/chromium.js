import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './command.js'

/** How tests start a browser: WebGL without a graphics card, no calls home, and no sandbox, which root may not use. */
export const chromiumArguments = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-background-networking',
]

/**
 * The path of a Chromium: what CHROMIUM_PATH names, else the first on PATH.
 * @returns {string | undefined} `undefined`: none but perhaps Playwright's own
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`)
  return named || places().find((place) => existsSync(place))
}

/** Finds a browser, or installs one: Debian's package where that is possible, else Playwright's own download. */
export async function provideChromium() {
  if (findChromium()) return
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return
  installDebianPackage()
  if (!findChromium()) run('playwright install chromium')
}

function places() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
}

function installDebianPackage() {
  const isRoot = process.getuid?.() === 0
  const prefix = isRoot ? [] : ['sudo', '-n']
  if (!succeeds([...prefix, 'apt-get', '--version'])) return
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  succeeds([...apt, 'update'], 'inherit')
  succeeds([...apt, 'install', '-y', '--no-install-recommends', 'chromium'], 'inherit')
}

function succeeds(
  /** @type {string[]} */ [command = '', ...args],
  /** @type {'ignore' | 'inherit'} */ output = 'ignore',
) {
  return spawnSync(command, args, { stdio: ['ignore', output, output] }).status === 0
}
