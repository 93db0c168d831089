import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answered, typedInto, withBody } from '../paper.fixture.ts'
import { at, type Desk, openDesk, tag } from './desk.fixture.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.server.close())

const PROBLEM = 'Cold homes.\n\nAnd damp & mould <here>.'

describe('a Word form', () => {
  test('goes out with the answers so far, and as it is it changes nothing', async () => {
    const id = await desk.open({ 'causes.problem': { fields: { text: PROBLEM } } })
    const seen = await desk.lead.get(at(await desk.bring(id, await desk.form(id))))
    expect(seen.text).toContain('Nothing is left to take from this form')
  })

  test('brings back what was typed, shown first and saved when somebody confirms, once', async () => {
    const id = await desk.open({ 'causes.problem': { fields: { text: PROBLEM } } })
    const filled = withBody(await desk.form(id), (xml) => {
      let now = typedInto(xml, tag(id, 'causes.pattern', 0, 'figure'), '412 per 100,000')
      now = typedInto(now, tag(id, 'causes.drivers', 1, 'cause'), 'Rent rises')
      now = typedInto(now, tag(id, 'causes.drivers', 1, 'level'), 'Living and working conditions')
      now = typedInto(now, tag(id, 'causes.drivers', 1, 'mechanism'), 'Less for heat\nand food')
      now = typedInto(now, tag(id, 'causes.reach', 1, 'choice'), 'Only with partners')
      return typedInto(now, tag(id, 'causes.problem', 0, 'text'), 'Cold homes, and more of them.')
    })
    const page = at(await desk.bring(id, filled))
    const seen = await desk.lead.get(page)
    expect(seen.text).toContain('4 answers would change')
    expect(seen.text).toContain('412 per 100,000')
    expect((await desk.answers(id)).size).toBe(1)
    const fields = desk.server.fieldsOf(seen, `${page}/confirmation`, {})
    expect((await desk.lead.send(`${page}/confirmation`, fields)).location).toBe(`/assessments/${id}?said=form.taken`)
    const now = await desk.answers(id)
    expect(now.get('causes.problem')).toEqual({ fields: { text: 'Cold homes, and more of them.' } })
    expect(now.get('causes.pattern')?.fields?.figure).toBe('412 per 100,000')
    const [cause] = now.get('causes.drivers')?.rows ?? []
    expect(cause?.cells).toMatchObject({ cause: 'Rent rises', level: '3', mechanism: 'Less for heat\nand food' })
    expect(now.get('causes.reach')?.rows).toMatchObject([{ id: cause?.id, cells: { choice: 'with-partners' } }])
    // The same press again, and a fresh one from an old page, save nothing more.
    expect((await desk.lead.send(`${page}/confirmation`, fields)).status).toBe(303)
    const fresh = fields.map(([name, value]): [string, string] => [name, name === 'key' ? desk.lead.key() : value])
    expect((await desk.lead.send(`${page}/confirmation`, fresh)).location).toContain('form.nothing')
    expect(await desk.answers(id)).toEqual(now)
    expect((await desk.lead.get(page)).text).toContain('Nothing is left to take from this form')
  })

  test('sent back twice, from two people, adds no row twice', async () => {
    const id = await desk.open()
    const filled = withBody(await desk.form(id), (xml) =>
      typedInto(xml, tag(id, 'causes.drivers', 1, 'cause'), 'Rent rises'),
    )
    await desk.confirm(at(await desk.bring(id, filled)))
    const again = withBody(filled, (xml) => typedInto(xml, tag(id, 'causes.drivers', 2, 'cause'), 'Bad work'))
    await desk.confirm(at(await desk.bring(id, again)), { 'take.causes.drivers': 'form' })
    const rows = (await desk.answers(id)).get('causes.drivers')?.rows ?? []
    expect(rows.map(({ cells }) => cells.cause)).toEqual(['Rent rises', 'Bad work'])
  })

  test('does not overwrite what somebody saved since it went out: both texts are shown, and one is chosen', async () => {
    const id = await desk.open({ 'causes.problem': { fields: { text: 'As it went out.' } } })
    const filled = withBody(await desk.form(id), (xml) =>
      typedInto(xml, tag(id, 'causes.problem', 0, 'text'), 'From the train.'),
    )
    await desk.server.as(desk.org, 'lead', (caller) =>
      answered(caller, id, 'causes.problem', { fields: { text: 'From the office.' } }),
    )
    const page = at(await desk.bring(id, filled))
    const seen = await desk.lead.get(page)
    expect(seen.text).toContain('Saved by somebody since the form went out')
    for (const text of ['From the train.', 'From the office.']) expect(seen.text).toContain(text)
    const refused = await desk.confirm(page)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Question 1.1: choose which of the two shall stand')
    expect((await desk.answers(id)).get('causes.problem')?.fields?.text).toBe('From the office.')
    await desk.confirm(page, { 'take.causes.problem': 'form' })
    expect((await desk.answers(id)).get('causes.problem')?.fields?.text).toBe('From the train.')
  })

  test('saves all or nothing when somebody saves while the page is open', async () => {
    const id = await desk.open()
    const filled = withBody(await desk.form(id), (xml) =>
      typedInto(
        typedInto(xml, tag(id, 'causes.problem', 0, 'text'), 'Mine.'),
        tag(id, 'causes.pattern', 0, 'figure'),
        '412',
      ),
    )
    const page = at(await desk.bring(id, filled))
    const fields = desk.server.fieldsOf(await desk.lead.get(page), `${page}/confirmation`, {
      'take.causes.problem': 'form',
      'take.causes.pattern': 'form',
    })
    await desk.server.as(desk.org, 'lead', (caller) =>
      answered(caller, id, 'causes.problem', { fields: { text: 'Theirs.' } }),
    )
    const refused = await desk.lead.send(`${page}/confirmation`, fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Question 1.1 was saved by somebody while you looked')
    expect([...(await desk.answers(id)).values()]).toEqual([{ fields: { text: 'Theirs.' } }])
  })

  test('of fifty thousand letters comes back whole; one letter more is said, and nothing is saved', async () => {
    const id = await desk.open()
    const long = 'Damp homes. '.repeat(5000).slice(0, 50_000).trim()
    const filledWith = async (text: string) =>
      at(
        await desk.bring(
          id,
          withBody(await desk.form(id), (xml) => typedInto(xml, tag(id, 'causes.problem', 0, 'text'), text)),
        ),
      )
    await desk.confirm(await filledWith(long))
    expect((await desk.answers(id)).get('causes.problem')?.fields?.text).toBe(long)
    const refused = await desk.confirm(await filledWith(`${long} and too long by so many words`))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('longer than 50,000 characters')
    expect((await desk.answers(id)).get('causes.problem')?.fields?.text).toBe(long)
  })

  test('emptied on purpose changes nothing unless somebody says so', async () => {
    const id = await desk.open({ 'causes.problem': { fields: { text: 'Stays.' } } })
    const filled = withBody(await desk.form(id), (xml) => typedInto(xml, tag(id, 'causes.problem', 0, 'text'), ''))
    const page = at(await desk.bring(id, filled))
    expect((await desk.lead.get(page)).text).toContain('Emptied in the form')
    await desk.confirm(page)
    expect((await desk.answers(id)).get('causes.problem')?.fields?.text).toBe('Stays.')
    await desk.confirm(page, { 'take.causes.problem': 'form' })
    expect((await desk.answers(id)).get('causes.problem')?.fields?.text).toBe('')
  })
})
