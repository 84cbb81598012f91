import { expect, test } from 'vitest'
import { createBuffers } from './buffers.ts'

test('no more buffers leave than may be away, and spare ones stay', async () => {
  const buffers = createBuffers(2)
  const order: string[] = []
  const first = await buffers.take(8, 1)
  const patient = buffers.take(8, 1).then(() => order.push('patient'))
  await buffers.take(8, 0).then(() => order.push('urgent'))
  expect(order).toEqual(['urgent'])
  buffers.giveBack(first)
  buffers.giveBack(new ArrayBuffer(8))
  await patient
  expect(order).toEqual(['urgent', 'patient'])
})

test('what comes home leaves again, unless it has another size', async () => {
  const buffers = createBuffers(4)
  const buffer = await buffers.take(8, 0)
  buffers.giveBack(buffer)
  expect(await buffers.take(8, 0)).toBe(buffer)
  buffers.giveBack(buffer)
  const other = await buffers.take(16, 0)
  expect(other.byteLength).toBe(16)
})
