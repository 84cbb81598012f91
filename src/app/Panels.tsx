import { type ReactNode, useState } from 'react'
import { useSettings, useText } from '../panels/context.ts'
import { DataCard, useHasData } from '../panels/DataCard.tsx'
import { Files } from '../panels/Files.tsx'
import { Inspector } from '../panels/Inspector.tsx'
import { Icon } from '../panels/icons.tsx'
import { LandscapeCard } from '../panels/LandscapeCard.tsx'
import { Legend } from '../panels/Legend.tsx'
import { LossChart } from '../panels/LossChart.tsx'
import { PrintPage } from '../panels/PrintPage.tsx'
import { RunsCard } from '../panels/RunsCard.tsx'
import { Tabs } from '../panels/Tabs.tsx'
import { ViewCard } from '../panels/ViewCard.tsx'
import { type Layout, useFoldedReadings } from './layout.ts'
import { Tools, type ToolsProps } from './Tools.tsx'

export interface PanelsProps {
  readonly layout: Layout
  readonly tools: ToolsProps
  readonly printing: boolean
}

/** What stands around the picture, and the page that is printed. A chunk of its own, fetched after the picture. */
export function Panels({ printing, ...panels }: PanelsProps): ReactNode {
  const { picture, addressOf } = panels.tools
  return (
    <>
      <Around {...panels} />
      <Files drops={panels.layout === 'wide' || panels.layout === 'narrow'} />
      {printing && <PrintPage picture={picture} link={addressOf(false)} />}
    </>
  )
}

function Around({ layout, tools }: Omit<PanelsProps, 'printing'>): ReactNode {
  switch (layout) {
    case 'wide':
      return (
        <>
          <SettingsColumn />
          <ReadingsColumn />
        </>
      )
    case 'narrow':
      return <FoldingSheet />
    case 'slide':
      return <SlidePanels tools={tools} />
    case 'picture':
      return null
  }
}

/** Settings in a column at the left. */
function SettingsColumn(): ReactNode {
  const text = useText()
  return (
    <section className="column settings" aria-label={text.regions.settings} data-covers="left">
      <LandscapeCard />
      <RunsCard />
      <ViewCard />
    </section>
  )
}

/** Readings in a column at the right. */
function ReadingsColumn(): ReactNode {
  const text = useText()
  const withChart = useHasChart()
  const withData = useHasData()
  const folded = useFoldedReadings()
  return (
    <section
      className="column readings-column"
      aria-label={text.regions.readings}
      data-covers="right"
    >
      {withData && <DataCard folded={folded} />}
      <Inspector folded={folded} />
      {withChart && <LossChart folded={folded} />}
    </section>
  )
}

/** A sheet that can be folded down to its tabs, so that the picture has the room. */
function FoldingSheet(): ReactNode {
  const text = useText().regions
  const [folded, setFolded] = useState(false)
  const name = folded ? text.unfoldSheet : text.foldSheet
  const fold = (
    <button
      type="button"
      className="sheet-fold"
      aria-expanded={!folded}
      aria-label={name}
      title={name}
      onClick={() => setFolded(!folded)}
    >
      <Icon of="unfold" />
    </button>
  )
  return <Sheet fold={fold} folded={folded} onOpen={() => setFolded(false)} />
}

interface SheetProps {
  readonly head?: ReactNode
  readonly fold?: ReactNode
  readonly folded?: boolean
  onOpen?(): void
}

/** The same panels as a sheet with tabs. */
function Sheet({ head, fold, folded = false, onOpen }: SheetProps): ReactNode {
  const text = useText()
  const withChart = useHasChart()
  const withData = useHasData()
  const data = [text.data.title, <DataCard key="data" />] as const
  const chart = [text.chart.title, <LossChart key="chart" />] as const
  return (
    <section
      className="sheet"
      aria-label={text.regions.tabs}
      data-folded={folded || undefined}
      data-covers={head ? 'right' : undefined}
    >
      {head}
      <Tabs
        name={text.regions.tabs}
        aside={fold}
        folded={folded}
        {...(onOpen && { onOpen })}
        tabs={[
          [text.runs.title, <RunsCard key="runs" />],
          [text.landscape.title, <LandscapeAndView key="landscape" />],
          ...(withData ? [data] : []),
          [text.inspector.short, <Inspector key="inspector" />],
          ...(withChart ? [chart] : []),
        ]}
      />
    </section>
  )
}

function LandscapeAndView(): ReactNode {
  return (
    <>
      <LandscapeCard />
      <ViewCard />
    </>
  )
}

/** A legend over the picture, and a button that brings the rest. */
function SlidePanels({ tools }: { tools: ToolsProps }): ReactNode {
  const text = useText()
  const [open, setOpen] = useState(false)
  const close = (
    <div className="sheet-head">
      <Tools {...tools} />
      <button
        type="button"
        aria-label={text.regions.less}
        title={text.regions.less}
        onClick={() => setOpen(false)}
      >
        <Icon of="remove" />
      </button>
    </div>
  )
  return (
    <>
      <Legend />
      <button
        type="button"
        className="more"
        aria-expanded={open}
        aria-label={text.regions.more}
        title={text.regions.more}
        onClick={() => setOpen(true)}
      >
        <Icon of="more" />
      </button>
      {open && <Sheet head={close} />}
    </>
  )
}

function useHasChart(): boolean {
  return useSettings(({ view }) => view.charts.includes('loss'))
}
