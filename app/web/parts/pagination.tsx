import { words } from '../words.ts'

type Props = { page: number; pages: number; href: (page: number) => string }

/** Before and after, and where one is. Nothing when there is one page. */
export function Pagination({ page, pages, href }: Props) {
  if (pages < 2) return null
  return (
    <nav class="govuk-pagination" aria-label={words.pages.label}>
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev">
          {words.pages.previous}
        </a>
      ) : null}
      <span class="in-num">{words.pages.at(page, pages)}</span>
      {page < pages ? (
        <a href={href(page + 1)} rel="next">
          {words.pages.next}
        </a>
      ) : null}
    </nav>
  )
}
