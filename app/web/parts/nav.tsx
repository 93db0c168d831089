import { words } from '../words.ts'
import type { Link } from './link.ts'

export type Room = keyof typeof words.rooms

/** The rooms that exist, by name; or, for partners and administrators, their own few links. */
export type Nav = Partial<Record<Room, string>> | readonly Link[]

export type NavLink = Link & { isHere: boolean }

/** The items of the navigation in their order: a room without an address is left out. */
export function linksOf(nav: Nav = [], here?: string): NavLink[] {
  if (isLinks(nav)) return nav.map((link) => ({ ...link, isHere: link.href === here }))
  const rooms = Object.keys(words.rooms) as Room[]
  return rooms.flatMap((room) => {
    const href = nav[room]
    return href ? [{ href, text: words.rooms[room], isHere: room === here }] : []
  })
}

/** Where the name at the top left leads: the board, where there is one. */
export function homeOf(nav: Nav = []): string | undefined {
  return isLinks(nav) ? nav[0]?.href : nav.board
}

/** The navigation twice: one line where there is room, a menu where there is not. CSS shows one. */
export function NavBars({ links }: { links: readonly NavLink[] }) {
  if (links.length === 0) return null
  return (
    <>
      <nav class="in-nav in-nav--wide" aria-label={words.frame.rooms}>
        <Items links={links} />
      </nav>
      <details class="in-menu">
        <summary>{words.frame.menu}</summary>
        <nav aria-label={words.frame.roomsSmall}>
          <Items links={links} />
        </nav>
      </details>
    </>
  )
}

function Items({ links }: { links: readonly NavLink[] }) {
  return (
    <ul>
      {links.map(({ href, text, isHere }) => (
        <li>
          <a href={href} aria-current={isHere ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

function isLinks(nav: Nav): nav is readonly Link[] {
  return Array.isArray(nav)
}
