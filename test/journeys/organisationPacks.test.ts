import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adoptPack, packsHere, retirePack } from '../../app/content/adoption.ts'
import { copyContent } from '../../app/content/contentCopy.fixture.ts'
import { packRoutes } from '../../app/content/routes.tsx'
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

describe('a content pack', () => {
  test('can be read whole, with its source, its licence and what in it is unchecked', async () => {
    expect((await lead.get('/packs')).text).toContain('None of 7 packs are adopted')
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
  test('waits beside the adopted one, is compared with it part by part, and takes its place when it is chosen', async () => {
    const content = await copyContent(['duties'])
    await content.newVersion('duties', '1.0', '1.1')
    const head = content.path('duties/1.1/pack.yaml')
    await writeFile(head, (await readFile(head, 'utf8')).replace('status: draft', 'status: published'))
    await content.edit(
      'duties/1.1/duties.yaml',
      'Keep the adopted definition current',
      'Keep our adopted definition current',
    )
    await content.edit(
      'duties/1.1/duties.yaml',
      'duty: definition.place',
      'was: definition.place\n  duty: definition.placed',
    )
    const changed = (await readFile(content.path('duties/1.1/duties.yaml'), 'utf8')).replace(
      '- was: definition.place\n  duty: definition.placed',
      '- duty: definition.placed\n  was: definition.place',
    )
    await writeFile(content.path('duties/1.1/duties.yaml'), changed)

    await server.as(org, 'lead', (caller) => adoptPack(caller, { pack: 'duties', version: '1.0' }, content.root))
    const [duties] = await server.as(org, 'lead', (caller) => packsHere(caller, content.root))
    expect(duties).toMatchObject({ adopted: { version: '1.0' }, waiting: { version: '1.1' } })

    const ours = await openOther(content.root)
    const seen = await ours.lead.get('/other/packs/duties/comparison?from=1.0&to=1.1')
    expect(seen.text).toContain('kept as they were, 1 reworded, 1 under a new name, 0 added, 0 gone.')
    expect(seen.text).toContain('[added: our')
    await ours.close()

    expect(
      await server.as(org, 'lead', (caller) => adoptPack(caller, { pack: 'duties', version: '1.1' }, content.root)),
    ).toEqual({ ok: true })
    expect(
      await server.as(org, 'lead', (caller) => adoptPack(caller, { pack: 'duties', version: '1.1' }, content.root)),
    ).toEqual({ ok: false, because: 'adopted-already' })
    const [after] = await server.as(org, 'lead', (caller) => packsHere(caller, content.root))
    expect(after).toMatchObject({ adopted: { version: '1.1' } })
    expect(after?.waiting).toBeUndefined()
    const happened = await server.as(org, 'lead', (caller) => happeningsOf(caller, duties!.adopted!.id))
    expect(happened.map(({ verb }) => verb).sort()).toEqual(['adopted', 'superseded'])
  })

  test('that is a draft is not adopted, and nothing is put aside that was not adopted', async () => {
    const content = await copyContent(['provisions'])
    await content.newVersion('provisions', '1.0', '1.1')
    expect(
      await server.as(org, 'lead', (caller) => adoptPack(caller, { pack: 'provisions', version: '1.1' }, content.root)),
    ).toEqual({ ok: false, because: 'not-published' })
    expect(await server.as(org, 'lead', (caller) => retirePack(caller, 'provisions', 'x'))).toEqual({
      ok: false,
      because: 'not-adopted',
    })
    await expect(
      server.as(org, 'amina', (caller) => adoptPack(caller, { pack: 'provisions', version: '1.0' }, content.root)),
    ).rejects.toThrow('not allowed: pack.adopt')
  })
})

/** A server that shows the packs of another folder too, under /other. */
async function openOther(root: string) {
  const other = await openTestServer('2026-10-30', {
    extra: packRoutes(root).map((route) => ({ ...route, path: `/other${route.path}` })),
  })
  const made = await other.organisation()
  return { close: other.close, lead: await other.signedIn(made, 'lead') }
}
