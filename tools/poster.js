import { build } from 'vite'

/** Where the page has room for the poster. */
const place = '<!-- poster -->'

/**
 * Bundles src/poster into the page itself, so that something is seen before any script has been fetched.
 * @returns {import('vite').Plugin}
 */
export function poster() {
  return {
    name: 'poster',
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        if (!html.includes(place)) throw new Error(`index.html has no ${place}.`)
        const code = await bundled('src/poster/poster.ts')
        return html.replace(place, () => `<script>${code}</script>`)
      },
    },
  }
}

/** @returns {Promise<string>} one script that defines nothing outside of itself */
async function bundled(/** @type {string} */ input) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'iife', codeSplitting: false } },
    },
  })
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ ([result].flat()[0])
  return output[0].code.trim().replaceAll('</script', '<\\/script')
}
