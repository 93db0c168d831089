import { words } from '../words.ts'

const links = [
  { href: '/strategies', text: () => words.room.strategies },
  { href: '/promises', text: () => words.room.promises },
  { href: '/duties', text: () => words.room.duties },
  { href: '/plan', text: () => words.room.plan },
]

/** The four lists of this room, above each of them. */
export function RoomLinks({ here, hasDuties = true }: { here: string; hasDuties?: boolean }) {
  return (
    <nav aria-label={words.room.nav}>
      <ul class="in-where">
        {links
          .filter(({ href }) => hasDuties || href !== '/duties')
          .map(({ href, text }) => (
            <li>{href === here ? <b aria-current="page">{text()}</b> : <a href={href}>{text()}</a>}</li>
          ))}
      </ul>
    </nav>
  )
}
