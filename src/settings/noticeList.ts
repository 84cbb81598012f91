import type { Notice } from './notice.ts'

/** More than these nobody reads, and a hostile link could hold thousands. */
const most = 20

/** Collects notices; those beyond the twentieth are counted only. */
export function noticeList(): { tell(notice: Notice): void; all(): readonly Notice[] } {
  const told: Notice[] = []
  let further = 0
  return {
    tell(notice) {
      if (told.length < most) told.push(notice)
      else further++
    },
    all: () => (further === 0 ? told : [...told, { kind: 'further', count: further }]),
  }
}
