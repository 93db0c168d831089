import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { Glyph } from './glyph.tsx'
import { NavBars, type NavLink } from './nav.tsx'

export type Person = { name: string; role?: string; href: string }

type Props = {
  org?: string
  orgHref?: string
  links: readonly NavLink[]
  person?: Person
  work?: { href: string; count: number }
  search?: string
  homeHref?: string
  children?: Child
}

/** Selvedge, name, organisation; search, my work and account at the right; the rooms under them. */
export function Header({ org, orgHref, links, person, work, search, homeHref = '/', children }: Props) {
  return (
    <header class="in-header">
      <svg class="in-selvedge" aria-hidden="true" focusable="false">
        <rect width="100%" height="8" fill="url(#w4)" />
      </svg>
      <div class="in-wrap">
        <div class="in-header__row">
          <a class="in-brand" href={homeHref}>
            <Glyph of="mark" />
            {words.product}
          </a>
          {org ? <span class="in-org">{orgHref ? <a href={orgHref}>{org}</a> : org}</span> : null}
          {person || work || search ? (
            <span class="in-me">
              {search ? (
                <a href={search} data-search>
                  {words.frame.search}
                </a>
              ) : null}
              {work ? <a href={work.href}>{words.frame.myWork(work.count)}</a> : null}
              {person ? (
                <a href={person.href}>
                  {person.name}
                  {person.role ? <span class="in-me__role">{words.frame.role(person.role)}</span> : null}
                </a>
              ) : null}
            </span>
          ) : null}
        </div>
        <NavBars links={links} />
      </div>
      {children}
    </header>
  )
}
