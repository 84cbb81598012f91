import type { ReactNode } from 'react'
import { firstRule } from '../core/rule/ruleText.ts'
import { hasRoom, isSolo, replaceRun, setSolo } from '../settings/edit.ts'
import { CodeButton } from './CodeButton.tsx'
import { useEdit, useSession, useSettings, useText } from './context.ts'
import { EditCopy } from './EditCopy.tsx'
import { Icon } from './icons.tsx'
import { optimizerList } from './optimizerListPart.ts'
import { PickerButton } from './PickerButton.tsx'
import type { RunList } from './useRunList.ts'

interface RunActionsProps {
  readonly run: number
  readonly name: string
  readonly list: RunList
  /** The last run cannot be removed. */
  readonly alone: boolean
  onRename(): void
  /** Its rule is to be typed. */
  onRule(): void
}

/** What can be done with a run as a whole. */
export function RunActions({
  run,
  name,
  list,
  alone,
  onRename,
  onRule,
}: RunActionsProps): ReactNode {
  const { runTools: text, runs } = useText()
  const { chosen } = useSession()
  const edit = useEdit()
  const full = !useSettings(hasRoom)
  const solo = useSettings((settings) => isSolo(settings, run))
  const goSolo = () => {
    edit((settings) => setSolo(settings, run))
    if (!solo) chosen.setState({ run })
  }
  const replace = (id: string) => {
    const rule = id === 'rule' ? firstRule : undefined
    edit((settings) => replaceRun(settings, run, id, rule))
    if (rule !== undefined) onRule()
  }
  return (
    <div className="run-buttons">
      <Action
        icon="solo"
        label={solo ? text.all : text.solo}
        name={solo ? text.allRuns : text.soloRun(name)}
        disabled={alone}
        onClick={goSolo}
      />
      <Action icon="rename" label={text.rename} name={text.renameRun(name)} onClick={onRename} />
      <PickerButton plain name={text.replaceRun(name)} part={optimizerList} onChoose={replace}>
        <Icon of="replace" />
        <span>{text.replace}</span>
      </PickerButton>
      <Action
        icon="duplicate"
        label={text.duplicate}
        name={runs.duplicate(name)}
        disabled={full}
        onClick={() => list.duplicate(run)}
      />
      <EditCopy {...{ run, name, list }} />
      <CodeButton run={run} name={name} />
      <Action
        icon="remove"
        label={text.remove}
        name={runs.remove(name)}
        disabled={alone}
        onClick={() => list.remove(run)}
      />
    </div>
  )
}

interface ActionProps {
  readonly icon: Parameters<typeof Icon>[0]['of']
  /** What stands on the button. */
  readonly label: string
  /** What assistive technology says for it. */
  readonly name: string
  readonly disabled?: boolean
  onClick(): void
}

function Action({ icon, label, name, disabled = false, onClick }: ActionProps): ReactNode {
  return (
    <button type="button" aria-label={name} title={name} disabled={disabled} onClick={onClick}>
      <Icon of={icon} />
      <span>{label}</span>
    </button>
  )
}
