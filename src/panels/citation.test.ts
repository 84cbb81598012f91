import { expect, test } from 'vitest'
import { citation } from './citation.ts'

test('the entry holds title, link, version and day, with balanced braces', () => {
  const entry = citation({
    title: 'Losscape: {odd} \\name',
    link: 'https://a.b/#v=1&f=saddle&o=adam,lr:0.02',
    version: '1.2.3',
    day: new Date('2026-03-04T12:00:00Z'),
  })
  expect(entry).toContain('title = {Losscape: odd name}')
  expect(entry).toContain('\\url{https://a.b/#v=1&f=saddle&o=adam,lr:0.02}')
  expect(entry).toContain('Losscape 1.2.3, accessed 2026-03-04')
  expect(entry.match(/\{/g)!.length).toBe(entry.match(/\}/g)!.length)
})
