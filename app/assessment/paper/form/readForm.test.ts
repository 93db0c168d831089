import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Assessment as Pack } from '../../../content/kinds/assessment.ts'
import { loadPack } from '../../../content/packs.ts'
import type { Piece, Stretch } from '../../../document/readPieces.ts'
import type { Value } from '../../answer/value.ts'
import { bookmarkOf, namedBy, tagOf } from './address.ts'
import { formWith } from './filled.fixture.ts'
import type { Form } from './form.ts'
import { headingOf } from './formDocument.ts'
import { tidy } from './landmarks.ts'
import { fromProperties, toProperties } from './properties.ts'
import { proposalsOf, sameValue, valueIn } from './proposal.ts'
import { readForm } from './readForm.ts'

const packs: Pack[] = []
let form: Form
beforeAll(async () => {
  for (const name of ['hiat', 'equality-impact', 'process'] as const)
    packs.push((await loadPack(`assessment/${name}`, '1.0')).content)
  form = formWith(packs[0]!)
})

const paragraph = (text: string, is: Partial<Extract<Piece, { kind: 'paragraph' }>> = {}): Piece => ({
  kind: 'paragraph',
  ...stretch(text),
  isHeading: false,
  isTitle: false,
  ...is,
})
const stretch = (text: string, tags: string[] = []): Stretch => ({ text, tags, bookmarks: [], isTracked: false })
const row = (...cells: Stretch[]): Piece => ({ kind: 'row', cells })
const heading = (number: string) => {
  const asked = form.questions.find(({ question }) => question.number === number)!
  return paragraph(headingOf(asked), { isHeading: true })
}

describe('the name of a box', () => {
  test('is short enough for Word, and leads back to its box, in every pack there is', () => {
    for (const pack of packs) {
      const made = formWith(pack)
      for (const { question, at, rows } of made.questions)
        for (const { row: number, fields } of rows)
          for (const [n, { field }] of fields.entries()) {
            const address = { question: question.question, row: number, field }
            const [tag, mark] = [tagOf(made.assessmentId, address), bookmarkOf(made.assessmentId, at, number, n)]
            expect(tag.length).toBeLessThanOrEqual(64)
            expect(mark.length).toBeLessThanOrEqual(40)
            expect([namedBy(made, tag)?.address, namedBy(made, mark)?.address]).toEqual([address, address])
          }
    }
  })

  test('of another program is none of ours, and one that was made up leads nowhere', () => {
    for (const name of ['_GoBack', 'ingrain', 'ingrain_x', 'MyTag']) expect(namedBy(form, name)).toBeUndefined()
    expect(
      namedBy(form, `${tagOf(form.assessmentId, { question: 'no.such', row: 0, field: 'text' })}`)?.address,
    ).toBeUndefined()
  })
})

describe('what a form says of itself', () => {
  test('comes back as it was given, however many answers stood in it', () => {
    const edits = fc.dictionary(fc.nat(200).map(String), fc.integer({ min: 1, max: 100_000 }), { maxKeys: 200 })
    fc.assert(
      fc.property(edits, (given) => {
        const said = {
          form: form.id,
          assessment: form.assessmentId,
          pack: 'assessment/hiat',
          version: '1.0',
          made: '2026-11-25T09:00:00.000Z',
          by: form.id,
          edits: Object.fromEntries(Object.entries(given).map(([at, edit]) => [Number(at), edit])),
        }
        const properties = toProperties(said)
        for (const text of Object.values(properties)) expect(text.length).toBeLessThanOrEqual(255)
        expect(fromProperties(properties)).toEqual(said)
      }),
    )
  })

  test('is not believed when somebody changed it', () => {
    expect(fromProperties({})).toBeUndefined()
    expect(fromProperties({ 'ingrain-form': 'x', 'ingrain-assessment': form.id })).toBeUndefined()
  })
})

describe('a form that comes back', () => {
  test('is read by the number of the question and the label beside where every mark is gone', () => {
    const { placed, loose } = readForm(form, [
      heading('1.5'),
      paragraph('Row 2', { isHeading: true }),
      row(stretch('Cause'), stretch('Rents rise')),
      row(stretch('How it works'), stretch('Less is left for heat')),
    ])
    expect(loose).toEqual([])
    expect(placed).toMatchObject([
      { question: 'causes.drivers', row: 2, field: 'cause', by: 'number', cell: 'Rents rise' },
      { question: 'causes.drivers', row: 2, field: 'mechanism', by: 'number', cell: 'Less is left for heat' },
    ])
  })

  test('takes words that stand under a question of one box for its answer, and leaves other words to be placed', () => {
    const { placed, loose } = readForm(form, [
      paragraph('1.1 State the problem'),
      paragraph('Homes are cold.'),
      paragraph('People fall ill.'),
      heading('1.2'),
      paragraph('A sentence with no box.'),
    ])
    expect(placed).toMatchObject([
      { question: 'causes.problem', by: 'number', text: 'Homes are cold.\nPeople fall ill.' },
    ])
    expect(loose).toMatchObject([{ near: 'causes.pattern', why: 'outside', text: 'A sentence with no box.' }])
  })

  test('keeps what was written in place of a heading', () => {
    const { placed } = readForm(form, [paragraph('1.1 Damp kills here', { isHeading: true })])
    expect(placed).toMatchObject([{ question: 'causes.problem', text: 'Damp kills here' }])
    const { loose } = readForm(form, [paragraph('1.2 Damp kills here', { isHeading: true })])
    expect(loose).toMatchObject([{ near: 'causes.pattern', text: 'Damp kills here' }])
  })

  test('does not take a figure in a sentence for the number of a question', () => {
    const { loose } = readForm(form, [
      heading('1.1'),
      paragraph('1.2 million people live with this in cold homes, and each winter more of them do so than before.'),
    ])
    expect(loose).toEqual([])
    const { placed } = readForm(form, [heading('1.1'), paragraph('1.2 million people live with it')])
    expect(placed).toMatchObject([{ question: 'causes.problem', text: '1.2 million people live with it' }])
  })

  test('keeps the first of two boxes with one name, and shows the other', () => {
    const tag = tagOf(form.assessmentId, { question: 'causes.problem', row: 0, field: 'text' })
    const { placed, loose } = readForm(form, [
      row(stretch('Answer'), stretch('First', [tag])),
      row(stretch('Answer'), stretch('Second', [tag])),
    ])
    expect(placed).toMatchObject([{ text: 'First' }])
    expect(loose).toMatchObject([{ why: 'twice', text: 'Second' }])
  })

  test('says which words were pasted from another assessment’s form', () => {
    const other = '0190b000-0000-7000-8000-0000deadbeef'
    const tag = tagOf(other, { question: 'causes.problem', row: 0, field: 'text' })
    const { loose, placed } = readForm(form, [heading('1.2'), row(stretch('Answer'), stretch('Their words', [tag]))])
    expect(placed).toEqual([])
    expect(loose).toMatchObject([{ why: 'other-form', short: 'deadbeef', text: 'Their words' }])
  })

  test('loses no word, whatever somebody does to it: each is in a box or shown', () => {
    const words = fc.stringMatching(/^[a-z]{3,9} [a-z]{3,9}$/)
    const anyTag = fc.constantFrom(
      ...formTags(),
      tagOf('0190b000-0000-7000-8000-0000deadbeef', { question: 'causes.problem', row: 0, field: 'text' }),
      'ingrain:nonsense',
    )
    const cell = fc.record({
      text: words,
      tags: fc.array(anyTag, { maxLength: 2 }),
      bookmarks: fc.array(fc.string({ maxLength: 12 }), { maxLength: 1 }),
      isTracked: fc.boolean(),
    })
    const piece = fc.oneof(
      fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells): Piece => ({ kind: 'row', cells })),
      fc
        .tuple(cell, fc.boolean())
        .map(([one, isHeading]): Piece => ({ kind: 'paragraph', ...one, isHeading, isTitle: false })),
      fc.constantFrom('1.1', '1.2', '1.5', '2.3', '3.6').map((number) => heading(number)),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const { placed, loose } = readForm(form, pieces)
        const kept = [...placed.map(({ text }) => text), ...loose.map(({ text }) => text)].map(tidy).join(' ¶ ')
        const given = pieces
          .flatMap((one) => (one.kind === 'row' ? one.cells : one.isHeading ? [] : [one]))
          .map(({ text }) => tidy(text))
        for (const text of given) expect(kept).toContain(text)
      }),
      { numRuns: 300 },
    )
  })
})

const formTags = () =>
  form.questions
    .slice(0, 6)
    .flatMap(({ question, rows }) =>
      rows
        .slice(0, 2)
        .flatMap(({ row: number, fields }) =>
          fields
            .filter(({ is }) => is === 'words')
            .map(({ field }) => tagOf(form.assessmentId, { question: question.question, row: number, field })),
        ),
    )

describe('what a form proposes', () => {
  const before: Value = { fields: { text: 'Homes are cold.' } }
  const asked = () => formWith(packs[0]!, new Map([['causes.problem', before]]))
  const placed = (text: string) => [
    { question: 'causes.problem', row: 0, field: 'text', by: 'box' as const, text, cell: text, isTracked: false },
  ]
  const answer = (value: Value, edit: number) => ({
    assessmentId: form.assessmentId,
    question: 'causes.problem',
    value,
    edit,
    lookAgain: false,
    savedAt: new Date(0),
    savedBy: null,
    savedByName: null,
  })
  const against = (value: Value | undefined, edit = 1) => ({
    saved: new Map(value ? [['causes.problem', answer(value, edit)]] : []),
    isBaseKnown: true,
    reworded: new Set<string>(),
  })

  test('is nothing where nobody wrote, also when a word processor changed the spaces', () => {
    for (const text of ['Homes are cold.', ' Homes are cold. ', 'Homes\u00a0are cold.\r\n'])
      expect(proposalsOf(asked(), placed(text), against(before))).toEqual([])
  })

  test('is a change, an emptying or a conflict, by what was saved meanwhile', () => {
    const kindOf = (text: string, saved: Value | undefined, edit?: number) =>
      proposalsOf(asked(), placed(text), against(saved, edit)).map(({ is }) => is)
    expect(kindOf('Homes are damp.', before)).toEqual(['changed'])
    expect(kindOf('', before)).toEqual(['emptied'])
    expect(kindOf('Homes are damp.', { fields: { text: 'Rents rise.' } }, 2)).toEqual(['conflict'])
    expect(kindOf('Homes are damp.', { fields: { text: 'Homes are damp.' } }, 2)).toEqual([])
    expect(kindOf('Homes are cold.', { fields: { text: 'Rents rise.' } }, 2)).toEqual([])
  })

  test('keeps what stood in a box that is gone', () => {
    const value: Value = { fields: { figure: '412', source: 'Extract' } }
    const made = formWith(packs[0]!, new Map([['causes.pattern', value]]))
    const pattern = made.questions.find(({ question }) => question.question === 'causes.pattern')!
    const found = [
      {
        question: 'causes.pattern',
        row: 0,
        field: 'figure',
        by: 'box' as const,
        text: '415',
        cell: '415',
        isTracked: false,
      },
    ]
    expect(sameValue(valueIn(pattern, found), { fields: { figure: '415', source: 'Extract' } })).toBe(true)
  })
})
