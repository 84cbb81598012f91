import { chromium } from '@playwright/test'
import { build } from 'vite'
import { chromiumArguments, findChromium } from '../tools/chromium.js'
import { serve } from '../tools/serve.js'
import type { BenchPage } from './page/page.ts'

/** Opens bench/page in Chromium; what it can be asked for is called as if it were here. */
export async function openBenchPage() {
  const outDir = `${process.cwd()}/node_modules/.cache/losscape/page`
  await build({
    root: 'bench/page',
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  })
  // Isolated from other sites, a page gets a clock of 5 µs instead of 100 µs.
  const isolated = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  }
  const { port, close } = await serve(outDir, 4473, isolated)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  const tab = await browser.newPage()
  await tab.goto(`http://localhost:${port}/`)
  await tab.waitForFunction(() => 'bench' in globalThis)
  const ask =
    (name: keyof BenchPage) =>
    (...args: unknown[]) =>
      tab.evaluate(
        // biome-ignore lint/suspicious/noExplicitAny: the page's own object, typed as BenchPage below.
        ([method, given]) => (globalThis as any).bench[method as string](...(given as unknown[])),
        [name, args] as const,
      )
  const page = {
    kernelRound: ask('kernelRound'),
    walkRound: ask('walkRound'),
    methodRound: ask('methodRound'),
    freshRound: ask('freshRound'),
    regressionRound: ask('regressionRound'),
    gridRound: ask('gridRound'),
    streamRound: ask('streamRound'),
  } as BenchPage
  return {
    page,
    async close() {
      await browser.close()
      close()
    },
  }
}
