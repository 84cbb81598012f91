import { memo, type ReactNode } from 'react'
import { landscapes } from '../core/landscapes/index.ts'
import { landscapeOf } from '../core/menus.ts'
import { setLandscape, setParameter } from '../settings/edit.ts'
import { landscapeIn } from '../settings/landscapeIn.ts'
import { Card } from './Card.tsx'
import { useEdit, useSettings, useText } from './context.ts'
import { Formula } from './Formula.tsx'
import { useLandscapeName } from './landscapeName.ts'
import { Menu } from './Menu.tsx'
import { ScalarField } from './ScalarField.tsx'
import { ViewOptions } from './ViewOptions.tsx'

/** What is minimised: its menu, formula and parameters, and how its ground is drawn. */
export const LandscapeCard = memo(function LandscapeCard(): ReactNode {
  const text = useText().landscape
  const landscape = useSettings(landscapeIn)
  return (
    <Card title={text.title}>
      <div className="stack">
        <LandscapeMenu id={landscape.id} />
        <Formula />
        {Object.keys(landscape.parameters).map((name) => (
          <ParameterField key={name} name={name} />
        ))}
        <ViewOptions />
        {landscape.reference !== '' && (
          <p className="reference">{text.reference(landscape.reference)}</p>
        )}
      </div>
    </Card>
  )
})

function LandscapeMenu({ id }: { id: string }): ReactNode {
  const { landscape: text, menu } = useText()
  const name = useLandscapeName()
  const edit = useEdit()
  const known = landscapes.map(
    (landscape) => [landscape.id, menu.landscapes[landscape.id] ?? landscape.name] as const,
  )
  const options = landscapeOf(id) ? known : [...known, [id, name] as const]
  return (
    <Menu
      name={text.menu}
      options={options}
      value={id}
      onChange={(next) => edit((settings) => setLandscape(settings, next))}
    />
  )
}

/** One parameter of the landscape. It renders again only when that number changes. */
function ParameterField({ name }: { name: string }): ReactNode {
  const edit = useEdit()
  const typed = useSettings(({ experiment }) => experiment.landscape.parameters[name])
  const declared = useSettings((settings) => landscapeIn(settings).parameters[name])
  if (!declared) return null
  return (
    <ScalarField
      label={<span className="symbol">{declared.symbol}</span>}
      name={name}
      value={typed ?? declared.default}
      initial={declared.default}
      scaled={declared}
      hard={declared.hard}
      onChange={(value) => edit((settings) => setParameter(settings, name, value))}
    />
  )
}
