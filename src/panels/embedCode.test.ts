import { expect, test } from 'vitest'
import { embedCode } from './embedCode.ts'

test('the address is a well-formed attribute and the frame loads lazily', () => {
  const code = embedCode('https://a.b/c/?embed=1#f=saddle&o=adam,label:%22x"', 'f < "g"')
  expect(code).toContain('src="https://a.b/c/?embed=1#f=saddle&amp;o=adam,label:%22x&quot;"')
  expect(code).toContain('title="f &lt; &quot;g&quot;"')
  expect(code).toContain('loading="lazy"')
  expect(code.match(/"/g)!.length % 2).toBe(0)
})
