import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addEvidence } from '../../app/evidence/actions.ts'
import { startSession } from '../../app/organisation/signin/sessionStore.ts'
import { newId } from '../../app/store/newId.ts'
import { draftStrategy } from '../../app/strategy/actions.ts'
import { startConcept } from '../../app/terminology/actions.ts'
import { openRealServer } from '../browser/realServer.ts'
import type { TestOrganisation } from '../house.ts'
import { openBrowser } from '../looks/gallery.ts'
import { chanceFrom } from '../probes/chance.ts'

const RUNS = process.env.TRUST === 'full' ? 20 : 1

describe('T13 two people in two browsers', () => {
  let server: Awaited<ReturnType<typeof openRealServer>>
  let browser: Browser
  let org: TestOrganisation
  let two: [Page, Page]
  beforeAll(async () => {
    server = await openRealServer()
    org = await server.organisation()
    browser = await openBrowser()
    two = [await signedIn(), await signedIn()]
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  // The same person twice, at two desks: what counts is that there are two pages open.
  async function signedIn(): Promise<Page> {
    const token = await server.database.inInstance((db) =>
      startSession(db, { org: org.org, memberId: org.people.lead, now: server.clock.now }),
    )
    const context = await browser.newContext()
    await context.addCookies([{ name: 'ingrain-session', value: token, url: server.address }])
    const page = await context.newPage()
    page.on('dialog', (dialog) => void dialog.accept())
    return page
  }

  /** What there is to edit: how it is begun, where it is edited, and in which box. */
  const THINGS: Record<string, { begin: (id: string) => Promise<unknown>; at: (id: string) => string; box: string }> = {
    'a definition': {
      begin: (id) =>
        server.as(org, 'lead', (caller) =>
          startConcept(caller, { id, kind: 'term', term: `Term ${id}`, formal: 'First' }),
        ),
      at: (id) => `/concepts/${id}/draft`,
      box: 'formal',
    },
    evidence: {
      begin: (id) =>
        server.as(org, 'lead', (caller) =>
          addEvidence(caller, {
            id,
            title: 'A note',
            onDay: '2026-10-01',
            kind: 'note',
            words: 'First',
            url: null,
            topic: null,
            arms: [{ unitId: org.units.homes }],
            links: [],
          }),
        ),
      at: (id) => `/evidence/${id}/amendment`,
      box: 'words',
    },
    'a strategy': {
      begin: (id) =>
        server.as(org, 'lead', (caller) =>
          draftStrategy(caller, {
            id,
            title: 'Strategy',
            fromOn: '2026-04-01',
            toOn: '2029-03-31',
            foreword: 'First',
            sections: [],
          }),
        ),
      at: (id) => `/strategies/${id}/edit`,
      box: 'text',
    },
  }

  const write = async (page: Page, box: string, text: string) => page.locator(`main [name="${box}"]`).fill(text)
  const save = async (page: Page, box: string) => {
    const coming = page.waitForEvent('framenavigated')
    await page.locator(`main form:has([name="${box}"]) button:not([formaction])`).first().click()
    await coming
    await page.waitForLoadState('load')
  }
  const stands = async (page: Page, at: string, box: string): Promise<string> => {
    await page.goto(server.address + at)
    return (await page.locator(`main [name="${box}"]`).inputValue()).replace(/\r/g, '').trim()
  }

  test.each(Object.keys(THINGS))(
    `%s: the second to save sees both texts, has their own in the box, and nothing is written over, ${RUNS} times`,
    async (name) => {
      const { begin, at, box } = THINGS[name]!
      const chance = chanceFrom(20261125)
      for (let run = 0; run < RUNS; run++) {
        const id = newId()
        await begin(id)
        const [first, second] = chance.shuffle(two) as [Page, Page]
        for (const page of chance.shuffle(two)) await page.goto(server.address + at(id))
        const [theirs, mine] = [`Herons ${chance.next()}`, `Lanterns ${chance.next()}`]
        await write(first, box, theirs)
        await write(second, box, mine)
        await save(first, box)
        await save(second, box)
        // Nothing was written over: what was saved first still stands.
        expect(await second.locator(`main [name="${box}"]`).inputValue()).toContain(mine)
        expect(await second.locator('main').textContent()).toContain('Herons')
        expect(await stands(first, at(id), box)).toBe(theirs)
        // Having seen both, they save theirs.
        await save(second, box)
        expect(await stands(first, at(id), box)).toBe(mine)
      }
    },
    600_000,
  )
})
