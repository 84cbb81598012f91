import { parseArgs } from 'node:util'

export interface Options {
  readonly link: string
  /** Steps from one row to the next. */
  readonly every: number
  readonly diagnose: boolean
  readonly format: 'csv' | 'json'
  readonly strict: boolean
  readonly help: boolean
}

/** The command line as options, or a sentence that says what is wrong with it. */
export function readOptions(argv: readonly string[]): Options | string {
  try {
    return checked(parseArgs({ args: [...argv], options, allowPositionals: true }))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const options = {
  every: { type: 'string', default: '1' },
  diagnose: { type: 'boolean', default: false },
  format: { type: 'string', default: 'csv' },
  strict: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function checked({ values, positionals }: ReturnType<typeof parse>): Options | string {
  const { diagnose, strict, help, format } = values
  const every = Number(values.every)
  const [link, ...more] = positionals
  if (!help && link === undefined) return 'A link is missing.'
  if (more.length > 0) return `One link at a time: “${more[0]}” is one too many. Was it quoted?`
  if (!Number.isInteger(every) || every < 1) {
    return `--every takes a whole number from 1 on, not “${values.every}”.`
  }
  if (format !== 'csv' && format !== 'json') return `--format is csv or json, not “${format}”.`
  return { link: link ?? '', every, diagnose, format, strict, help }
}

function parse() {
  return parseArgs({ args: [], options, allowPositionals: true })
}

/** How the command is used. */
export const usage = `Usage: npm run --silent trace -- '<link or hash>' [options]

Walks every run of a link and prints its points: the same numbers as on the page.

  --every K          a row for step 0, K, 2K … and always for the last (default 1)
  --diagnose         also gᵀg, gᵀHg and the eigenvalues of H, the largest first
  --format csv|json  default csv
  --strict           print nothing and exit with 2 if the link was not wholly understood
  --help             this text

CSV has the columns run,step,x[,y[,z]],value[,gg,ghg,lambda1…], runs numbered from 0 in the
link's order (run r from start s is s·R + r). What is undefined at a kink is NaN, in JSON null.
What was not understood, and how each run ended, is said on the error output.

Exit codes: 0 all well, 1 the output could not be written, 2 see --strict, 64 wrong usage.
`
