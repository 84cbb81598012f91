import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { contentSecurityPolicy } from './tools/contentSecurityPolicy.js'
import { leanShaders } from './tools/leanShaders.js'
import { poster } from './tools/poster.js'

/** What LineBasicMaterial is made of; the scene's other materials bring their own. */
const usedShaders = ['meshbasic_vert', 'meshbasic_frag']

export default defineConfig({
  // The build can live in any folder of any host.
  base: './',
  plugins: [
    react(),
    leanShaders(usedShaders),
    offline(),
    poster(),
    contentSecurityPolicy(),
    notice(),
  ],
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What it begins with is one file: apart, the same would weigh more. Not the entry, which nobody may import.
          groups: [{ name: 'engine', tags: ['$initial'], test: /(?<!entry\.ts)$/ }],
        },
      },
    },
  },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Everything in a file of its own: the policy allows no data: scripts, and small files are cached as well.
    assetsInlineLimit: 0,
    // tools/sizes.js has the limits that count.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // Libraries change seldom and pack best together; the chart's comes with the chart.
        codeSplitting: {
          // So does what always comes together: the page, and the scene.
          groups: [
            { name: 'vendor', test: /node_modules[\\/](?!uplot)/, priority: 2 },
            { name: 'page', tags: ['$initial'], test: /[\\/]src[\\/]/, priority: 1 },
            { name: (id, modules) => (isOfScene(id, modules) ? 'Scene' : null) },
          ],
        },
      },
    },
  },
})

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/** Whether the scene cannot do without a module: it imports it, or something that does. */
function isOfScene(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (/[\\/]scene[\\/]Scene\.tsx$/.test(id)) return true
  if (seen.has(id)) return false
  seen.add(id)
  return (modules.getModuleInfo(id)?.importers ?? []).some((importer) =>
    isOfScene(importer, modules, seen),
  )
}

/**
 * A service worker keeps all files, so that the page works without a network once loaded. The page itself comes from the
 * network while there is one: a new version shows at the next visit, and never with scripts of the old one.
 * public/registerSW.js registers the worker.
 */
function offline() {
  return VitePWA({
    injectRegister: 'script-defer',
    registerType: 'prompt',
    includeManifestIcons: false,
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
      clientsClaim: true,
      cleanupOutdatedCaches: true,
      directoryIndex: null,
      navigateFallback: null,
      runtimeCaching: [
        {
          urlPattern: ({ request }) => request.mode === 'navigate',
          handler: 'NetworkOnly',
          options: { precacheFallback: { fallbackURL: 'index.html' } },
        },
      ],
    },
    manifest: {
      name: 'Losscape',
      short_name: 'Losscape',
      description: 'Loss landscapes and the optimizers that walk them.',
      display: 'standalone',
      background_color: '#f7f3ea',
      theme_color: '#f7f3ea',
      icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    },
  })
}

/** The licences of what is bundled ask to go along with it. */
function notice(): Plugin {
  return {
    name: 'notice',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'NOTICE.txt', source: readFileSync('NOTICE') })
    },
  }
}
