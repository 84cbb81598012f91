import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,tools,bench}/**/*.test.{ts,tsx}'],
    setupFiles: ['tools/vitest.setup.ts'],
    testTimeout: 30_000,
  },
})
