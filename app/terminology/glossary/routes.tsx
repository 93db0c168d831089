import { NotFound } from '../../errors.ts'
import { readOrganisation } from '../../organisation/callerStore.ts'
import { organisationBySlug } from '../../organisation/setup/store.ts'
import { type Answer, page } from '../../web/answer.ts'
import { getOpenly, type OpenVisit, type Route } from '../../web/route.ts'
import { publicWords } from './glossary.ts'
import { GlossaryPage } from './glossaryPage.tsx'

async function showGlossary({ database, params }: OpenVisit): Promise<Answer> {
  const found = await database.inInstance((db) => organisationBySlug(db, params.organisation!))
  if (!found) throw new NotFound(`organisation ${params.organisation}`)
  return database.inOrganisation(found.org, 'reading', async (db) => {
    const organisation = await readOrganisation(db, found.org)
    if (!organisation) throw new NotFound(`organisation ${params.organisation}`)
    return page(
      <GlossaryPage
        organisation={organisation.name}
        exampleDay={organisation.exampleToday ?? undefined}
        found={await publicWords({ db })}
      />,
    )
  })
}

export const glossaryRoutes: Route[] = [getOpenly('/p/:organisation/glossary', 'anyone', showGlossary)]
