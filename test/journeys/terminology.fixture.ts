import { addAdviser } from '../../app/involvement/actions.ts'
import type { Caller } from '../../app/organisation/caller.ts'
import { registerProject } from '../../app/organisation/project/actions.ts'
import { newId } from '../../app/store/newId.ts'
import * as door from '../../app/terminology/actions.ts'
import type { House, TestOrganisation } from '../house.ts'

type Doer = Pick<House, 'as'>

/** Does `work` as the health equity lead on a day. */
export const asOn = <T>(
  house: Doer,
  org: TestOrganisation,
  on: string,
  work: (caller: Caller) => Promise<T>,
): Promise<T> => house.as(org, 'lead', work, on)

export const V1 = {
  term: 'Health inequity',
  formal:
    'Unfair differences in how long and how well people live, between social groups and places, that follow from unequal money, work, housing and care.',
  plain: 'Some people die younger because of money, work and homes. That is not fair.',
}
export const V2 = {
  ...V1,
  formal: V1.formal.replace('and care.', 'and care, and from who is heard when these are decided.'),
}

/** Must have been all right. */
export function good<T extends { ok: boolean }>(done: T): Extract<T, { ok: true }> {
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done)}`)
  return done as Extract<T, { ok: true }>
}

/** A project on the register, led by a post. */
export async function project(
  house: Doer,
  org: TestOrganisation,
  title: string,
  leadPostId = org.postOf.amina,
): Promise<string> {
  const fields = {
    title,
    reference: null,
    unitId: org.units.homes!,
    workActivityId: org.activities.research!,
    leadPostId,
    startsOn: '2026-01-05',
    designLockOn: null,
    endsOn: null,
    summary: null,
    places: [],
    groups: [],
    partnerIds: [],
  }
  return good(await asOn(house, org, '2026-01-05', (caller) => registerProject(caller, newId(), fields))).id
}

export const saying = (choice: string) => choice

/** A definition with an answered adviser's comment, adopted as version 1 on 22 January 2026. */
export async function adoptedDefinition(house: Doer, org: TestOrganisation): Promise<{ id: string; carys: string }> {
  const id = good(
    await asOn(house, org, '2026-01-05', (caller) => door.startConcept(caller, { kind: 'inequity', ...V1 })),
  ).id
  const carys = await asOn(house, org, '2026-01-05', (caller) =>
    addAdviser(caller, { knownAs: 'Carys', contactBy: 'email' }),
  )
  const ask = good(
    await asOn(house, org, '2026-01-06', (caller) =>
      door.openConsultation(caller, id, {
        what: 'What is missing?',
        minutes: 10,
        payPence: 1250,
        closesOn: '2026-01-20',
      }),
    ),
  )
  const said = good(
    await asOn(house, org, '2026-01-07', (caller) =>
      door.sayOnConcept(caller, id, { askId: ask.id, words: 'It is all about money.', severity: 'minor' }, saying, {
        adviserId: carys,
        channel: 'phone',
        readBack: true,
      }),
    ),
  )
  good(
    await asOn(house, org, '2026-01-08', (caller) =>
      door.answerComment(caller, id, said.actionId!, {
        answer: 'partly',
        text: 'We say why now.',
        sent: { onDay: '2026-01-08', channel: 'phone' },
      }),
    ),
  )
  good(await asOn(house, org, '2026-01-20', (caller) => door.closeConsultation(caller, id, ask.id)))
  good(await adopt(house, org, id, '2026-01-22'))
  return { id, carys }
}

/** Records that the board adopted it, on a day, as the secretary. */
export const adopt = (
  house: Doer,
  org: TestOrganisation,
  id: string,
  on: string,
  more: Partial<door.NewAdoption> = {},
) =>
  house.as(
    org,
    'secretary',
    (caller) =>
      door.adoptConcept(caller, id, {
        bodyUnitId: org.units.board!,
        onDay: on,
        minuteRef: '31/5.1',
        stewardPostId: org.postOf.lead,
        reviewOn: '2027-01-31',
        ...more,
      }),
    on,
  )
