import { lazy, type ReactNode, Suspense } from 'react'

const HelpDialog = lazy(async () => ({
  default: (await import('../panels/HelpDialog.tsx')).HelpDialog,
}))

/** The help, fetched when first asked for. */
export function Help({ onClose }: { onClose(): void }): ReactNode {
  return (
    <Suspense fallback={null}>
      <HelpDialog onClose={onClose} />
    </Suspense>
  )
}
