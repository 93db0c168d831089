import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { loadPack } from '../../content/packs.ts'
import { Form } from '../../web/form.ts'
import { type Layout, layoutOf } from '../question/layout.ts'
import { filledWith, formOf } from './answer.fixture.ts'
import { MOST_CHARACTERS, readAnswer, typedAnswer } from './readAnswer.ts'
import { changeRows, rowsToShow } from './shownRows.ts'
import { tellAnswer } from './tell.ts'
import { cellWords, isAnswered, type Value } from './value.ts'

let pack: Pack
beforeAll(async () => {
  pack = (await loadPack('assessment/hiat', '1.0')).content
})
const layout = (key: string, given: Record<string, Value> = {}): Layout =>
  layoutOf(pack, pack.questions.find(({ question }) => question === key)!, (other) => given[other])
const form = (fields: Record<string, string | string[]>) =>
  new Form(new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()])))

describe('reading an answer from a form', () => {
  test('a row in which nobody wrote is no row, whatever the form itself put there', () => {
    const plan = layout('knowing.position')
    const begun = { rows: rowsToShow(plan, undefined) }
    expect(begun.rows.length).toBeGreaterThan(1)
    expect(cellWords(begun.rows[0]!.cells.reached)).toBe('planned')
    expect(readAnswer(formOf(plan, begun), plan)).toEqual({ ok: true, value: { rows: [] } })
  })

  test('every error is told at once, and everything typed is still there', () => {
    const causes = layout('learning.design-changes')
    const typed = form({
      row: ['a', 'b'],
      'c.a.date': 'in spring',
      'c.a.before': 'x'.repeat(MOST_CHARACTERS + 1),
      'c.b.date': '31 February 2026',
      'unknown.why': 'nobody counted',
    })
    const read = readAnswer(typed, causes)
    expect(read.ok ? [] : read.errors.map(({ field }) => field)).toEqual([
      'c.a.before',
      'c.a.date',
      'c.b.date',
      'unknown.who',
      'unknown.by',
      'unknown.why',
    ])
    expect(typedAnswer(typed, causes).rows?.[0]?.cells.before).toHaveLength(MOST_CHARACTERS + 1)
  })

  test('a field takes fifty thousand characters and not one more, and a limit in words refuses nothing', () => {
    const words = layout('causes.problem')
    expect(readAnswer(form({ 'f.text': 'one '.repeat(MOST_CHARACTERS / 4) }), words).ok).toBe(true)
    expect(readAnswer(form({ 'f.text': 'x'.repeat(MOST_CHARACTERS + 1) }), words).ok).toBe(false)
  })

  test('an honest unknown says why, who could help and by when, and gives way to an answer that comes later', () => {
    const words = layout('causes.pattern')
    const unknown = { why: 'No figure by tenure', who: 'The licensing team', by: '4 December 2026' }
    const typed = Object.fromEntries(Object.entries(unknown).map(([field, said]) => [`unknown.${field}`, said]))
    expect(readAnswer(form(typed), words)).toEqual({ ok: true, value: { unknown } })
    const both = { ...typed, 'f.figure': '412 per 100,000' }
    expect(readAnswer(form(both), words).ok).toBe(false)
    const later = readAnswer(form(both), words, { unknown })
    expect(later.ok && later.value.unknown).toBe(undefined)
    expect(later.ok && later.value.fields?.figure).toBe('412 per 100,000')
  })

  test('a row about a cause that was taken out meanwhile keeps its words', () => {
    const causes = { rows: [{ id: 'c1', cells: { cause: 'Damp' } }] }
    const shown = layout('causes.reach', { 'causes.drivers': causes })
    const read = readAnswer(form({ row: ['c1', 'c2'], 'c.c1.step': 'Ask', 'c.c2.step': 'Write' }), shown)
    expect(read.ok && read.value.rows?.map(({ id }) => id)).toEqual(['c1', 'c2'])
    expect(rowsToShow(shown, read.ok ? read.value : undefined)).toHaveLength(2)
  })

  test('whatever is written in a form comes back from it, for every question of the pack', () => {
    const said = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim().length > 0 && text !== '0.8')
    const causes = { rows: [{ id: 'c1', cells: { cause: 'Damp', barrier: 'Bus' } }] }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: pack.questions.length - 1 }), said, (at, text) => {
        const question = pack.questions[at]!
        const shown = layoutOf(pack, question, () => causes)
        const value = filledWith(shown, text)
        const read = readAnswer(formOf(shown, value), shown)
        expect(read).toEqual({ ok: true, value })
        expect(isAnswered(value)).toBe(true)
      }),
    )
  })

  test('adding, taking away and taking from a list change the rows and nothing else', () => {
    const causes = layout('causes.drivers')
    const typed = {
      rows: [
        { id: 'a', cells: { cause: 'Damp' } },
        { id: 'b', cells: { cause: '' } },
      ],
    }
    expect(changeRows(causes, typed, { add: true }).rows).toHaveLength(3)
    expect(changeRows(causes, typed, { remove: 'a' }).rows?.map(({ id }) => id)).toEqual(['b'])
    const taken = changeRows(causes, typed, { take: { cause: 'Rent' } })
    expect(taken.rows?.map(({ cells }) => cells.cause)).toEqual(['Damp', 'Rent'])
    const full = { rows: Array.from({ length: causes.most }, (_, n) => ({ id: `r${n}`, cells: { cause: 'x' } })) }
    expect(changeRows(causes, full, { add: true }).rows).toHaveLength(causes.most)
  })

  test('a cause may have several actions: each is a row of its own, told under the cause, and no other cause sees it', () => {
    const given = { rows: ['damp', 'rent'].map((id) => ({ id, cells: { cause: id } })) }
    const question = pack.questions.find(({ question }) => question === 'design.cause-response')!
    const shown = layoutOf(pack, question, () => given)
    const typed = {
      rows: rowsToShow(shown, undefined).map((row) => ({ ...row, cells: { ...row.cells, step: row.id } })),
    }
    const more = changeRows(shown, changeRows(shown, typed, { another: 'damp' }), { another: 'damp' })
    expect(rowsToShow(shown, more).map(({ id }) => id)).toEqual(['damp', 'damp.2', 'damp.3', 'rent'])
    const written = { rows: more.rows!.map((row) => ({ ...row, cells: { ...row.cells, step: row.id } })) }
    expect(tellAnswer(shown, written).rows.map(({ about }) => about)).toEqual(['damp', 'rent', 'damp', 'damp'])
    const read = readAnswer(formOf(shown, written), shown)
    const said = read.ok ? (read.value.rows ?? []).map(({ id, cells }) => [id, cells.step]) : []
    expect(said).toEqual(['damp', 'damp.2', 'damp.3', 'rent'].map((id) => [id, id]))
  })
})
