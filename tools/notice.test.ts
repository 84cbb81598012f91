import { expect, it } from 'vitest'
import { notice } from './notice.js'

it('is what NOTICE says (update it with `npx vitest run tools -u`)', async () => {
  await expect(notice()).toMatchFileSnapshot('../NOTICE')
})
