import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { adoptPack, packsHere, retirePack } from '../../app/content/adoption.ts'
import { copyContent, everyPack, LATER } from '../../app/content/contentCopy.fixture.ts'
import { newestVersions, readPacksFrom } from '../../app/content/packs.ts'
import { happeningsOf } from '../../app/store/happening.ts'
import type { TestOrganisation } from '../house.ts'
import { type Browser, openTestServer } from '../server.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
  lead = await server.signedIn(org, 'lead')
})
afterAll(() => server.close())
afterEach(() => readPacksFrom())

describe('a content pack', () => {
  test('can be read whole, with its source, its licence and what in it is unchecked', async () => {
    const packs = Object.keys(await newestVersions())
    expect((await lead.get('/packs')).text).toContain(`None of ${packs.length} packs are adopted`)
    const page = await lead.get('/packs/terminology')
    expect(page.text).toContain('CC BY 4.0')
    expect(page.text).toMatch(/\d+ of its \d+ parts are unchecked/)
    expect(page.text).toContain('Unchecked')
    let parts = 0
    const [, all] = page.text.match(/of its ([\d,]+) parts/)!
    for (let at = 1; at <= 20; at++)
      parts +=
        ((await lead.get(`/packs/terminology?page=${at}`)).html.match(/id="part-\d+"/g) ?? []).length *
        (at <= Math.ceil(Number(all!.replace(',', '')) / 40) ? 1 : 0)
    expect(parts).toBe(Number(all!.replace(',', '')))
  })

  test('of another language has an address too, and one that is not there is not here', async () => {
    expect((await lead.get('/packs/lexicon-en-GB')).status).toBe(200)
    expect((await lead.get('/packs/nothing')).status).toBe(404)
    expect((await lead.get('/packs/terminology?version=9.9')).status).toBe(404)
  })

  test('is adopted and put aside by the health-equity lead, with who, when and why', async () => {
    const amina = await server.signedIn(org, 'amina')
    expect((await amina.get('/packs/duties')).html).not.toContain('/adoption')
    expect((await lead.post('/packs/duties', '/packs/duties/adoption', { why: 'Read by the board' })).location).toBe(
      '/packs/duties?version=1.0&said=pack.adopted',
    )
    expect((await lead.get('/packs')).text).toContain('1.0 adopted 30 October 2026')
    expect((await lead.post('/packs/duties', '/packs/duties/retirement', { why: '' })).status).toBe(422)
    expect((await lead.post('/packs/duties', '/packs/duties/retirement', { why: 'We wrote our own' })).location).toBe(
      '/packs/duties?said=pack.retired',
    )
    expect((await lead.get('/packs/duties')).text).toContain('1.0, 30 October 2026 to 30 October 2026')
  })
})

describe('a newer version of a pack', () => {
  test('waits beside the one that is read, is compared with it field by field, and takes its place when it is chosen', async () => {
    const content = await copyContent(everyPack)
    await content.publishNew('duties', [
      ['duties.yaml', 'Keep the adopted definition current', 'Keep our adopted definition current'],
      ['duties.yaml', '- duty: definition.place\n', '- duty: definition.placed\n  was: definition.place\n'],
    ])
    readPacksFrom(content.root)
    const here = async () => (await server.as(org, 'lead', packsHere)).find(({ pack }) => pack === 'duties')
    expect(await here()).toMatchObject({ reads: '1.0', begunWith: '1.0', waiting: { version: LATER } })
    expect((await lead.get('/packs')).text).toContain('9.0 is newer')

    const seen = await lead.get('/packs/duties/comparison?from=1.0&to=9.0')
    expect(seen.text).toContain('kept as they were, 1 reworded, 1 under a new name, 0 added, 0 gone.')
    expect(seen.text).toMatch(/\[added: .*our/)
    // Only the field that changed is told, not the whole part.
    expect(seen.text).not.toContain('terms of reference of the adopting body')

    const adopt = (version: string) =>
      server.as(org, 'lead', (caller) => adoptPack(caller, { pack: 'duties', version }))
    expect(await adopt('1.0')).toEqual({ ok: true })
    const before = (await here())?.adopted
    expect(await adopt(LATER)).toEqual({ ok: true })
    expect(await adopt(LATER)).toEqual({ ok: false, because: 'adopted-already' })
    expect(await here()).toMatchObject({ reads: LATER, adopted: { version: LATER }, waiting: undefined })
    const happened = await server.as(org, 'lead', (caller) => happeningsOf(caller, before!.id))
    expect(happened.map(({ verb }) => verb).sort()).toEqual(['adopted', 'superseded'])

    expect((await lead.get('/packs/duties?version=1.0')).text).toContain('Go back to version 1.0')
    expect(await adopt('1.0')).toEqual({ ok: true })
    expect(await here()).toMatchObject({ reads: '1.0', waiting: { version: LATER } })
    await server.as(org, 'lead', (caller) => retirePack(caller, 'duties', 'We wrote our own'))
    expect(await here()).toMatchObject({ reads: '1.0', adopted: undefined })
  })

  test('that is a draft is not adopted, and nothing is put aside that was not adopted', async () => {
    const content = await copyContent(everyPack)
    await content.newVersion('provisions', '1.0', LATER)
    readPacksFrom(content.root)
    expect(await server.as(org, 'lead', (caller) => adoptPack(caller, { pack: 'provisions', version: LATER }))).toEqual(
      { ok: false, because: 'not-published' },
    )
    expect(await server.as(org, 'lead', (caller) => retirePack(caller, 'provisions', 'x'))).toEqual({
      ok: false,
      because: 'not-adopted',
    })
    await expect(
      server.as(org, 'amina', (caller) => adoptPack(caller, { pack: 'provisions', version: '1.0' })),
    ).rejects.toThrow('not allowed: pack.adopt')
  })

  test('when an older one is retired, it still serves those who read it, says so, and nobody takes it up', async () => {
    const content = await copyContent(everyPack)
    await content.publishNew('indicators')
    await content.retire('indicators', '1.0')
    readPacksFrom(content.root)
    const page = await lead.get('/packs/indicators')
    expect(page.text).toContain('Your organisation goes on reading it until you adopt another.')
    expect((await lead.get('/packs')).text).toContain('retired, and still read here')
    expect((await lead.get('/indicators/new')).status).toBe(200)
    expect(await server.as(org, 'lead', (caller) => adoptPack(caller, { pack: 'indicators', version: '1.0' }))).toEqual(
      { ok: false, because: 'not-published' },
    )
  })
})
