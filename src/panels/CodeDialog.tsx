import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { version } from '../../package.json'
import { sensitiveFrom } from '../core/analysis/sensitivity.ts'
import type { Experiment } from '../core/experiment.ts'
import { optimizerIn } from '../core/menus.ts'
import { librariesFor } from '../core/print/libraries.ts'
import type { Library } from '../core/print/python.ts'
import { scriptOf } from '../core/print/script.ts'
import { shownPoint } from '../locales/number.ts'
import { writeLink } from '../settings/link.ts'
import { CopyButton } from './CopyButton.tsx'
import { useSession, useText } from './context.ts'
import { Dialog } from './Dialog.tsx'
import { Menu } from './Menu.tsx'
import { Tabs } from './Tabs.tsx'
import { useRunNames } from './useRunNames.ts'
import './codeDialog.css'

export interface CodeDialogProps {
  /** Of the first start. */
  readonly run: number
  onClose(): void
}

/** One run as a script to be copied, in each language it can be written in. A chunk of its own. */
export function CodeDialog({ run, onClose }: CodeDialogProps): ReactNode {
  const text = useText().code
  const { experiment } = useSession().settings.getState()
  const names = useRunNames()
  const [start, setStart] = useState(0)
  const index = start * experiment.runs.length + run
  const optimizer = optimizerIn(experiment.runs[run])
  if (!optimizer) return null
  const title = text.title(names[index] ?? '')
  const libraries = librariesFor(optimizer)
  return (
    <Dialog className="code-dialog" title={title} close={text.close} onClose={onClose}>
      {experiment.starts.length > 1 && (
        <div className="labelled code-start">
          <span>{text.start}</span>
          <Menu
            name={text.start}
            options={experiment.starts.map((point, place) => [String(place), shownPoint(point)])}
            value={String(start)}
            onChange={(place) => setStart(Number(place))}
          />
        </div>
      )}
      <Tabs
        name={text.languages}
        tabs={libraries.map((library) => [
          languages[library],
          <Script key={library} {...{ index, library }} alone={libraries.length === 1} />,
        ])}
      />
    </Dialog>
  )
}

const languages: Readonly<Record<Library, string>> = {
  torch: 'PyTorch',
  numpy: 'NumPy',
  optax: 'JAX + optax',
}

/** Steps that are looked at for how roundings grow, so that the dialog opens at once however many there are. */
const watchedSteps = 1000

/** From which step on roundings decide about a run, as soon as that is found out; `undefined` where it is not. */
function useLimit(experiment: Experiment, index: number): number | undefined {
  const [limit, setLimit] = useState<number | undefined>(undefined)
  useEffect(() => {
    let wanted = true
    setLimit(undefined)
    void sensitiveFrom(experiment, index, watchedSteps).then(
      (step) => wanted && setLimit(step),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [experiment, index])
  return limit
}

function limitComment(step: number): readonly string[] {
  return [
    `From step ${step} on it cannot be compared: changes of every point by 2**-52 of its size, as roundings make`,
    'them, have grown beyond 2e-12 there.',
  ]
}

interface ScriptProps {
  readonly index: number
  readonly library: Library
  /** No other library has it. */
  readonly alone: boolean
}

function Script({ index, library, alone }: ScriptProps): ReactNode {
  const text = useText().code
  const settings = useSession().settings.getState()
  const name = useRunNames()[index] ?? ''
  const limit = useLimit(settings.experiment, index)
  const script = useMemo(() => {
    const link = new URL(writeLink(settings), location.href.replace(/[?#].*/s, '')).href
    const comment = [
      `Losscape ${version}: ${name}. Prints what "npm run trace" has for run ${index} of this link:`,
      link,
      ...(limit === undefined ? [] : limitComment(limit)),
    ]
    return scriptOf(settings.experiment, index, library, comment) ?? ''
  }, [settings, index, library, name, limit])
  return (
    <div className="code-part">
      <p className="soft">{alone ? `${text.intro} ${text.writtenOut}` : text.intro}</p>
      <section
        className="code-text"
        aria-label={text.script(languages[library])}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
      >
        <pre translate="no">{script}</pre>
      </section>
      <div className="code-actions">
        <CopyButton solid name={text.copy} content={() => script} />
      </div>
    </div>
  )
}
