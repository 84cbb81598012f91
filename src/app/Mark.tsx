import type { ReactNode } from 'react'

/** Three contour lines about a minimum. */
export function Mark(): ReactNode {
  return (
    <svg className="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M3 13C2 7 7 3 13 3.500s9 5 8 10-5 7.500-10 7S4 18 3 13Z" />
      <path d="M6.500 13c-.5-4 3-6.500 6.500-6.200s5 3 4.500 6-3 4.700-6 4.400S7 15.500 6.500 13Z" />
      <circle cx="12.200" cy="12.200" r="1.900" />
    </svg>
  )
}
