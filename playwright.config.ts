import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium } from './tools/chromium.js'

const executablePath = findChromium()
const port = Number(process.env.E2E_PORT) || 4273

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  // Software rendering on a busy machine is slow by fits; what fails three times is wrong.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1120, height: 700 },
    launchOptions: {
      args: chromiumArguments,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: `node tools/serveBuild.js ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
})
