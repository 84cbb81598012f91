import { expect, test } from 'vitest'
import { readKey } from './keys.ts'
import { linkDocumentation } from './linkDocumentation.ts'
import { type Key, presentationKeys, sceneKeys } from './schema.ts'

test('docs/link.md is what the tables say; `npx vitest run src/settings -u` prints it anew', async () => {
  await expect(linkDocumentation()).toMatchFileSnapshot('../../docs/link.md')
})

test.each(Object.entries({ ...sceneKeys, ...presentationKeys }))(
  'the example of %s is read as it stands',
  (name, key) => {
    const told: unknown[] = []
    const pieces = [{ key: name, value: key.example }]
    const [value] = readKey(name, key as Key<unknown>, pieces, (notice) => told.push(notice))
    expect(value).toBeDefined()
    expect(told).toEqual([])
  },
)
