import { Section } from '../../../web/parts/section.tsx'
import { words } from '../words.ts'

type Props = { at: string; maySeeFindings: boolean; isWriter: boolean }

/** What else there is about an assessment: what people said, what changed, and everything that goes out of it. */
export function More({ at, maySeeFindings, isWriter }: Props) {
  const told = words.more
  const links = [
    { href: 'advisers', text: told.advisers },
    { href: 'feedback', text: told.feedback },
    { href: 'changes', text: told.changes },
    ...(maySeeFindings ? [{ href: 'precheck', text: told.precheck }] : []),
    ...(isWriter
      ? [
          { href: 'forms', text: told.forms },
          { href: 'bid-text', text: told.bid },
        ]
      : []),
    { href: 'report.docx', text: told.docx },
    { href: 'report.pdf', text: told.pdf },
    { href: 'paper', text: told.paper },
    { href: 'history', text: told.history },
    ...(isWriter
      ? [
          { href: 'elsewhere', text: told.elsewhere },
          { href: 'version', text: told.version },
        ]
      : []),
  ]
  return (
    <Section id="more" title={told.title} tight>
      <ul class="govuk-list">
        {links.map(({ href, text }) => (
          <li>
            <a href={`${at}/${href}`}>{text}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
