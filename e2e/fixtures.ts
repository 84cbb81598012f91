import { test as base, expect } from '@playwright/test'

interface Watch {
  /** Console errors that a test provokes on purpose. */
  expected: RegExp
  /** Fails the test on a console error, an error nobody caught, or a request to another host. */
  watched: undefined
}

export const test = base.extend<Watch>({
  expected: [/^never$/, { option: true }],
  watched: [
    async ({ context, expected }, use) => {
      const trouble: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') trouble.push(message.text())
      })
      context.on('weberror', (error) => trouble.push(String(error.error())))
      context.on('request', (request) => {
        if (!isOwn(request.url())) trouble.push(`request to ${request.url()}`)
      })
      await use(undefined)
      expect(trouble.filter((text) => !expected.test(text))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** This machine under its two names, and what never leaves the page. */
function isOwn(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return /^(data|blob):$/.test(protocol) || /^(localhost|127\.0\.0\.1)$/.test(hostname)
}
