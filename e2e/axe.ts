import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** Violations of WCAG 2.1 A and AA, each with the elements concerned. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    })
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.target} (${node.failureSummary})`).join(', ')}`,
    )
  })
}
