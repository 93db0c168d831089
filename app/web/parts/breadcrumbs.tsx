import { words } from '../words.ts'
import type { Link } from './link.ts'

/** Room, list, thing: three at most. */
export function Breadcrumbs({ items }: { items: readonly Link[] }) {
  return (
    <nav class="govuk-breadcrumbs" aria-label={words.frame.breadcrumb}>
      <ol class="govuk-breadcrumbs__list">
        {items.map(({ href, text }) => (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
