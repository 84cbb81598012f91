/** How an embed is to look. */
export interface EmbedWishes {
  readonly address: string
  readonly title: string
  /** As wide as its place, or at most 800 CSS pixels. */
  readonly width: 'whole' | '800'
}

/** HTML that shows a scene in another page, behaved: loaded when it comes near, as wide as its place. */
export function embedCode({ address, title, width }: EmbedWishes): string {
  const most = width === '800' ? ' max-width: 800px;' : ''
  const attributes = [
    `src="${escaped(address)}"`,
    `title="${escaped(title)}"`,
    'width="800"',
    'height="450"',
    'loading="lazy"',
    'allow="fullscreen; clipboard-write"',
    `style="width: 100%;${most} aspect-ratio: 16 / 9; height: auto; border: 0"`,
  ]
  return `<iframe ${attributes.join(' ')}></iframe>`
}

/** An address with keys of its query set, or taken out where they are `undefined`. */
export function withQuery(
  address: string,
  wishes: Readonly<Record<string, string | undefined>>,
): string {
  const url = new URL(address)
  for (const [key, value] of Object.entries(wishes)) {
    if (value === undefined) url.searchParams.delete(key)
    else url.searchParams.set(key, value)
  }
  return url.href
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
