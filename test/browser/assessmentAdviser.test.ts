import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionsBecauseOf, answerAction } from '../../app/action/actions.ts'
import { askAdvisers } from '../../app/assessment/adviser/askAdvisers.ts'
import { submitted } from '../../app/assessment/loop/loop.fixture.ts'
import { addAdviser, conversationAbout, enterContribution } from '../../app/involvement/actions.ts'
import { newId } from '../../app/store/newId.ts'
import type { TestOrganisation } from '../house.ts'
import { openStage, type Stage, WAYS } from './harness.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  expect(stage.problems).toEqual([])
  await stage.close()
})

const PLAIN = 'We plan to mend damp homes. We want it to be fair. Please tell us what you think.'

/** Carys said something in spring, was answered, and is now asked about two answers by a link of her own. */
async function carysIsAsked(org: TestOrganisation): Promise<{ assessmentId: string; link: string }> {
  const assessmentId = await submitted(stage, org)
  return stage.as(org, 'lead', async (caller) => {
    const adviserId = await addAdviser(caller, {
      knownAs: 'Carys',
      contactBy: 'email',
      contact: 'carys@public.example',
    })
    const said = { aboutRecordId: org.units.damp!, words: 'The buses stop at six.', kind: 'comment' as const }
    const spoken = await enterContribution(caller, said, { adviserId, channel: 'phone', readBack: true })
    if (!spoken.ok) throw new Error(spoken.because)
    const [owed] = await actionsBecauseOf(caller, [spoken.id])
    await answerAction(caller, owed!.id, {
      answer: 'accepted',
      text: 'We now come to you.',
      sent: { onDay: caller.today, channel: 'email' },
    })
    const asked = await askAdvisers(caller, newId(), assessmentId, {
      what: 'Is this plan fair?',
      plain: PLAIN,
      minutes: 10,
      payPence: 1250,
      payBecause: '',
      closesOn: '2026-11-20',
      ring: 'Nia, 01632 960 145',
      questions: ['causes.problem', 'design.who-gains'],
      people: [{ adviserId, name: 'Carys', sentBy: 'email' }],
    })
    if (!asked.ok) throw new Error(asked.because)
    return { assessmentId, link: `/a/${asked.made[0]!.token}` }
  })
}

describe.each(WAYS)('J22 Carys on her phone, no password, %s', (way) => {
  test('what is asked, how long, what it pays, what came of her last words; she comments and hears by when', async () => {
    stage.on('2026-10-30')
    const org = await stage.organisation()
    const { assessmentId, link } = await carysIsAsked(org)
    const heard = () => stage.as(org, 'lead', (caller) => conversationAbout(caller, assessmentId))
    const carys = await stage.arrive(way, 320)
    const arriving: Promise<Buffer>[] = []
    carys.page.on('response', (response) => arriving.push(response.body().catch(() => Buffer.alloc(0))))
    await carys.open(link)
    const bytes = (await Promise.all(arriving)).reduce((sum, { length }) => sum + length, 0)
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThan(100_000)
    const said = await carys.says()
    for (const words of ['Hello Carys', PLAIN, '10 minutes', '£12.50', 'The buses stop at six.', 'We now come to you.'])
      expect(said).toContain(words)
    await carys.open(link)
    expect(await heard()).toEqual([])

    await carys.press('Start with the first one')
    await carys.fill('What do you want to say?', 'Nobody asked us')
    await carys.choose('A small change would help')
    await carys.press('Save and go on')
    await carys.follow('Skip this one')
    expect(await carys.heading()).toBe('Thank you')
    expect(await carys.says()).toMatch(/Someone will answer by \d+ \w+ 2026/)
    expect((await heard()).map(({ words, fromName }) => [words, fromName])).toEqual([['Nobody asked us', 'Carys']])

    for (const words of ['Print it', 'Larger text', 'Leave this page now'])
      expect(await carys.page.getByRole('link', { name: words }).count(), words).toBeGreaterThan(0)
    await carys.follow('Larger text')
    await carys.follow('Print it')
    expect(await carys.says()).toContain('Write here')
    await carys.leave()
  })

  test('a scanner of mail that opens the link changes nothing, and the link still works', async () => {
    const org = await stage.organisation()
    const { assessmentId, link } = await carysIsAsked(org)
    for (const method of ['HEAD', 'GET', 'GET'])
      expect((await fetch(`${stage.address}${link}`, { method })).status).toBe(200)
    expect(await stage.as(org, 'lead', (caller) => conversationAbout(caller, assessmentId))).toEqual([])
    const carys = await stage.arrive(way, 390)
    await carys.open(link)
    expect(await carys.heading()).toContain('Carys')
    await carys.leave()
  })
})
