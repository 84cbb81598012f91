import { memo, type ReactNode, useState } from 'react'
import { setParameter } from '../settings/edit.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { Card } from './Card.tsx'
import { useEdit, useSettings, useText } from './context.ts'
import { useHasData } from './DataCard.tsx'
import { FormulaPlace } from './FormulaPlace.tsx'
import { LandscapePicker } from './LandscapePicker.tsx'
import { Late } from './Late.tsx'
import { LoadedFrom } from './LoadedFrom.tsx'
import { latePart } from './latePart.ts'
import { ScalarField } from './ScalarField.tsx'

const findMinima = latePart(async () => (await import('./FindMinima.tsx')).FindMinima)

/** What is minimised: its menu, formula and parameters. */
export const LandscapeCard = memo(function LandscapeCard(): ReactNode {
  const text = useText().landscape
  const landscape = useSettings(landscapeIn)
  const [editing, setEditing] = useState(false)
  return (
    <Card title={text.title}>
      <div className="stack">
        <LandscapePicker onOwn={() => setEditing(true)} />
        {landscape.id === 'file' && !editing ? (
          <LoadedFrom />
        ) : (
          <FormulaPlace editing={editing} onEditing={setEditing} />
        )}
        <div className={landscape.data ? 'stack worded' : 'stack'}>
          {Object.keys(landscape.parameters).map((name) => (
            <ParameterField key={name} name={name} />
          ))}
        </div>
        <Late part={findMinima} props={{}} waiting={<div className="find-minima-room" />} />
        {landscape.reference !== '' && (
          <p className="reference" title={landscape.reference}>
            {text.reference(landscape.reference)}
          </p>
        )}
      </div>
    </Card>
  )
})

/** One parameter of the landscape. It renders again only when that number changes. */
function ParameterField({ name }: { name: string }): ReactNode {
  const edit = useEdit()
  const typed = useSettings(({ experiment }) => experiment.landscape.parameters[name])
  const declared = useSettings((settings) => landscapeIn(settings).parameters[name])
  // What makes data needs words: its numbers stand in no formula.
  const isWorded = useHasData()
  if (!declared) return null
  return (
    <ScalarField
      label={
        <>
          <span className="symbol">{declared.symbol}</span>
          {isWorded && name !== declared.symbol && <span className="code-name">{name}</span>}
        </>
      }
      name={name}
      value={typed ?? declared.default}
      initial={declared.default}
      scaled={declared}
      hard={declared.hard}
      whole={declared.whole ?? false}
      onChange={(value) => edit((settings) => setParameter(settings, name, value))}
    />
  )
}
