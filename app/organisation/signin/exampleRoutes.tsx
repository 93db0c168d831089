import { NotFound } from '../../errors.ts'
import { putExampleBack } from '../../portable/putExampleBack.ts'
import { go, page, refuse } from '../../web/answer.ts'
import { getOpenly, type OpenVisit, postOpenly, type Route } from '../../web/route.ts'
import { clockOf, readOrganisation } from '../callerStore.ts'
import { membersOf } from '../people/actions.ts'
import { organisationsHere } from '../setup/store.ts'
import { rolesByMember } from './exampleStore.ts'
import { ExamplePage, RenewExamplePage } from './pages/example.tsx'
import { words } from './words.ts'

/** The example's organisation; addresses about it are for this machine only. */
async function findExample({ database }: Pick<OpenVisit, 'database'>) {
  const here = await database.inInstance(organisationsHere)
  return here.find(({ isExample }) => isExample)
}

export const routes: Route[] = [
  getOpenly('/example', 'this machine only', async (visit) => {
    const example = await findExample(visit)
    const notice = visit.query.get('said') === 'example.again' ? words.example.againDone : undefined
    const frame = { ...visit.frame, notice }
    if (!example) return page(<ExamplePage frame={frame} people={[]} />)
    const people = await visit.database.inOrganisation(example.org, 'reading', async (db) => {
      const organisation = await readOrganisation(db, example.org)
      return organisation ? rolesByMember(db, clockOf(organisation, visit.now).today) : []
    })
    return page(<ExamplePage frame={frame} people={people} />)
  }),
  postOpenly('/example/session', 'this machine only', async (visit) => {
    const example = await findExample(visit)
    const memberId = visit.form.get('member')
    const isThere =
      example &&
      (await visit.database.inOrganisation(example.org, 'reading', async (db) =>
        (await membersOf({ db })).some(({ id }) => id === memberId),
      ))
    if (!isThere) throw new NotFound(`member ${memberId}`)
    await visit.signIn({ org: example.org, memberId })
    return go('/home')
  }),
  getOpenly('/example/renewal', 'this machine only', async ({ frame }) => page(<RenewExamplePage frame={frame} />)),
  postOpenly('/example/renewal', 'this machine only', async ({ database, shelf, frame, now }) =>
    (await putExampleBack(database, { shelf, now }))
      ? go('/example', 'example.again')
      : refuse(<RenewExamplePage frame={frame} errors={[{ field: 'renewal', text: words.example.againNoFile }]} />),
  ),
]
