import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { provideChromium } from './chromium.js'
import { run } from './command.js'
import { ensurePackages, root } from './packages.js'

// `npm test`: everything there is to check, and at the end one line that counts it.
const folder = `${root}node_modules/.cache/losscape`
const unitReport = `${folder}/unit.json`
const browserReport = `${folder}/browser.json`

ensurePackages()
mkdirSync(folder, { recursive: true })
await provideChromium()

const counts = [
  one('biome check .'),
  one('tsc -b'),
  many(
    `vitest run --reporter=default --reporter=json --outputFile.json="${unitReport}"`,
    unitReport,
  ),
  one('knip'),
  one('vite build --logLevel warn'),
  one('node tools/sizes.js'),
  many('playwright test --reporter=list,json', browserReport, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
  }),
]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

/** Runs a step that counts as one test. */
function one(/** @type {string} */ line) {
  const done = announce(line)
  if (!done) process.stdout.write(`FAILED: ${line}\n`)
  return { passed: done ? 1 : 0, failed: done ? 0 : 1 }
}

/** Runs a step that reports its own tests as JSON. If it fails in another way than by a test, that counts as one. */
function many(
  /** @type {string} */ line,
  /** @type {string} */ report,
  /** @type {Record<string, string>} */ variables = {},
) {
  rmSync(report, { force: true })
  const done = announce(line, variables)
  const { passed, failed } = readReport(report)
  return { passed, failed: done ? failed : Math.max(failed, 1) }
}

function announce(
  /** @type {string} */ line,
  /** @type {Record<string, string>} */ variables = {},
) {
  process.stdout.write(`\n> ${line.split(' --reporter')[0]}\n`)
  return run(line, variables)
}

function readReport(/** @type {string} */ file) {
  const report = readJson(file)
  if (!report) return { passed: 0, failed: 1 }
  return 'stats' in report
    ? { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }
    : { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles(report) }
}

/** Test files that failed before any of their tests did. */
function brokenFiles(/** @type {any} */ report) {
  return report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length
}

function readJson(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
