import { addEvidence, archiveEvidence } from '../../../app/evidence/actions.ts'
import type { Caller } from '../../../app/organisation/caller.ts'
import type { Database } from '../../../app/store/database.ts'
import { archiveStrategy, draftStrategy } from '../../../app/strategy/actions.ts'
import { offerDuty } from '../../../app/strategy/duty/actions.ts'
import { draftPromise, retirePromise } from '../../../app/strategy/promise/actions.ts'
import { putAwayConcept, startConcept } from '../../../app/terminology/actions.ts'
import { MOST_TERM } from '../../../app/terminology/wording.ts'
import { actAs, type House, makeOrganisation, plan, type TestOrganisation } from '../../house.ts'
import { promiseFor } from '../../journeys/strategyCast.ts'
import { good, project } from '../../journeys/terminology.fixture.ts'

const DAY = '2026-10-20'

/** Words that go on until they are as long as may be. */
const wordsOf = (length: number, sentence: string): string =>
  `${sentence} `
    .repeat(Math.ceil(length / sentence.length))
    .slice(0, length)
    .trim()

export const TITLE = wordsOf(
  200,
  'Families who rent from private landlords in the coastal wards are asked what stops them, and the answer changes what we do',
)
const TEXT = Array.from({ length: 100 }, (_, n) =>
  wordsOf(
    498,
    `Paragraph ${n + 1} says who gains, who could lose, and who was asked, at which clinic and on which day.`,
  ),
).join('\n\n')
const UNBROKEN = `https://example.org/${'a-long-address-without-a-single-space-'.repeat(5)}`

/** Harbour once more, in which everything is as long as it may be, and some of it has been put away. */
export async function makeLongOrganisation(database: Database): Promise<TestOrganisation> {
  const name =
    'The Collaboration for Health, Homes, Work and Care of the Coastal and Island Communities of Harbour and District'
  const org = await makeOrganisation(database, { ...plan, name }, '2026-01-02')
  const as: House['as'] = (there, who, work, on) => actAs(database, there, who, work, on ?? DAY)
  const asLead = <T>(work: (caller: Caller) => Promise<T>): Promise<T> => as(org, 'lead', work)

  good(await asLead((caller) => startConcept(caller, { term: TITLE.slice(0, MOST_TERM), formal: TEXT, plain: TEXT })))
  const old = good(await asLead((caller) => startConcept(caller, { term: 'Old word', formal: 'It says little.' })))
  good(await asLead((caller) => putAwayConcept(caller, old.id, 'It says the same as another word.')))

  const strategy = { title: TITLE, fromOn: '2026-10-01', toOn: '2029-09-30', foreword: TEXT }
  const sections = [{ title: TITLE, text: TEXT }]
  const { id: strategyId } = good(await asLead((caller) => draftStrategy(caller, { ...strategy, sections })))
  const put = good(await asLead((caller) => draftStrategy(caller, { ...strategy, title: 'Put away', sections: [] })))
  good(await asLead((caller) => archiveStrategy(caller, put.id, 'Two drafts said the same thing.')))

  const promise = good(
    await asLead((caller) =>
      draftPromise(caller, { ...promiseFor(org, { words: `${TITLE}. ${TITLE}.` }), strategyId }),
    ),
  )
  const gone = good(
    await asLead((caller) =>
      draftPromise(caller, { ...promiseFor(org, { words: 'Every form is one page.' }), strategyId }),
    ),
  )
  good(await asLead((caller) => retirePromise(caller, gone.id, 'The forms are not ours any more.')))
  for (let n = 1; n <= 24; n++)
    await asLead((caller) =>
      draftPromise(caller, { ...promiseFor(org, { words: `Promise ${n}. ${TITLE}` }), strategyId }),
    )

  const duty = { words: TITLE, part: 'accountable', tag: null, hoursPerWeek: 2, toOn: null } as const
  await asLead((caller) =>
    offerDuty(caller, { ...duty, postId: org.postOf.themeLead, arms: [{ unitId: org.units.homes! }] }),
  )
  const evidence = (title: string) => ({
    title,
    onDay: DAY,
    kind: 'note' as const,
    words: TEXT,
    url: UNBROKEN,
    source: TITLE,
    arms: [{ levelId: org.levels.organisation! }],
    links: [{ recordId: promise.id, says: 'supports' as const, tag: null, note: TITLE }],
  })
  good(await asLead((caller) => addEvidence(caller, evidence(TITLE))))
  const mistaken = good(
    await asLead((caller) => addEvidence(caller, { ...evidence('Counted twice'), words: 'Nine of forty.' })),
  )
  await asLead((caller) => archiveEvidence(caller, mistaken.id, 'It was counted twice.'))
  await project({ as }, org, TITLE)
  return org
}
