import type { ReactNode } from 'react'
import { pageSteps } from '../core/experiment.ts'
import type { ComparisonText } from '../locales/comparison/comparison.ts'
import { shownPoint } from '../locales/number.ts'
import { inFull } from '../locales/sentences/sentences.ts'
import { ComparisonTable } from './ComparisonTable.tsx'
import { useSettings } from './context.ts'
import { Dialog } from './Dialog.tsx'
import { RateSweep } from './RateSweep.tsx'
import { Tabs } from './Tabs.tsx'
import { useComparisonText } from './useComparisonText.ts'
import './table.css'
import './compare.css'

export interface CompareDialogProps {
  /** A threshold for as long as there is none. */
  readonly proposed: number
  onClose(): void
}

/** The runs held against each other under the same conditions: as a table, and each over its learning rate. A chunk of its own. */
export function CompareDialog(props: CompareDialogProps): ReactNode {
  const text = useComparisonText()
  return text ? <Open text={text} {...props} /> : null
}

interface OpenProps extends CompareDialogProps {
  readonly text: ComparisonText
}

function Open({ text, proposed, onClose }: OpenProps): ReactNode {
  return (
    <Dialog className="compare-dialog" title={text.title} close={text.close} onClose={onClose}>
      <Shared text={text} />
      <Tabs
        name={text.parts}
        tabs={[
          [text.tableTab, <ComparisonTable key="table" {...{ text, proposed }} />],
          [text.tuneTab, <RateSweep key="tune" text={text} />],
        ]}
      />
    </Dialog>
  )
}

/** What makes the comparison a fair one. */
function Shared({ text }: { text: ComparisonText }): ReactNode {
  const experiment = useSettings((settings) => settings.experiment)
  const { starts, seed } = experiment
  const start = starts.length > 1 ? text.severalStarts : shownPoint(starts[0] ?? [])
  return <p className="compare-shared">{text.shared(start, seed, inFull(pageSteps(experiment)))}</p>
}
