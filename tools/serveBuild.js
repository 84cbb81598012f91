import { root } from './packages.js'
import { serve } from './serve.js'

// For the browser tests: the built page at the port given, or an error.
const wanted = Number(process.argv[2])
const server = await serve(`${root}dist`, wanted)
if (server.port !== wanted) throw new Error(`Port ${wanted} is taken.`)
