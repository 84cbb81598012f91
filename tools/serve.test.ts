import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve } from './serve.js'

const outer = mkdtempSync(join(tmpdir(), 'serve-'))
const folder = join(outer, 'dist')
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  mkdirSync(folder)
  writeFileSync(join(outer, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<title>Page</title>')
  writeFileSync(join(folder, 'app.js'), 'export {}')
  server = await serve(folder, 4673)
})

afterAll(() => {
  server.close()
  rmSync(outer, { recursive: true })
})

/** A plain request: fetch would tidy the path before it leaves. */
function get(path: string): Promise<{ status: number | undefined; type: string | undefined }> {
  return new Promise((resolve, reject) => {
    const { port } = server
    request({ host: '127.0.0.1', port, path }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, type: response.headers['content-type'] })
    })
      .on('error', reject)
      .end()
  })
}

it('serves the page for a folder, whatever the query, and scripts as scripts', async () => {
  const html = { status: 200, type: 'text/html; charset=utf-8' }
  expect(await get('/')).toEqual(html)
  expect(await get('/?embed=1')).toEqual(html)
  expect(await get('/app.js')).toEqual({ status: 200, type: 'text/javascript; charset=utf-8' })
})

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%E0%A4%A', '/%00', '/none'])(
  'has nothing at %s',
  async (path) => {
    expect((await get(path)).status).toBe(404)
  },
)

it('takes the next port when one is taken', async () => {
  const other = await serve(folder, server.port)
  expect(other.port).toBeGreaterThan(server.port)
  other.close()
})
