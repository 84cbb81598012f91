import { expect, test } from 'vitest'
import { embedCode, withQuery } from './embedCode.ts'

const address = 'https://a.b/c/?embed=1#f=saddle&o=adam,label:%22x"'

test('the address is a well-formed attribute and the frame loads lazily', () => {
  const code = embedCode({ address, title: 'f < "g"', width: '800' })
  expect(code).toContain('src="https://a.b/c/?embed=1#f=saddle&amp;o=adam,label:%22x&quot;"')
  expect(code).toContain('title="f &lt; &quot;g&quot;"')
  expect(code).toContain('loading="lazy"')
  expect(code.match(/"/g)!.length % 2).toBe(0)
})

test('a frame of the whole width has no limit', () => {
  expect(embedCode({ address, title: 'f', width: '800' })).toContain('max-width: 800px;')
  expect(embedCode({ address, title: 'f', width: 'whole' })).not.toContain('max-width')
})

test('wishes go into the query and leave the scene alone', () => {
  expect(withQuery(address, { theme: 'dark', play: '1' })).toMatch(
    /^https:\/\/a\.b\/c\/\?embed=1&theme=dark&play=1#f=saddle&o=adam,label:%22x/,
  )
  expect(withQuery('https://a.b/?theme=dark&embed=1#v=1', { theme: undefined })).toBe(
    'https://a.b/?embed=1#v=1',
  )
})
