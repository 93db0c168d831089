import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeRecord } from '../../app/store/record.ts'
import { go, refuse } from '../../app/web/answer.ts'
import { Missing } from '../../app/web/errors/errorPages.tsx'
import { post } from '../../app/web/route.ts'
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
    expect(posts).toBeGreaterThan(100)
  }, 300_000)

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
