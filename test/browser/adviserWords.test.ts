import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAdviser, conversationAbout } from '../../app/involvement/actions.ts'
import { makeLink } from '../../app/involvement/link/actions.ts'
import {
  amendConcept,
  closeConsultation,
  openConsultation,
  readConcept,
  startConcept,
} from '../../app/terminology/actions.ts'
import { noWords } from '../../app/terminology/wording.ts'
import type { TestOrganisation } from '../house.ts'
import { good, V1, V2 } from '../journeys/terminology.fixture.ts'
import { openStage, type Stage, WAYS } from './harness.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => {
  expect(stage.problems).toEqual([])
  await stage.close()
})

/** Two wordings of the definition are on the table, and Carys is asked which she prefers. */
const carysIsAsked = (org: TestOrganisation): Promise<{ id: string; ask: string; link: string }> =>
  stage.as(org, 'lead', async (caller) => {
    const { id } = good(await startConcept(caller, { kind: 'inequity', ...V1 }))
    const ask = { what: 'Which words are better?', minutes: 5, payPence: 1250, closesOn: '2026-11-20' }
    const first = good(await openConsultation(caller, id, ask))
    good(await closeConsultation(caller, id, first.id))
    const { edit: base } = await readConcept(caller, id)
    good(await amendConcept(caller, id, { ...noWords, ...V2, base }))
    const second = good(await openConsultation(caller, id, { ...ask, alsoVersions: [1] }))
    const adviserId = await addAdviser(caller, {
      knownAs: 'Carys',
      contactBy: 'email',
      contact: 'carys@public.example',
    })
    const { made } = good(await makeLink(caller, second.id, { adviserId, sentBy: 'email' }))
    return { id, ask: second.id, link: `/a/${made.token}` }
  })

describe.each(WAYS)('J03 Carys reads the definition on her phone, %s', (way) => {
  test('both wordings, a choice and a box on one light page; what she says is kept in her name', async () => {
    stage.on('2026-10-30')
    const org = await stage.organisation()
    const { id, ask, link } = await carysIsAsked(org)
    const carys = await stage.arrive(way, 320)
    const arriving: Promise<Buffer>[] = []
    carys.page.on('response', (response) => arriving.push(response.body().catch(() => Buffer.alloc(0))))
    await carys.open(link)
    const bytes = (await Promise.all(arriving)).reduce((sum, { length }) => sum + length, 0)
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThan(100_000)
    const said = await carys.says()
    for (const words of ['Which words are better?', '5 minutes', '£12.50', V1.plain, V1.formal, V2.formal])
      expect(said).toContain(words)
    await carys.choose('Wording B')
    await carys.fill('What do you want to say?', 'Say who is not asked')
    await carys.choose('A small change would help')
    await carys.press('Send')
    expect(await carys.heading()).toBe('Thank you')
    const heard = await stage.as(org, 'lead', (caller) => conversationAbout(caller, id))
    expect(heard.map(({ words, kind, part, fromName }) => [words, kind, part, fromName])).toEqual([
      ['Wording B.', 'preference', 'version-2', 'Carys'],
      ['Say who is not asked', 'comment', null, 'Carys'],
    ])
    await carys.follow('Print it')
    expect(await carys.says()).toContain('Write here')
    await carys.leave()
    const lead = await stage.signedIn(way, org, 'lead')
    await lead.open(`/asks/${ask}`)
    expect(await lead.says()).toContain('Say who is not asked')
    await lead.leave()
  })
})
