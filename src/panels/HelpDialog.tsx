import { type ReactNode, useEffect, useRef } from 'react'
import { version } from '../../package.json'
import { useText } from './context.ts'
import { Icon } from './icons.tsx'

/** The keys, how to read the picture, and how to cite it. A chunk of its own. */
export function HelpDialog({ onClose }: { onClose(): void }): ReactNode {
  const { help: text } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    // Or a small window would open at the button below.
    title.current?.focus()
  }, [])
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title" ref={title} tabIndex={-1}>
        {text.title}
      </h2>
      <form method="dialog" className="help-close">
        <button type="submit" aria-label={text.close} title={text.close}>
          <Icon of="remove" />
        </button>
      </form>
      <p>{text.intro}</p>
      <div className="help-columns">
        <div>
          <PlaybackKeys />
          <EditKeys />
        </div>
        <div>
          <ViewKeys />
          <PictureKeys />
        </div>
      </div>
      <div className="help-parts">
        <Part title={text.readingTitle}>{text.reading}</Part>
        <Part title={text.crossTitle}>{text.cross}</Part>
        <Part title={text.pictureTitle}>{text.picture}</Part>
        <Part title={text.fieldsTitle}>{text.fields}</Part>
        <Part title={text.citeTitle}>{text.cite}</Part>
      </div>
      <form method="dialog">
        <span className="soft">Losscape {version}</span>
        <button type="submit" className="solid">
          {text.close}
        </button>
      </form>
    </dialog>
  )
}

function PlaybackKeys(): ReactNode {
  const { keysTitle, keys } = useText().help
  return (
    <KeyList title={keysTitle}>
      <Keys keys={['Space']} does={keys.play} />
      <Keys keys={['.', ',']} does={keys.step} />
      <Keys keys={['R']} does={keys.reset} />
    </KeyList>
  )
}

function ViewKeys(): ReactNode {
  const { viewKeysTitle, keys } = useText().help
  return (
    <KeyList title={viewKeysTitle}>
      <Keys keys={['T']} does={keys.top} />
      <Keys keys={['H']} does={keys.home} />
      <Keys keys={['M']} does={keys.map} />
      <Keys keys={['+', '−']} does={keys.zoom} />
      <Keys keys={['P']} does={keys.projector} />
      <Keys keys={['?']} does={keys.help} />
    </KeyList>
  )
}

function EditKeys(): ReactNode {
  const { editKeysTitle, keys } = useText().help
  return (
    <KeyList title={editKeysTitle}>
      <Keys keys={['Ctrl Z', 'Ctrl ⇧ Z']} does={keys.undo} />
      <Keys keys={['←', '→', '↑', '↓']} does={keys.arrows} />
      <Keys keys={['PgUp', 'PgDn']} does={keys.rise} />
    </KeyList>
  )
}

/** While the picture has the focus. */
function PictureKeys(): ReactNode {
  const { keysTitle, keys } = useText().points
  return (
    <KeyList title={keysTitle}>
      <Keys keys={['Ctrl/⌘ ←↑→↓']} does={keys.turn} />
      <Keys keys={['Ctrl/⌘ ⇧ ←↑→↓']} does={keys.move} />
      <Keys keys={['Tab']} does={keys.next} />
      <Keys keys={['Esc']} does={keys.leave} />
    </KeyList>
  )
}

function KeyList({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">{children}</dl>
    </section>
  )
}

function Keys({ keys, does }: { keys: readonly string[]; does: string }): ReactNode {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      <p>{children}</p>
    </section>
  )
}
