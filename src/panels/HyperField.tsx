import { memo, type ReactNode } from 'react'
import { optimizerIn } from '../core/menus.ts'
import { setHyper } from '../settings/edit.ts'
import { useEdit, useSettings } from './context.ts'
import { ScalarField } from './ScalarField.tsx'

interface HyperFieldProps {
  readonly run: number
  /** Under PyTorch's name. */
  readonly hyper: string
  /** The run's name, said before the hyper's. */
  readonly owner: string
  /** In the run's own line. */
  readonly inline?: boolean
}

/** One number of one run. It renders again only when that number changes. */
export const HyperField = memo(function HyperField(props: HyperFieldProps): ReactNode {
  const { run, hyper, owner, inline = false } = props
  const edit = useEdit()
  const typed = useSettings(({ experiment }) => experiment.runs[run]?.hypers[hyper])
  const declared = useSettings(({ experiment }) => optimizerIn(experiment.runs[run])?.hypers[hyper])
  if (!declared) return null
  return (
    <ScalarField
      label={
        <>
          <span className="symbol">{declared.symbol}</span>
          {!inline && declared.symbol !== hyper && <span className="code-name">{hyper}</span>}
        </>
      }
      name={`${owner}: ${hyper}`}
      value={typed ?? declared.default}
      initial={declared.default}
      scaled={declared}
      hard={declared.hard}
      inline={inline}
      onChange={(value) => edit((settings) => setHyper(settings, run, hyper, value))}
    />
  )
})
