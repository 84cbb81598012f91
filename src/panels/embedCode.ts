/** HTML that shows a scene in another page, behaved: loaded when it comes near, as wide as its place. */
export function embedCode(address: string, title: string): string {
  const attributes = [
    `src="${escaped(address)}"`,
    `title="${escaped(title)}"`,
    'width="800"',
    'height="450"',
    'loading="lazy"',
    'allow="fullscreen; clipboard-write"',
    'style="width: 100%; max-width: 800px; aspect-ratio: 16 / 9; height: auto; border: 0"',
  ]
  return `<iframe ${attributes.join(' ')}></iframe>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
