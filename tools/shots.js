import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumArguments, findChromium, provideChromium } from './chromium.js'
import { root } from './packages.js'
import { serve } from './serve.js'

// `npm run shots`: pictures of every layout of the built page, for people to look at.
//   --out FOLDER     where they go (shots)
//   --only REGEXP    names to take, such as wide-dark
//   --link '#f=…'    the scene in all of them
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: `${root}shots` },
    only: { type: 'string', default: '' },
    link: { type: 'string', default: '#t=1000' },
  },
})

/** Name, width, height, query. */
const layouts = /** @type {const} */ ([
  ['wide', 1440, 900, ''],
  ['laptop', 1280, 720, ''],
  ['slide', 800, 450, 'embed=1'],
  ['phone', 390, 844, ''],
  ['smallest', 320, 640, ''],
  ['across', 844, 390, ''],
  ['projector', 1440, 900, 'projector=1'],
  ['flat', 1120, 700, 'gl=2d'],
])

const shots = layouts.flatMap(([name, width, height, query]) =>
  ['light', 'dark'].flatMap((theme) =>
    ['en', 'zh-CN'].map((lang) => ({
      name: `${name}-${theme}-${lang}`,
      viewport: { width, height },
      address: `?${query && `${query}&`}theme=${theme}&lang=${lang}${values.link}`,
    })),
  ),
)

await provideChromium()
const executablePath = findChromium()
const browser = await chromium.launch({
  args: chromiumArguments,
  ...(executablePath === undefined ? {} : { executablePath }),
})
const server = await serve(`${root}dist`, 4373)
mkdirSync(values.out, { recursive: true })
for (const shot of shots.filter(({ name }) => new RegExp(values.only).test(name))) {
  const page = await browser.newPage({ viewport: shot.viewport })
  await page.goto(`http://localhost:${server.port}/${shot.address}`)
  await page.waitForLoadState('networkidle')
  // What comes after the picture has come, and the camera is at rest.
  await page.waitForTimeout(5000)
  await page.screenshot({ path: `${values.out}/${shot.name}.png` })
  await page.close()
  process.stdout.write(`${values.out}/${shot.name}.png\n`)
}
await browser.close()
server.close()
