import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAddress } from './address.ts'
import { readLink, writeLink } from './link.ts'

test.each([
  'https://host/path/?embed=1#f=saddle&n=10',
  'http://localhost:5173/index.html#f=saddle&n=10',
  '?embed=1#f=saddle&n=10',
  './#f=saddle&n=10',
  '#f=saddle&n=10',
  'f=saddle&n=10',
  ' f=saddle&n=10\n',
])('%s is read whatever part of an address it is', (text) => {
  const { settings, notices, moved } = readAddress(text)
  expect(notices).toEqual([])
  expect(settings).toEqual(readLink('#f=saddle&n=10').settings)
  expect(moved).toBe(false)
})

test('an address without a scene shows the default one', () => {
  for (const text of ['', 'https://host/path/', '?embed=1', '#', 'https://host/?v=12345']) {
    const { settings, notices, moved } = readAddress(text)
    expect(writeLink(settings)).toBe('#v=1')
    expect([notices, moved]).toEqual([[], false])
  }
})

test('scene keys of the query move into the hash, and the hash wins', () => {
  const read = readAddress('https://host/p?embed=1&f=saddle&o=adam&n=10&utm=x#n=20&o=momentum')
  expect(read.moved).toBe(true)
  expect(read.address).toEqual({ search: '?embed=1&utm=x', hash: '#f=saddle&n=20&o=momentum' })
  expect(read.settings.experiment).toMatchObject({ landscape: { id: 'saddle' }, steps: 20 })
  expect(read.settings.experiment.runs.map(({ optimizer }) => optimizer)).toEqual(['momentum'])
  expect(read.presentation.embed).toBe(true)
})

test('a formula may stand in the query with its plus signs', () => {
  const { settings, address } = readAddress('?f=formula&e=x^2+y^2&theme=dark')
  expect(settings.experiment.landscape.formula).toBe('x^2+y^2')
  expect(address).toEqual({ search: '?theme=dark', hash: '#f=formula&e=x^2+y^2' })
})

test('reading the address it should become changes nothing more', () => {
  const text = fc.string({ unit: fc.constantFrom(...'?#&=:;,/f e1no%', 'o=adam', 'n=', 'embed') })
  fc.assert(
    fc.property(text, (typed) => {
      const once = readAddress(typed)
      const twice = readAddress(once.address.search + once.address.hash)
      expect(twice.settings).toEqual(once.settings)
      expect(twice.presentation).toEqual(once.presentation)
      expect(twice.moved).toBe(false)
    }),
    { numRuns: 500 },
  )
})
