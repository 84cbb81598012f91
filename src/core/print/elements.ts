/** One MathML element; its content is MathML already. */
export function element(name: string, ...content: readonly string[]): string {
  return `<${name}>${content.join('')}</${name}>`
}

/** A name: one letter is set in italics, more are upright. */
export function identifier(text: string): string {
  return element('mi', escaped(text))
}

export function operator(text: string): string {
  return element('mo', escaped(text))
}

export function row(...content: readonly string[]): string {
  return content.length === 1 ? (content[0] ?? '') : element('mrow', ...content)
}

/** Content between two signs that grow with it. */
export function enclosed(opening: string, content: string, closing: string): string {
  const left = `<mo form="prefix" fence="true" stretchy="true">${escaped(opening)}</mo>`
  const right = `<mo form="postfix" fence="true" stretchy="true">${escaped(closing)}</mo>`
  return element('mrow', left, content, right)
}

export const minus = operator('\u2212')
/** Read aloud as a product or an application, and not seen. */
export const invisibleTimes = operator('\u2062')
export const application = operator('\u2061')
export const thinSpace = '<mspace width="0.167em"></mspace>'

/** Text that cannot be taken for markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
