import { type Caller, may } from '../../organisation/caller.ts'
import type { Deed } from '../../organisation/policy.ts'
import { words } from './words.ts'

type Place = { href: string; word: keyof (typeof words)['todo']; deed: Deed }

// Where the work on a fact is done, by how its name begins. The first that fits.
const places: [begins: string, place: Place][] = [
  ['definition.', { href: '/concepts', word: 'definition', deed: 'terminology.read' }],
  ['projects.pinned', { href: '/concepts', word: 'definition', deed: 'terminology.read' }],
  ['members.attested', { href: '/concepts', word: 'definition', deed: 'terminology.read' }],
  ['statement.', { href: '/recognition', word: 'statement', deed: 'terminology.read' }],
  ['causes.', { href: '/recognition', word: 'statement', deed: 'terminology.read' }],
  ['intersections.', { href: '/recognition', word: 'statement', deed: 'terminology.read' }],
  ['cells.', { href: '/grid', word: 'grid', deed: 'grid.read' }],
  ['commitments.lipService', { href: '/lip-service', word: 'lipService', deed: 'strategy.read' }],
  ['commitments.', { href: '/strategies', word: 'strategy', deed: 'strategy.read' }],
  ['provisions.', { href: '/grid?of=provisions', word: 'grid', deed: 'grid.read' }],
  ['strategy.', { href: '/strategies', word: 'strategy', deed: 'strategy.read' }],
  ['duties.', { href: '/duties', word: 'duties', deed: 'duty.read' }],
  ['levels.', { href: '/duties', word: 'duties', deed: 'duty.read' }],
  ['partners.', { href: '/duties', word: 'duties', deed: 'duty.read' }],
  ['indicators.', { href: '/plan', word: 'plan', deed: 'strategy.read' }],
  ['budget.', { href: '/budget', word: 'budget', deed: 'budget.read' }],
  ['involvement.', { href: '/evidence', word: 'evidence', deed: 'evidence.read' }],
]

/** The page on which somebody would do what lifts this fact, where the caller may open it. */
export function placeToDo(caller: Caller, fact: string): { href: string; text: string } | undefined {
  const place = places.find(([begins]) => fact.startsWith(begins))?.[1]
  return place && may(caller, place.deed) ? { href: place.href, text: words.todo[place.word] } : undefined
}
