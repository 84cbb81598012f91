import { type ReactNode, useId, useState } from 'react'
import { useText } from './context.ts'
import { Icon } from './icons.tsx'
import './card.css'

interface CardProps {
  readonly title: string
  /** Stands at the right of the title, also when folded. */
  readonly aside?: ReactNode
  /** Whether it is folded until somebody opens it, because the picture needs the room. */
  readonly folded?: boolean | undefined
  readonly children: ReactNode
}

/** A card at the edge of the picture; its title folds it away. */
export function Card({ title, aside, folded = false, children }: CardProps): ReactNode {
  const text = useText()
  const id = useId()
  const [choice, setChoice] = useState({ folded, open: !folded })
  const open = choice.folded === folded ? choice.open : !folded
  return (
    <section className="card" aria-labelledby={`${id}-title`} data-open={open}>
      <header className="card-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {aside}
        <button
          type="button"
          className="card-fold"
          aria-expanded={open}
          aria-controls={`${id}-body`}
          aria-label={open ? text.card.fold(title) : text.card.unfold(title)}
          onClick={() => setChoice({ folded, open: !open })}
        >
          <Icon of="unfold" />
        </button>
      </header>
      <div className="card-body" id={`${id}-body`} hidden={!open}>
        {children}
      </div>
    </section>
  )
}
