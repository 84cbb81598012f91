import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from './context.ts'

/** The keys and a few words on how to begin. A chunk of its own. */
export function HelpDialog({ onClose }: { onClose(): void }): ReactNode {
  const { help: text, points } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{text.title}</h2>
      <p>{text.intro}</p>
      <h3>{text.keysTitle}</h3>
      <dl className="keys">
        <Keys keys={['Space']} does={text.keys.play} />
        <Keys keys={['.', ',']} does={text.keys.step} />
        <Keys keys={['R']} does={text.keys.reset} />
        <Keys keys={['T']} does={text.keys.top} />
        <Keys keys={['H']} does={text.keys.home} />
        <Keys keys={['M']} does={text.keys.map} />
        <Keys keys={['?']} does={text.keys.help} />
      </dl>
      <h3>{text.pictureTitle}</h3>
      <p>{text.picture}</p>
      <h3>{points.keysTitle}</h3>
      <dl className="keys wide">
        <Keys keys={['+', '−']} does={points.keys.zoom} />
        <Keys keys={['Ctrl', '←↑→↓']} does={points.keys.turn} />
        <Keys keys={['Ctrl', 'Shift', '←↑→↓']} does={points.keys.move} />
        <Keys keys={['Tab']} does={points.keys.next} />
        <Keys keys={['Esc']} does={points.keys.leave} />
      </dl>
      <h3>{text.crossTitle}</h3>
      <p>{text.cross}</p>
      <h3>{text.fieldsTitle}</h3>
      <p>{text.fields}</p>
      <form method="dialog">
        <button type="submit" className="solid">
          {text.close}
        </button>
      </form>
    </dialog>
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
