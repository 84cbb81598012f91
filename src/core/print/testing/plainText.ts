interface Element {
  readonly name: string
  readonly children: (Element | string)[]
}

/**
 * MathML as one line that tests can read: fractions as {a}/{b}, powers as a^{b}, roots as √{a}, rows of a choice after
 * a brace. Throws where the markup is not well formed.
 */
export function plainText(mathml: string): string {
  return textOf(elementOf(mathml))
}

function elementOf(mathml: string): Element {
  const root: Element = { name: '', children: [] }
  const open = [root]
  for (const [, closing, name = '', text = ''] of mathml.matchAll(/<(\/?)(\w+)[^>]*>|([^<]+)/g)) {
    const parent = open.at(-1) ?? root
    if (text) parent.children.push(text)
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing in ${mathml}`)
    } else {
      const child: Element = { name, children: [] }
      parent.children.push(child)
      open.push(child)
    }
  }
  if (open.length !== 1) throw new Error(`Something is left open in ${mathml}`)
  return root
}

function textOf(node: Element | string): string {
  if (typeof node === 'string') return decoded(node)
  const parts = node.children.map(textOf)
  const [a = '', b = '', c = ''] = parts
  switch (node.name) {
    case 'mfrac':
      return `{${a}}/{${b}}`
    case 'msup':
      return `${a}^{${b}}`
    case 'msub':
      return `${a}_{${b}}`
    case 'msubsup':
      return `${a}_{${b}}^{${c}}`
    case 'msqrt':
      return `√{${parts.join('')}}`
    case 'mover':
      return a + (accents.get(b) ?? b)
    case 'mspace':
      return ' '
    case 'mtable':
      return parts.join(';')
    case 'mtr':
      return parts.join('|')
    default:
      return parts.join('')
  }
}

const accents = new Map([
  ['^', '\u0302'],
  ['\u00af', '\u0304'],
  ['~', '\u0303'],
])

function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/[\u2061\u2062]/g, '')
    .replace(/\u2212/g, '-')
}
