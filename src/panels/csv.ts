/** Comma-separated values: numbers with every digit, text so that no spreadsheet takes it for anything else. */
export function csvOf(lines: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => (typeof value === 'string' ? quoted(value) : value)
  return `${lines.map((line) => line.map(cell).join(',')).join('\n')}\n`
}

/** A name may come with a link from anybody: what a spreadsheet would take for a formula is made text. */
function quoted(name: string): string {
  const harmless = /^[=+\-@]/.test(name) ? `'${name}` : name
  return /[",]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
