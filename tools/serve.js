import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
})

/**
 * Serves a folder to this machine alone, on the first free port from `port` on.
 * @param {string} folder
 * @param {number} port
 * @param {Record<string, string>} [headers] that go along with every file
 * @returns {Promise<{ port: number, close(): void }>}
 */
export async function serve(folder, port, headers = {}) {
  for (let tried = port; tried < port + 100; tried++) {
    const servers = await listenEverywhere(tried, (request, response) =>
      answer(folder, headers, request, response),
    )
    if (servers) return { port: tried, close: () => closeAll(servers) }
  }
  throw new Error(`No port is free from ${port} to ${port + 99}.`)
}

/**
 * Browsers try both addresses of `localhost`, so a port counts as free only if it is free on both.
 * @returns {Promise<import('node:http').Server[] | undefined>}
 */
async function listenEverywhere(
  /** @type {number} */ port,
  /** @type {import('node:http').RequestListener} */ listener,
) {
  const servers = []
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(listener)
    const problem = await listen(server, port, host)
    if (!problem) servers.push(server)
    else if (problem === 'EADDRINUSE' || problem === 'EACCES') return closeAll(servers)
  }
  return servers.length > 0 ? servers : undefined
}

/** @returns {Promise<string | undefined>} the code of what went wrong */
function listen(
  /** @type {import('node:http').Server} */ server,
  /** @type {number} */ port,
  /** @type {string} */ host,
) {
  return new Promise((resolve) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? '?'))
    server.listen(port, host, () => resolve(undefined))
  })
}

/** @returns {undefined} */
function closeAll(/** @type {import('node:http').Server[]} */ servers) {
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
}

function answer(
  /** @type {string} */ folder,
  /** @type {Record<string, string>} */ headers,
  /** @type {import('node:http').IncomingMessage} */ request,
  /** @type {import('node:http').ServerResponse} */ response,
) {
  const file = fileOf(folder, request.url ?? '/')
  const type = file && (types[extname(file)] ?? 'application/octet-stream')
  if (!file || !type) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found.\n')
    return
  }
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Cache-Control': 'no-cache' })
  if (request.method === 'HEAD') response.end()
  else createReadStream(file).pipe(response)
}

/** The file a path names, `undefined` for what is no file or not in the folder. */
function fileOf(/** @type {string} */ folder, /** @type {string} */ url) {
  const path = decode(url.split(/[?#]/)[0] ?? '/')
  if (path === undefined || path.includes('\0')) return undefined
  // A leading slash makes `..` end at the root, so nothing outside the folder can be named.
  const file = join(folder, normalize(`/${path.endsWith('/') ? `${path}index.html` : path}`))
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined
}

function decode(/** @type {string} */ path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
