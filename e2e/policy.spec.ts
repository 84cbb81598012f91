import { expect, test } from './fixtures.ts'
import { open } from './scene.ts'

test('the page forbids what it does not need', async ({ page }) => {
  await open(page)
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'( 'sha256-[\w+/=]+')*;/)
  expect(policy).not.toContain("'unsafe-eval'")
  expect(policy).not.toContain("'unsafe-inline'")
})

test.describe('what the policy stops', () => {
  test.use({ expected: /Content Security Policy/ })

  test('scripts and handlers put into the page as text', async ({ page }) => {
    await open(page)
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.head.append(script)
      const evaluated = await new Promise((resolve) => {
        addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI), {
          once: true,
        })
        setTimeout(() => resolve('nothing was stopped'), 2000)
        document.body.setAttribute('onclick', 'window.injected = true')
        document.body.click()
      })
      return { evaluated, injected: Reflect.has(window, 'injected') }
    })
    expect(outcome).toEqual({ evaluated: 'inline', injected: false })
  })
})
