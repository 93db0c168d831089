import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSession } from '../../app/organisation/signin/sessionStore.ts'
import { makeRecord } from '../../app/store/record.ts'
import { go, refuse } from '../../app/web/answer.ts'
import { Missing } from '../../app/web/errors/errorPages.tsx'
import { post } from '../../app/web/route.ts'
import { openRealServer } from '../browser/realServer.ts'
import type { TestOrganisation } from '../house.ts'
import { openTestServer } from '../server.ts'

const full = process.env.TRUST === 'full'

// Every post goes through the same door; this one makes a thing, or refuses after it has made one.
const making = post('/making', 'self', async ({ caller, form, key }) => {
  await makeRecord(caller, { id: key, kind: 'made in a test', title: form.get('title') })
  return form.get('title') === 'refuse' ? refuse(Missing()) : go(`/made/${key}`)
})

describe('T14 a post repeated has one effect and one answer', () => {
  let server: Awaited<ReturnType<typeof openTestServer>>
  let harbour: TestOrganisation
  beforeAll(async () => {
    server = await openTestServer('2026-10-30', { extra: [making] })
    harbour = await server.organisation()
  })
  afterAll(() => server.close())

  const made = () =>
    server.database.inOrganisation(harbour.org, 'reading', (db) =>
      db.one<{ n: number }>(`select count(*)::int as n from record where kind = 'made in a test'`),
    )

  test('double click, refresh, back, and twenty copies at the same moment', async () => {
    const browser = await server.signedInWithKeys(harbour, 'amina')
    let posts = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
        fc.string({ unit: 'grapheme' }),
        async (copies, title) => {
          const before = (await made()).n
          const fields: [string, string][] = [
            ['key', browser.key()],
            ['title', title.replaceAll('\0', '') || 'x'],
          ]
          const answers: (string | null)[] = []
          for (const n of copies) {
            const seen = await Promise.all(Array.from({ length: n }, () => browser.send('/making', fields)))
            answers.push(...seen.map(({ location }) => location))
            posts += n
          }
          expect(new Set(answers).size).toBe(1)
          expect((await made()).n).toBe(before + 1)
        },
      ),
      { numRuns: full ? 250 : 25, seed: 20261125 },
    )
    expect(posts).toBeGreaterThan(full ? 5000 : 100)
  }, 600_000)

  test('the line cut off as soon as the form is sent, and the form sent again', async () => {
    const real = await openRealServer('2026-10-30')
    try {
      const org = await real.organisation()
      const token = await real.database.inInstance((db) =>
        startSession(db, { org: org.org, memberId: org.people.lead, now: real.clock.now }),
      )
      const headers = { cookie: `ingrain-session=${token}`, origin: real.address }
      const rounds = full ? 300 : 15
      for (let n = 0; n < rounds; n++) {
        const page = await (await fetch(`${real.address}/concepts/new`, { headers })).text()
        const [, key = ''] = /action="\/concepts"[\s\S]*?name="key" value="([^"]+)"/.exec(page) ?? []
        const body = new URLSearchParams({ key, term: `Cut off ${n}` }).toString()
        await cutOff(real.address, headers, body, n % 12)
        const again = await fetch(`${real.address}/concepts`, {
          method: 'POST',
          body,
          headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
          redirect: 'manual',
        })
        expect(again.status).toBe(303)
      }
      const here = await real.database.inOrganisation(org.org, 'reading', (db) =>
        db.query<{ title: string }>(`select title from record where title like 'Cut off %'`),
      )
      expect(here.length).toBe(rounds)
      expect(new Set(here.map(({ title }) => title)).size).toBe(rounds)
    } finally {
      await real.close()
    }
  }, 600_000)

  test('a refused post leaves nothing behind, and the same form can be sent again', async () => {
    const browser = await server.signedInWithKeys(harbour, 'amina')
    const before = (await made()).n
    const key = browser.key()
    const refused = await browser.send('/making', [
      ['key', key],
      ['title', 'refuse'],
    ])
    expect(refused.status).toBe(422)
    expect((await made()).n).toBe(before)
    const mended = await browser.send('/making', [
      ['key', key],
      ['title', 'mended'],
    ])
    expect(mended.status).toBe(303)
    expect((await made()).n).toBe(before + 1)
  })
})

/** Sends a post and breaks the line so many milliseconds later: nobody hears whether it was done. */
function cutOff(address: string, headers: Record<string, string>, body: string, after: number): Promise<void> {
  const { hostname, port, host } = new URL(address)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      const lines = Object.entries({
        ...headers,
        host,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
      }).map(([name, value]) => `${name}: ${value}\r\n`)
      socket.write(`POST /concepts HTTP/1.1\r\n${lines.join('')}\r\n${body}`, () =>
        setTimeout(() => socket.destroy(), after),
      )
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve())
  })
}
