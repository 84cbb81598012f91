import { describe, expect, it } from 'vitest'
import { policyFor } from './contentSecurityPolicy.js'

describe('policyFor', () => {
  it('allows nothing inline where nothing is inline', () => {
    const policy = policyFor('<script type="module" src="a.js"></script><link rel="stylesheet">')
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).not.toContain('sha256')
    expect(policy).not.toMatch(/'unsafe-(inline|eval)'/)
  })

  it('allows an inline script and style by the hash of its exact text', () => {
    const policy = policyFor('<script>alert(1)</script><style>a{}</style>')
    // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    expect(policy).toContain(
      "script-src 'self' 'wasm-unsafe-eval' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
    )
    expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/]{43}='/)
  })
})
