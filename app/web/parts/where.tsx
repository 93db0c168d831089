import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import type { Link } from './link.ts'

type Place = Link | string

/** Where a record applies: units or levels, then activities. No activity named means every one. */
export function Where({ places, activities }: { places: readonly Place[]; activities: readonly Place[] }) {
  const doing = activities.length > 0 ? activities : [words.where.everything]
  return (
    <ul class="in-where" aria-label={words.where.label}>
      {places.map((place, at) => (
        <li class={at === places.length - 1 ? 'in-where__last' : undefined}>{named(place)}</li>
      ))}
      {doing.map((place) => (
        <li>{named(place)}</li>
      ))}
    </ul>
  )
}

function named(place: Place): Child {
  return typeof place === 'string' ? place : <a href={place.href}>{place.text}</a>
}
