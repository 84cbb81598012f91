import type { ReactNode } from 'react'

/** Something that can be typed, and what it means; in a list of such. */
export function Example({ of: code, means }: { of: string; means: string }): ReactNode {
  return (
    <div>
      <dt>
        <code>{code}</code>
      </dt>
      <dd className="soft">{means}</dd>
    </div>
  )
}
