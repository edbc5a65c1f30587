import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Levels that fail a test; what is merely advised is left to the reader. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export interface AccessibilityProblem {
  readonly rule: string
  readonly impact: string
  readonly help: string
  readonly selectors: readonly string[]
}

/**
 * Checks the page as it stands against WCAG 2.2 AA; an empty list is a pass.
 * `leaveOut`: selectors of parts that have a text form elsewhere, such as a map's canvas.
 */
export async function accessibilityProblems(
  page: Page,
  leaveOut: readonly string[] = [],
): Promise<AccessibilityProblem[]> {
  const builder = leaveOut.reduce((axe, selector) => axe.exclude(selector), new AxeBuilder({ page }).withTags(TAGS))
  const { violations } = await builder.analyze()
  return violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    selectors: nodes.map(({ target }) => target.join(' ')),
  }))
}
