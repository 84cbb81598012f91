interface Cited {
  readonly title: string
  readonly link: string
  readonly version: string
  readonly day: Date
}

/** An entry for BibTeX that names the scene, its link, the version, and the day it was seen. */
export function citation({ title, link, version, day }: Cited): string {
  const date = day.toISOString().slice(0, 10)
  return [
    '@misc{losscape,',
    `  title = {${title.replace(/[{}\\]/g, '')}},`,
    `  year = {${date.slice(0, 4)}},`,
    `  howpublished = {\\url{${link}}},`,
    `  note = {Losscape ${version}, accessed ${date}}`,
    '}',
  ].join('\n')
}
