import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSheet } from '../../app/files/readSheet.ts'
import { writeXlsx } from '../../app/files/writeSheet.ts'
import { allStrategies, promiseRungs } from '../../app/strategy/actions.ts'
import { approveStrategy } from '../../app/strategy/approval/actions.ts'
import { promisesOf } from '../../app/strategy/promise/actions.ts'
import type { TestOrganisation } from '../house.ts'
import { type Browser, hiddenFieldsOf, openTestServer } from '../server.ts'
import { promiseFor, promiseIn, strategyOf } from './strategyCast.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let harbour: TestOrganisation
let lead: Browser
let strategyId: string

beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  harbour = await server.organisation()
  lead = await server.signedIn(harbour, 'lead')
  strategyId = await server.as(harbour, 'lead', (caller) => strategyOf(caller))
})
afterAll(() => server.close())

const fixture = (name: string) => readFile(new URL(`../fixtures/imports/${name}`, import.meta.url))

/** Posts the form of the import page with a file in it. */
async function bring(name: string, bytes: Uint8Array) {
  const from = `/strategies/${strategyId}/imports/new`
  const action = `/strategies/${strategyId}/imports`
  const body = new FormData()
  for (const [field, value] of hiddenFieldsOf((await lead.get(from)).html, action)) body.set(field, value)
  body.set('text', '')
  body.set('file', new File([new Uint8Array(bytes)], name))
  return lead.upload(action, body)
}

describe('prose', () => {
  test('pasted in becomes candidates beside their sentences, with what each lacks and the coach’s question, and no promise', async () => {
    const text = await fixture('existing-strategy.md')
    const at = `/strategies/${strategyId}/imports`
    const brought = await lead.post(`${at}/new`, at, { text: text.toString('utf8') })
    expect(brought.status).toBe(303)
    const page = await lead.get(brought.location!)
    expect(page.text).toContain('Nothing is a promise until you accept it')
    expect(page.text).toContain('No verb: what will be done?')
    expect(page.text).toMatch(/A question: .+\?/)
    expect(await server.as(harbour, 'lead', (caller) => promisesOf(caller, strategyId))).toEqual([])
  })

  test('is accepted with changes, merged or dismissed with a reason, and what is left open is still there the day after', async () => {
    const list = await lead.get(`/strategies/${strategyId}/imports`)
    const batch = /href="(\/imports\/[^"]+)"/.exec(list.html)![1]!
    const page = await lead.get(batch)
    const [first, second, third, fourth] = [
      ...page.html.matchAll(/name="candidate"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="candidate"/g),
    ].map((found) => found[1] ?? found[2]!)
    const accepted = await lead.post(`/candidates/${first}`, `/candidates/${first}/promise`, {
      words: 'Pay the real living wage.',
      kind: 'commitment',
      where: 'everything',
    })
    expect(accepted.status).toBe(303)
    const [promise] = await server.as(harbour, 'lead', (caller) => promisesOf(caller, strategyId))
    expect(promise).toMatchObject({ words: 'Pay the real living wage.', strategyId })
    expect(
      (await lead.post(`/candidates/${second}`, `/candidates/${second}/merge`, { merge: promise!.id })).status,
    ).toBe(303)
    const bare = await lead.post(`/candidates/${third}`, `/candidates/${third}/dismissal`, { why: ' ' })
    expect([bare.status, bare.text.includes('Say why.')]).toEqual([422, true])
    const ticked = await lead.post(batch, `${batch}/decisions`, {
      candidate: [third!, fourth!],
      do: 'dismiss',
      why: 'Background',
    })
    expect(ticked.status).toBe(303)
    server.clock.now = new Date('2026-10-31T09:00:00Z')
    const later = await lead.get(`/strategies/${strategyId}/imports`)
    server.clock.now = new Date('2026-10-30T12:00:00Z')
    expect(later.text).not.toContain('Still open none')
    expect((await lead.get(`${batch}?show=decided`)).text).toContain('Dismissed: Background')
    const twice = await lead.post(batch, `${batch}/decisions`, { candidate: [first!], do: 'accept', why: '' })
    expect(twice.status).toBe(303)
    expect(await server.as(harbour, 'lead', (caller) => promisesOf(caller, strategyId))).toHaveLength(1)
  })
})

describe('a grid that somebody typed', () => {
  test('comes in with each candidate beside its row, what points elsewhere followed or named, and nothing saved as a promise', async () => {
    const before = await server.as(harbour, 'lead', (caller) => promisesOf(caller, strategyId))
    const brought = await bring('strategy-grid.csv', await fixture('strategy-grid.csv'))
    expect(brought.status).toBe(303)
    const page = await lead.get(brought.location!)
    expect(page.text).toContain('Row 4')
    expect(page.text).toMatch(/No owner: it says|No owner: “TBC/)
    expect(page.text).toContain('every activity, or only this one?')
    expect(await server.as(harbour, 'lead', (caller) => promisesOf(caller, strategyId))).toHaveLength(before.length)
  })

  test('of a kind that cannot be read is refused in a sentence', async () => {
    const refused = await bring('plan.docx', new TextEncoder().encode('not a Word file'))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('There is a problem')
    const neither = await lead.post(`/strategies/${strategyId}/imports/new`, `/strategies/${strategyId}/imports`, {
      text: '  ',
    })
    expect(neither.text).toContain('Paste some text or choose a file.')
  })
})

describe('our own grid, out as Excel and back', () => {
  test('unchanged changes nothing; changed is told before anything is saved; good rows are taken together', async () => {
    const id = await server.as(harbour, 'lead', async (caller) => {
      const made = await promiseIn(
        caller,
        strategyId,
        promiseFor(harbour, {
          arms: [
            { levelId: harbour.levels.project! },
            { unitId: harbour.units.food!, activityId: harbour.activities.research! },
          ],
        }),
      )
      return made
    })
    const out = await lead.get(`/strategies/${strategyId}/grid.xlsx`)
    const bytes = out.bytes()
    const same = await bring('grid.xlsx', bytes)
    expect(same.text).toContain('0 new, 0 changed, 2 the same as here.')
    const read = await readSheet(bytes)
    if (!read.ok) throw new Error(read.because)
    const [header = [], ...rows] = read.sheets[0]!.rows.map((row) => row.map(({ text }) => text))
    const reference = header.indexOf('Reference')
    const promise = header.indexOf('Promise')
    const own = (await server.as(harbour, 'lead', (caller) => promisesOf(caller, strategyId))).find(
      (one) => one.id === id,
    )!
    const changed = rows.map((row) =>
      row.map((text, at) =>
        row[reference] === own.reference && at === promise ? 'Test debt advice everywhere.' : text,
      ),
    )
    const added = header.map(
      (name) =>
        ({
          Kind: 'Commitment',
          Promise: 'Publish who was not asked.',
          Level: 'Organisation',
          Activity: 'All activities',
        })[name] ?? '',
    )
    const wrong = header.map(
      (name) =>
        ({ Kind: 'Wish', Promise: 'Be kind.', Level: 'Moon', Activity: 'Dreaming', Due: '31/02/2027' })[name] ?? '',
    )
    const sheet = await writeXlsx(
      [{ name: 'Grid', header, rows: [...changed, added, wrong] }],
      new Date('2026-10-30T12:00:00Z'),
    )
    const dry = await bring('grid.xlsx', sheet)
    expect(dry.status).toBe(200)
    expect(dry.text).toContain('1 new, 1 changed, 1 the same as here.')
    for (const column of ['Kind', 'Level', 'Activity', 'Due'])
      expect(dry.text).toContain(`${rows.length + 3} ${column}`)
    expect(
      (await server.as(harbour, 'lead', (caller) => promisesOf(caller, strategyId))).map(({ words }) => words),
    ).not.toContain('Publish who was not asked.')
    const action = `/strategies/${strategyId}/grid-rows`
    const taken = await lead.send(action, hiddenFieldsOf(dry.html, action))
    expect([taken.status, taken.text.includes('One row was left')]).toEqual([200, true])
    const now = await server.as(harbour, 'lead', (caller) => promisesOf(caller, strategyId))
    expect(now.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['Publish who was not asked.', 'Test debt advice everywhere.']),
    )
    expect(now.map(({ words }) => words)).not.toContain('Be kind.')
    expect((await bring('grid.xlsx', (await lead.get(`/strategies/${strategyId}/grid.xlsx`)).bytes())).text).toContain(
      '0 new, 0 changed, 3 the same as here.',
    )
  })
})

describe('the wrong rows of our own grid', () => {
  const textsOf = async (bytes: Uint8Array): Promise<string[][]> => {
    const read = await readSheet(bytes)
    if (!read.ok) throw new Error(read.because)
    return read.sheets[0]!.rows.map((row) => row.map(({ text }) => text))
  }
  const wordsHere = async () =>
    (await server.as(harbour, 'lead', (caller) => promisesOf(caller, strategyId))).map(({ words }) => words)
  const written = (header: string[], rows: string[][]) =>
    writeXlsx([{ name: 'Grid', header, rows }], new Date('2026-10-30T12:00:00Z'))

  test('come back as the same sheet with a column why; corrected, they are taken, and nothing is taken twice', async () => {
    const [header = []] = await textsOf((await lead.get(`/strategies/${strategyId}/grid.xlsx`)).bytes())
    const row = (values: Record<string, string>) => header.map((name) => values[name] ?? '')
    const right = row({ Kind: 'Commitment', Promise: 'Print it large.', Level: 'Organisation', Activity: 'Research' })
    const wrong = row({ Kind: 'Wish', Promise: 'Print it in Polish.', Level: 'Moon', Activity: 'Research' })
    const dry = await bring('grid.xlsx', await written(header, [right, wrong]))
    const mending = `/strategies/${strategyId}/grid-rows/mending`
    const fields = hiddenFieldsOf(dry.html, mending)
    const [file, again] = [await lead.send(mending, fields), await lead.send(mending, fields)]
    expect([file.status, again.status]).toEqual([200, 200])
    expect(file.headers.get('content-disposition')).toContain('promises-to-mend.xlsx')
    const [head = [], ...left] = await textsOf(file.bytes())
    expect(head).toEqual([...header, 'Why'])
    expect(left.map((cells) => cells[header.indexOf('Promise')])).toEqual(['Print it in Polish.'])
    expect(left[0]!.at(-1)).toMatch(/Kind: .+ Level: .+/)

    const action = `/strategies/${strategyId}/grid-rows`
    await lead.send(action, hiddenFieldsOf(dry.html, action))
    const mended = left[0]!.map((text, at) =>
      head[at] === 'Kind' ? 'Tool' : head[at] === 'Level' ? 'Organisation' : text,
    )
    const corrected = await bring('mended.xlsx', await written(head, [mended, [...right, '']]))
    expect(corrected.text).toContain('1 new, 0 changed, 1 the same as here.')
    expect(corrected.text).not.toContain('Columns that are not ours')
    await lead.send(action, hiddenFieldsOf(corrected.html, action))
    const here = await wordsHere()
    for (const words of ['Print it large.', 'Print it in Polish.'])
      expect(here.filter((one) => one === words)).toEqual([words])
    const twice = await bring('mended.xlsx', await written(head, [mended, [...right, '']]))
    expect(twice.text).toContain('0 new, 0 changed, 2 the same as here.')
  })
})

describe('prose with the marks of Markdown', () => {
  test('becomes candidates without them; where a link led is kept with the import', async () => {
    const at = `/strategies/${strategyId}/imports`
    const text = '**We will** publish our [action plan](https://example.org/plan) in _plain words_ by 1 May 2027.'
    const brought = await lead.post(`${at}/new`, at, { text })
    const page = await lead.get(brought.location!)
    expect(page.text).toContain('We will publish our action plan in plain words by 1 May 2027')
    expect(page.text).not.toMatch(/\*\*|_plain|\]\(/)
    expect(page.text).toContain('“action plan” was a link to https://example.org/plan')
  })
})

describe('the paper', () => {
  test('is marked DRAFT before approval and not after, and says the very words of the minute', async () => {
    const wordsIn = async () => {
      const parts = unzipSync((await lead.get(`/strategies/${strategyId}/strategy.docx`)).bytes(), {
        filter: ({ name }) => /word\/(document|header\d*)\.xml/.test(name),
      })
      return Object.values(parts)
        .map((part) => new TextDecoder().decode(part))
        .join(' ')
        .replace(/<[^>]+>/g, '')
    }
    const draft = await wordsIn()
    expect(draft).toContain('DRAFT')
    const hole =
      'C1, “Pay the real living wage”, has no owner and has no money, no time and no reason why it needs neither.'
    expect(draft).toContain(hole)
    await server.as(harbour, 'director', async (caller) =>
      approveStrategy(
        caller,
        strategyId,
        { bodyUnitId: harbour.units.board!, onDay: '2026-10-30', outcome: 'approved', minuteRef: '32/4' },
        await allStrategies(caller),
      ),
    )
    const approved = await wordsIn()
    expect(approved).not.toContain('DRAFT')
    expect(approved).toContain(hole)
    expect(approved).toContain('32/4')
    const pdf = await lead.get(`/strategies/${strategyId}/strategy.pdf`)
    expect(new TextDecoder('latin1').decode(pdf.bytes().slice(0, 5))).toBe('%PDF-')
    expect(await server.as(harbour, 'lead', (caller) => promiseRungs(caller))).toHaveLength(5)
  })
})
