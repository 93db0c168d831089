import { type Caller, may } from './organisation/caller.ts'
import { words } from './organisation/words.ts'
import type { Link } from './web/parts/link.ts'
import type { Nav } from './web/parts/nav.tsx'

/** The rooms a person may enter, in the words of the brief. A room that does not exist yet has no address. */
export function navFor(caller: Caller): Nav {
  if (onlyAdministers(caller)) return placesFor(caller)
  return {
    ...(may(caller, 'board.read') && { board: '/board' }),
    ...(may(caller, 'terminology.read') && { terminology: '/concepts' }),
    ...(may(caller, 'strategy.read') && { strategy: '/strategies' }),
    ...(may(caller, 'budget.read') && { infrastructure: '/budget' }),
    ...(may(caller, 'ask.read') && { implementation: '/asks' }),
    ...(may(caller, 'assessment.list') && { assessments: '/assessments' }),
    ...(may(caller, 'evidence.read') && { results: '/evidence' }),
    ...(may(caller, 'report.make') && { reports: '/reports' }),
  }
}

/** At the foot of every page: the organisation's own places, which are looked up more than worked in. */
export const footerFor = (caller: Caller): Link[] => (onlyAdministers(caller) ? [] : placesFor(caller))

// Administering is no reason to read what people wrote, so there is no room to enter: the places are the way about.
const onlyAdministers = (caller: Caller): boolean => may(caller, 'member.invite') && !may(caller, 'board.read')

function placesFor(caller: Caller): Link[] {
  const { places } = words
  const all: [boolean, string, string][] = [
    [may(caller, 'member.read'), '/members', places.people],
    [may(caller, 'organisation.read'), '/organisation', places.organisation],
    [may(caller, 'post.read'), '/posts', places.posts],
    [may(caller, 'organisation.read'), '/projects', places.projects],
    [may(caller, 'pack.read'), '/packs', places.packs],
    [may(caller, 'audit.read'), '/audit', places.audit],
    [may(caller, 'organisation.edit'), '/settings', places.settings],
  ]
  return all.filter(([isOpen]) => isOpen).map(([, href, text]) => ({ href, text }))
}
