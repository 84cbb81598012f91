import { Component, type ReactNode } from 'react'

interface Props {
  /** What stands in place of what failed; `again` tries once more. */
  fallback(again: () => void): ReactNode
  readonly children: ReactNode
}

/** Keeps a slip in one part of the page from taking the rest with it. A class, because React offers no other way. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return this.props.fallback(() => this.setState({ failed: false }))
  }
}
