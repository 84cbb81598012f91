import type { ReactNode } from 'react'

/** A 20 × 20 drawing in the colour of the text around it; always beside or under a name in words. */
export function Icon({ of }: { of: keyof typeof drawings }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {drawings[of]}
    </svg>
  )
}

const drawings = {
  play: <path d="M6 3.5v13l10.5-6.5z" fill="currentColor" />,
  pause: <path d="M5 4h3.5v12H5zM11.5 4H15v12h-3.5z" fill="currentColor" />,
  first: <path d="M4.5 4H6v12H4.5zM16 4.5v11L7.5 10z" fill="currentColor" />,
  last: <path d="M14 4h1.5v12H14zM4 4.5v11L12.5 10z" fill="currentColor" />,
  back: stroke('M12.5 5 7.5 10l5 5'),
  forward: stroke('M7.5 5l5 5-5 5'),
  backTen: stroke('M10 5l-5 5 5 5M15.5 5l-5 5 5 5'),
  forwardTen: stroke('M4.5 5l5 5-5 5M10 5l5 5-5 5'),
  loop: stroke('M4 9.5A4.5 4.5 0 0 1 8.5 5H15l-2.5-2.5M16 10.5A4.5 4.5 0 0 1 11.5 15H5l2.5 2.5'),
  unfold: stroke('M5.5 8l4.5 4.5L14.5 8'),
  remove: stroke('M5.5 5.5l9 9M14.5 5.5l-9 9'),
  duplicate: stroke('M7.5 7.5h8v8h-8zM5 12.5H4.5v-8h8V5'),
  undo: stroke('M7.5 4.5 4 8l3.5 3.5M4 8h7.5a4 4 0 0 1 0 8H8'),
  redo: stroke('M12.5 4.5 16 8l-3.5 3.5M16 8H8.5a4 4 0 0 0 0 8H12'),
  table: stroke('M3.5 4.5h13v11h-13zM3.5 8.5h13M3.5 12h13M8.5 8.5v7'),
  search: stroke('M8.8 14a5.2 5.2 0 1 1 0-10.4 5.2 5.2 0 0 1 0 10.4zM12.6 12.6l4 4'),
  solo: stroke('M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2'),
  rename: stroke('M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2zM11.3 6.1l2.6 2.6'),
  replace: stroke('M4 7h11l-2.8-2.8M16 13H5l2.8 2.8'),
  grip: (
    <path
      d="M7 4h2v2H7zM11 4h2v2h-2zM7 9h2v2H7zM11 9h2v2h-2zM7 14h2v2H7zM11 14h2v2h-2z"
      fill="currentColor"
    />
  ),
  link: stroke(
    'M8.5 11.5a3 3 0 0 0 4.3 0l2.9-2.9a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.9 2.9a3 3 0 0 0 4.3 4.3l1-1',
  ),
  embed: stroke('M7 6l-4 4 4 4M13 6l4 4-4 4'),
  share: stroke('M10 12.5V3.5M6.5 6.5 10 3l3.5 3.5M6 9H4.5v7.5h11V9H14'),
  projector: stroke('M3 4.5h14M4.5 4.5v8.5h11V4.5M10 13v1.5M6.5 17.5l3.5-3 3.5 3'),
  dark: <path d="M16 12.2A6.8 6.8 0 0 1 7.8 4 6.5 6.5 0 1 0 16 12.2z" fill="currentColor" />,
  light: (
    <>
      <circle cx="10" cy="10" r="3.2" fill="currentColor" />
      {stroke(
        'M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4',
      )}
    </>
  ),
  more: stroke('M3.5 6h7M14.5 6h2M12.5 4v4M3.5 14h2M9.5 14h7M7.5 12v4'),
  threshold: stroke('M2.5 13h3M8.5 13h3M14.5 13h3M10 2.5v6.5M7.5 6.5 10 9l2.5-2.5'),
  check: stroke('M4.5 10.5l3.5 3.5 7.5-8'),
}

function stroke(path: string): ReactNode {
  return (
    <path
      d={path}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  )
}
