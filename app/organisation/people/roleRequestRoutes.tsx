import { sayDay } from '../../web/parts/day.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { may } from '../caller.ts'
import { secondPersonRoutes } from '../secondPerson/secondPersonRoutes.tsx'
import type { SecondRequest } from '../secondPerson/secondRequest.ts'
import { words as signInWords } from '../signin/words.ts'
import { readStructure } from '../structure/actions.ts'
import { confirmRole, type RoleWanted } from './actions.ts'
import { words } from './words.ts'

export const routes = secondPersonRoutes({
  kind: 'role',
  here: '/members',
  confirm: confirmRole,
  faults: () => words.faults,
  tell: async (caller, request: SecondRequest<RoleWanted>) => ({
    title: words.second.title(signInWords.roles[request.wants.role], request.aboutTitle),
    trail: [{ href: '/members', text: words.list.title }],
    result: request.madeRecordId && may(caller, 'member.read', {}) ? `/members/${request.aboutRecordId}` : undefined,
    body: <SummaryList rows={rowsOf(request, (await readStructure(caller)).units)} />,
  }),
})

function rowsOf(
  { aboutTitle, wants: { role, unitId, until } }: SecondRequest<RoleWanted>,
  units: readonly { id: string; name: string }[],
) {
  const told = words.second
  return [
    { name: told.person, value: aboutTitle },
    { name: told.role, value: signInWords.roles[role] },
    { name: told.means, value: words.roleHelp[role] },
    { name: told.part, value: units.find(({ id }) => id === unitId)?.name ?? words.show.whole },
    { name: told.until, value: until ? sayDay(until) : told.twelve },
  ]
}
