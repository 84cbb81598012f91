import { chromium } from '@playwright/test'
import { build } from 'vite'
import { chromiumArguments, findChromium } from '../tools/chromium.js'
import { serve } from '../tools/serve.js'
import { type Parts, watchFrames } from './watchFrames.ts'

/** Ten runs of Adam, a thousand steps each, all of them shown. */
const link = `?play=0#${'o=adam,lr:0.01&'.repeat(10)}n=1000&t=1000`

/** The built page with all its panels, whose slider can be moved. */
export async function openSliderPage() {
  const outDir = `${process.cwd()}/node_modules/.cache/losscape/product`
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } })
  // Isolated from other sites, a page gets a clock of 5 µs instead of 100 µs.
  const isolated = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  }
  const { port, close } = await serve(outDir, 4483, isolated)
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const tab = await context.newPage()
  await tab.addInitScript(watchFrames)
  await tab.goto(`http://localhost:${port}/${link}`)
  await tab.getByRole('slider', { name: /: lr$/ }).first().waitFor()
  await tab.waitForLoadState('networkidle')
  let moves = 0
  return {
    /** Moves the first rate by one notch; milliseconds of each part of the way to the frame. */
    move: (): Promise<Parts> =>
      // biome-ignore lint/suspicious/noExplicitAny: what watchFrames put there.
      tab.evaluate((notch) => (globalThis as any).moveSlider(notch), ++moves),
    async close() {
      await browser.close()
      close()
    },
  }
}
