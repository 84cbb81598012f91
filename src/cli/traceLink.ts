import type { Writable } from 'node:stream'
import { understood } from '../core/landscapes/choose.ts'
import { sentences } from '../locales/sentences/en.ts'
import { readAddress } from '../settings/address.ts'
import type { Notice } from '../settings/notice.ts'
import { runNames } from '../settings/runNames.ts'
import type { Settings } from '../settings/settings.ts'
import { compiledObjective } from '../worker/objective.ts'
import { beginWalk, extrasOf } from '../worker/walks.ts'
import { csv, json } from './formats.ts'
import { type Options, readOptions, usage } from './options.ts'
import { type Output, outputTo } from './output.ts'
import { columnsOf, diagnosed, type Row, rowsOf } from './rows.ts'

export interface Streams {
  readonly stdout: Writable
  readonly stderr: { write(text: string): unknown }
}

/** Exit codes; `usage` documents them. */
const exits = { well: 0, unwritable: 1, notUnderstood: 2, wrongUsage: 64 } as const

/** The command: walks all runs of a link and writes their points as it goes. Gives the exit code. */
export async function traceLink(argv: readonly string[], streams: Streams): Promise<number> {
  const { stdout, stderr } = streams
  const options = readOptions(argv)
  if (typeof options === 'string') {
    stderr.write(`${options}\nTry --help.\n`)
    return exits.wrongUsage
  }
  if (options.help) {
    stdout.write(usage)
    return exits.well
  }
  const { settings, notices } = readAddress(options.link)
  for (const notice of notices) stderr.write(`${sentences.describeNotice(notice)}\n`)
  if (options.strict && notices.length > 0) return exits.notUnderstood
  const output = outputTo(stdout)
  await writeRuns(settings, notices, options, output, stderr)
  if (output.failure === undefined) return exits.well
  stderr.write(`The points could not be written: ${output.failure.message}\n`)
  return exits.unwritable
}

async function writeRuns(
  settings: Settings,
  notices: readonly Notice[],
  options: Options,
  output: Output,
  stderr: Streams['stderr'],
): Promise<void> {
  const { experiment } = settings
  const { file } = experiment.landscape
  if (file !== undefined) {
    stderr.write(
      `The link is about the file “${file}”, which trace does not read: f is undefined.\n`,
    )
  }
  const extras = await extrasOf(experiment.runs, experiment.landscape)
  const { coordinates, complete } = groundOf(settings, options.diagnose)
  const columns = columnsOf(coordinates, options.diagnose)
  const names = runNames(experiment, settings.view.runs)
  const format = options.format === 'csv' ? csv(columns) : json(columns)
  await output.write(format.begin())
  for (const [run, name] of names.entries()) {
    const walk = beginWalk(experiment, run, extras)
    await output.write(format.beginRun(headOf(settings, run, name)))
    for (const row of rowsOf(walk, options.every)) {
      if (!(await output.write(format.row(run, complete(row))))) return
    }
    await output.write(format.endRun(walk.ending))
    if (walk.ending) stderr.write(`Run ${run}, ${name}: ${sentences.describeEnding(walk.ending)}\n`)
  }
  await output.write(format.end(notices))
  await output.end()
}

function groundOf({ experiment }: Settings, withDiagnosis: boolean) {
  const { field, parameters } = understood(experiment.landscape)
  const objective = compiledObjective(field, parameters)
  const complete = withDiagnosis ? (row: Row) => diagnosed(row, objective) : (row: Row) => row
  return { coordinates: field.coordinates, complete }
}

function headOf(settings: Settings, run: number, label: string) {
  const { runs, starts } = settings.experiment
  const id = runs[run % runs.length]!.optimizer
  const start = starts[Math.floor(run / runs.length)]!
  return { run, id, label, start }
}
