import { NotFound } from '../../errors.ts'
import { readOrganisation } from '../../organisation/callerStore.ts'
import { organisationBySlug } from '../../organisation/setup/store.ts'
import { type Answer, page } from '../../web/answer.ts'
import { getOpenly, type OpenVisit, type Route } from '../../web/route.ts'
import { type PublicWord, publicWords } from './glossary.ts'
import { GlossaryPage } from './glossaryPage.tsx'

async function showGlossary({ database, params, query }: OpenVisit): Promise<Answer> {
  const found = await database.inInstance((db) => organisationBySlug(db, params.organisation!))
  if (!found) throw new NotFound(`organisation ${params.organisation}`)
  return database.inOrganisation(found.org, 'reading', async (db) => {
    const organisation = await readOrganisation(db, found.org)
    if (!organisation) throw new NotFound(`organisation ${params.organisation}`)
    const all = await publicWords({ db })
    const q = query.get('q')?.trim() ?? ''
    const saysIt = ({ wording: { term, plain, formal } }: PublicWord) =>
      `${term} ${plain} ${formal}`.toLowerCase().includes(q.toLowerCase())
    return page(
      <GlossaryPage
        organisation={organisation.name}
        exampleDay={organisation.exampleToday ?? undefined}
        at={`/p/${params.organisation}/glossary`}
        all={all.length}
        found={all.filter(saysIt)}
        q={q}
      />,
    )
  })
}

export const glossaryRoutes: Route[] = [getOpenly('/p/:organisation/glossary', 'anyone', showGlossary)]
