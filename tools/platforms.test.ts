import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { missingPlatforms } from './platforms.js'

it('adds what the lock file lacks, with the system its name says', () => {
  const packages = {
    'node_modules/tool': {
      dev: true,
      optionalDependencies: {
        '@tool/linux-x64-gnu': '1.2.3',
        '@tool/win32-arm64': '1.2.3',
        fsevents: '2',
      },
    },
    'node_modules/@tool/win32-arm64': { version: '1.2.3' },
  }
  expect(missingPlatforms(packages)).toEqual({
    'node_modules/@tool/linux-x64-gnu': {
      version: '1.2.3',
      cpu: ['x64'],
      dev: true,
      libc: ['glibc'],
      optional: true,
      os: ['linux'],
    },
  })
})

it('finds nothing missing in package-lock.json, so that npm ci takes it on every system', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(missingPlatforms(packages)).toEqual({})
})
