import { z } from 'zod'
import { loadPack, newestVersions } from '../../../app/content/packs.ts'
import { amendProject, readProject, registerProject } from '../../../app/organisation/project/actions.ts'
import { planFrom } from '../../../app/organisation/setup/planFrom.ts'
import { setUpOrganisation } from '../../../app/organisation/setup/setUp.ts'
import { addUnit, readStructure } from '../../../app/organisation/structure/actions.ts'
import { callIt, idOf, postOf, type Stage } from '../stage.ts'
import { mustBeYes, needed, type Verbs, verb } from '../verb.ts'
import { day, type Event } from '../year.ts'

const names = z.array(z.string())

const beginning = z.strictObject({ starter: z.string(), body: z.string(), minutes: z.number().optional() })

/** Sets the organisation up from a starter, as its founder does on the first page. There is nobody to act as yet. */
export async function setUp(stage: Stage, event: Event, now: Date): Promise<void> {
  const { starter: chosen, body } = beginning.parse(event.with)
  const { organisation, units, people } = stage.year
  const { name, levels, activities, labels, addresses, founder } = organisation
  const starter = (await loadPack('starters', '1.0')).content.starters.find(({ starter }) => starter === chosen)
  const person = people.staff[founder]
  if (!starter || !person?.post || event.by !== founder) throw new Error('a founder with a post sets up from a starter')
  const email = `${person.name.toLowerCase()}@${addresses}`
  const plan = planFrom(starter, {
    name,
    levels,
    activities,
    labels,
    body,
    founder: { name: person.name, email, postTitle: person.post },
  })
  // The year began on the first versions: what has been published since waits to be compared and adopted.
  const packs = Object.fromEntries(Object.keys(await newestVersions()).map((pack) => [pack, '1.0']))
  const begun = await setUpOrganisation(stage.database, { ...plan, packs, isExample: true }, now)
  stage.org = begun.org
  callIt(stage, founder, 'member', begun.founderId)
  stage.posts.set(founder, begun.posts.founder!)
  callIt(stage, 'organisation', 'unit', begun.units.whole)
  const key = Object.keys(units).find((one) => units[one]?.name === body)
  if (!key) throw new Error(`no unit is called ${body}`)
  callIt(stage, key, 'unit', begun.units.body)
}

/** What people do to the organisation's shape: its parts and its projects. */
export const organisation: Verbs = {
  'add-units': verb(z.strictObject({ units: names }), async (caller, { units }, stage) => {
    const { levels } = await readStructure(caller)
    for (const key of units) {
      const { name, level, kind, governs = kind === 'body' } = stage.year.units[key]!
      const levelId = levels.find((one) => one.key === level)?.id ?? ''
      mustBeYes(
        await addUnit(caller, {
          id: callIt(stage, key, 'unit'),
          name,
          kind,
          governs,
          levelId,
          parentId: idOf(stage, 'organisation'),
        }),
      )
    }
  }),

  'register-projects': verb(z.strictObject({ projects: names }), async (caller, { projects }, stage) => {
    const { activities } = await readStructure(caller)
    for (const key of projects) {
      const { title, under, work, lead, locks, starts = null, ends = null, places } = stage.year.projects[key]!
      const workActivityId = activities.find((one) => one.key === work)?.id ?? ''
      const registered = await registerProject(caller, callIt(stage, key, 'project'), {
        title,
        places,
        workActivityId,
        reference: key.toUpperCase(),
        unitId: idOf(stage, under),
        leadPostId: postOf(stage, lead),
        designLockOn: locks,
        startsOn: starts,
        endsOn: ends,
        summary: null,
        groups: [],
        partnerIds: [],
      })
      mustBeYes(registered)
    }
  }),

  'set-design-lock': verb(z.strictObject({ locks: day }), async (caller, { locks }, stage, event) => {
    const { id, edit, ...fields } = await readProject(caller, idOf(stage, needed(event, 'about')))
    return amendProject(caller, id, edit, { ...fields, designLockOn: locks, lockReason: '' })
  }),
}
