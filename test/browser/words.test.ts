import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAdviser } from '../../app/involvement/actions.ts'
import type { Caller } from '../../app/organisation/caller.ts'
import {
  addLinkedFrom,
  amendConcept,
  answerComment,
  attestConcept,
  closeConsultation,
  openConsultation,
  pinProject,
  publishConcept,
  readConcept,
  sayOnConcept,
  startConcept,
} from '../../app/terminology/actions.ts'
import { noWords } from '../../app/terminology/wording.ts'
import type { TestOrganisation } from '../house.ts'
import { adoptedDefinition, asOn, good, project, saying, V2 } from '../journeys/terminology.fixture.ts'
import type { Person } from '../people.ts'
import { openStage, type Stage, WAYS } from './harness.ts'
import type { Visitor } from './visitor.ts'

const LACKING = {
  term: 'Health inequity',
  formal:
    'Health inequities are systematic, avoidable and so unfair differences in how long and how well people live, between social groups and places, that follow from unequal money, work, housing and care.',
}
const PLAIN = 'Some people get ill sooner and die younger because of money, work and homes. That is not fair.'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  expect(stage.problems).toEqual([])
  await stage.close()
})

describe.each(WAYS)('J02 from draft to the public page, %s', (way) => {
  test('consulted on, answered, adopted, put into use and published', async () => {
    const org = await stage.organisation({}, '2025-11-01')
    stage.on('2026-01-05')
    await asOn(stage, org, '2026-01-05', (caller) => addAdviser(caller, { knownAs: 'Carys', contactBy: 'phone' }))
    const { id } = good(
      await asOn(stage, org, '2026-01-05', (caller) =>
        startConcept(caller, { kind: 'inequity', ...LACKING, plain: '' }),
      ),
    )
    const lead = await stage.signedIn(way, org, 'lead')

    await lead.open(`/concepts/${id}`)
    expect(await lead.says()).toContain('This definition does not yet say who is heard.')
    await lead.open(`/concepts/${id}/consultation`)
    await lead.fill('What do you ask?', 'Does this say what you mean?')
    await lead.fill('The last day to answer', 'soon')
    await lead.press('Open the consultation')
    expect(await lead.errors()).toHaveLength(1)
    expect(await lead.valueOf('What do you ask?')).toBe('Does this say what you mean?')
    await lead.fill('The last day to answer', '30 January 2026')
    await lead.press('Open the consultation')
    expect(await lead.says()).toContain('It is out to consultation. The words that people see are frozen.')

    const speakers: [Person, string][] = [
      ['themeLead', 'Is place in scope?'],
      ['amina', 'Too long for a bid box.'],
      ['partner', 'Say landlords do things.'],
    ]
    for (const [who, words] of speakers) {
      const speaker = await stage.signedIn(way, org, who)
      await speaker.open(`/concepts/${id}`)
      await speaker.fill('Your words', words)
      await speaker.choose('A small point')
      await speaker.press('Save what I say')
      expect(await speaker.says()).toContain('Thank you. What you said is saved in your words.')
      await speaker.leave()
    }
    await lead.open(`/concepts/${id}/spoken`)
    await lead.pick('Who said it?', 'Carys')
    await lead.choose('By phone')
    await lead.fill('On what day?', '5 January 2026')
    await lead.fill('What they said', 'Nobody said anything about not being listened to.')
    await lead.choose(/A large point/)
    await lead.press('Save what they said')
    expect((await lead.errors()).join()).toContain('Read their words back to them')
    expect(await lead.valueOf('What they said')).toContain('not being listened to')
    await lead.tick(/I have read it back to them/)
    await lead.press('Save what they said')
    expect(await lead.says()).toContain('by phone, entered by Grace, read back')
    for (const name of ['Tomos', 'Amina', 'Carys']) {
      const mine = `Your answer to ${name}`
      await lead.choose('Partly', mine)
      await lead.fill('Your answer', 'We looked at it together.', mine)
      if (name === 'Carys') await lead.pick('Has it reached them?', 'phone', mine)
      await lead.press('Save the answer', mine)
      expect(await lead.says()).toContain('The answer is saved.')
    }

    stage.on('2026-01-22')
    const adopt = async (version: RegExp, day: string, minute: string) => {
      const secretary = await stage.signedIn(way, org, 'secretary')
      await secretary.open(`/concepts/${id}/adoption`)
      await secretary.choose(version)
      await secretary.fill('On what day?', day)
      await secretary.fill('Minute', minute)
      await secretary.pick('Who looks after the words?', 'Health equity lead')
      await secretary.fill('When are they looked at again?', '31 January 2027')
      await secretary.press('Record the adoption')
      expect(await secretary.says()).toContain('The adoption is recorded.')
      await secretary.leave()
    }
    await adopt(/Version 1/, '22 January 2026', '31/5.1')
    await lead.leave()
    const grace = await stage.signedIn(way, org, 'lead')
    await grace.open(`/concepts/${id}`)
    expect(await grace.says()).toContain('minute 31/5.1')
    expect(await grace.says()).toContain('Health equity lead owes Kit an answer by 4 February 2026.')
    await grace.open('/requirements/S1.1')
    expect(await grace.page.locator('.in-rung').first().innerText()).toContain('Owned')

    await grace.open(`/concepts/${id}/draft`)
    await grace.fill('In plain words', PLAIN)
    await grace.press('Save the draft')
    await adopt(/draft as it stands/, '22 January 2026', '31/5.2')
    await grace.open(`/concepts/${id}`)
    for (const [place, title] of [
      ['Induction', 'Induction pack, page 2'],
      ['Website', 'Front page of our site'],
    ] as const) {
      await grace.choose(new RegExp(place, 'i'), 'Save the place')
      await grace.fill('What is it called?', title)
      await grace.fill('Where in it', 'Page 2')
      await grace.press('Save the place')
      expect(await grace.says()).toContain('The link is saved as evidence.')
    }
    await grace.press(/public glossary/)
    await grace.open('/requirements/S1.1')
    expect(await grace.page.locator('.in-rung').first().innerText()).toContain('Resourced')
    await grace.leave()

    const anybody = await stage.arrive(way)
    await anybody.open(`/p/${org.slug}/glossary`)
    const said = await anybody.says()
    expect(said.indexOf(PLAIN)).toBeGreaterThan(0)
    expect(said.indexOf(PLAIN)).toBeLessThan(said.indexOf(LACKING.formal))
    await anybody.leave()
    // The longest of the journeys: forty pages, each looked at.
  }, 120_000)
})

describe.each(WAYS)('J03 Carys changes the definition, %s', (way) => {
  test('her words are adopted as the second version, what was attested and pinned says look again, and use lifts it', async () => {
    const org = await stage.organisation({}, '2026-01-02')
    const { id, carys } = await adoptedDefinition(stage, org)
    await putToUse(org, id)
    const rung = async (visitor: Visitor) => {
      await visitor.open('/requirements/S1.1')
      return visitor.page.locator('.in-rung').first().innerText()
    }
    stage.on('2026-08-31')
    const grace = await stage.signedIn(way, org, 'lead')
    expect(await rung(grace)).toContain('Enacted')
    await grace.leave()
    await spokenInto(org, id, carys)
    stage.on('2026-09-17')
    const amina = await stage.signedIn(way, org, 'amina')

    const secretary = await stage.signedIn(way, org, 'secretary')
    await secretary.open(`/concepts/${id}/adoption`)
    await secretary.choose(/Version 2/)
    await secretary.fill('Minute', '34/5')
    await secretary.fill('When are they looked at again?', '30 September 2027')
    await secretary.tick(/people like me are not asked/)
    await secretary.press('Record the adoption')
    await secretary.open(`/concepts/${id}/versions/2`)
    expect(await secretary.says()).toContain('Because of a comment by a public adviser, answered 16 September.')
    expect(await secretary.page.locator('ins').allInnerTexts()).toEqual([
      expect.stringContaining('who is heard when these are decided'),
    ])
    expect(await rung(secretary)).toContain('Resourced')
    await secretary.leave()

    await amina.open(`/concepts/${id}`)
    expect(await amina.says()).toContain('The words have changed: look again')
    await amina.open(`/concepts/${id}/projects`)
    expect((await amina.says()).match(/Version 1: look again/g)).toHaveLength(3)
    expect(await rung(amina)).toContain('Resourced')
    await amina.open(`/concepts/${id}/attestation`)
    await amina.press('I have read it and will use it')
    expect(await amina.says()).toContain('Saved: you have read these words and will use them.')
    for (const _ of ['one project', 'another']) {
      await amina.open(`/concepts/${id}/projects`)
      await amina.press('Work to the words in force')
    }
    for (const who of HALF) await asPerson(org, who, '2026-09-17', (caller) => attestConcept(caller, id, 2))
    expect(await rung(amina)).toContain('Learning')
    await amina.leave()
  })
})

/** With Amina they are more than half of the members. */
const HALF: Person[] = ['ben', 'dev', 'lead', 'themeLead', 'partner']

const asPerson = <T>(org: TestOrganisation, who: Person, on: string, work: (caller: Caller) => Promise<T>) =>
  stage.as(org, who, work, on)

/** Version 1 is met in two places and in public, three projects work to it, and more than half have attested. */
async function putToUse(org: TestOrganisation, id: string): Promise<void> {
  for (const tag of ['induction', 'website'] as const)
    good(
      await asOn(stage, org, '2026-01-23', (caller) =>
        addLinkedFrom(caller, id, { tag, title: tag, words: 'Page 2', onDay: '2026-01-23' }),
      ),
    )
  good(await asOn(stage, org, '2026-01-23', (caller) => publishConcept(caller, id, true)))
  for (const title of ['Damp homes', 'Late buses', 'School meals']) {
    const unitId = await project(stage, org, title)
    good(await asOn(stage, org, '2026-01-26', (caller) => pinProject(caller, id, { unitId, versionNo: 1 })))
  }
  for (const who of ['amina', ...HALF] as const)
    good(await asPerson(org, who, '2026-01-26', (caller) => attestConcept(caller, id, 1)))
}

/** What Carys said on 1 September is in the draft, has been consulted on, and was answered on the sixteenth. */
async function spokenInto(org: TestOrganisation, id: string, carys: string): Promise<void> {
  const on = <T>(day: string, work: Parameters<typeof asOn<T>>[3]) => asOn(stage, org, day, work)
  const comment = { words: 'It still does not say that people like me are not asked.', severity: 'major' as const }
  const said = good(
    await on('2026-09-01', (caller) =>
      sayOnConcept(caller, id, comment, saying, { adviserId: carys, channel: 'phone', readBack: true }),
    ),
  )
  const { edit } = await on('2026-09-02', (caller) => readConcept(caller, id))
  good(
    await on('2026-09-02', (caller) =>
      amendConcept(caller, id, { ...noWords, ...V2, base: edit, because: said.commentId! }),
    ),
  )
  const ask = good(
    await on('2026-09-03', (caller) =>
      openConsultation(caller, id, { what: 'One phrase is new. Keep it?', minutes: 5, closesOn: '2026-09-15' }),
    ),
  )
  good(await on('2026-09-15', (caller) => closeConsultation(caller, id, ask.id)))
  good(
    await on('2026-09-16', (caller) =>
      answerComment(caller, id, said.actionId!, {
        answer: 'accepted',
        text: 'It is in.',
        sent: { onDay: '2026-09-16', channel: 'email' },
      }),
    ),
  )
}

describe.each(WAYS)('J05 two editors at once, %s', (way) => {
  test('the second sees both texts with the differences marked, hers in the box, and both stay in the history', async () => {
    stage.on('2026-10-30')
    const org = await stage.organisation()
    const { id } = good(
      await asOn(stage, org, '2026-10-30', (caller) =>
        startConcept(caller, { term: 'Fair start', formal: 'A fair start for every child.', plain: '' }),
      ),
    )
    const lead = await stage.signedIn(way, org, 'lead')
    const ben = await stage.signedIn('without script', org, 'ben')
    for (const editor of [lead, ben]) await editor.open(`/concepts/${id}/draft`)
    await ben.fill('In full', 'A fair and safe start for every child.')
    await ben.press('Save the draft')
    await lead.fill('In full', 'A fair start for every child and parent.')
    await lead.press('Save the draft')
    expect(await lead.heading()).toBe('Two texts, saved at the same time')
    expect(await lead.says()).toContain('What is saved now: Ben')
    expect(await lead.valueOf('In full')).toBe('A fair start for every child and parent.')
    expect(await lead.page.locator('ins, del').count()).toBeGreaterThan(0)
    expect(await lead.page.getByRole('link', { name: 'Keep what is saved' }).count()).toBe(1)
    await lead.fill('In full', 'A fair and safe start for every child and parent.')
    await lead.press('Save my text')
    expect(await lead.says()).toContain('A fair and safe start for every child and parent.')
    await lead.open(`/concepts/${id}/history`)
    const kept = await lead.page.locator('main').textContent()
    for (const text of ['Waited beside another text', 'and safe', 'and parent']) expect(kept).toContain(text)
    await ben.leave()
    await lead.leave()
  })
})
