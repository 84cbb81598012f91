import { wholeMenus } from '../core/menus.ts'
import { traceLink } from './traceLink.ts'

// The bundle of this file is run by tools/trace.js. The exit code is only set, so that the streams can empty themselves.
await wholeMenus()
process.exitCode = await traceLink(process.argv.slice(2), process)
