import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Findings } from '../../findings.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Every axe rule of WCAG 2.2 A and AA and of best practice, on the page as it is now, but for the rules `without`. */
export async function lookWithAxe(
  page: Page,
  findings: Findings,
  path: string,
  state: string,
  without: string[] = [],
): Promise<void> {
  findings.tried(`axe, ${state}`)
  const { violations, incomplete } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(RULES)
    .disableRules(without)
    .analyze()
  for (const { id, impact, nodes } of violations)
    findings.add(
      `axe: ${id}`,
      impact === 'critical' || impact === 'serious' ? 'high' : 'medium',
      `${path} (${state})`,
      `${nodes.length}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 120)}`,
    )
  for (const { id } of incomplete) findings.note(`for a person to look at: ${id}`)
}
