import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Value } from '../../app/assessment/answer/value.ts'
import { tagOf } from '../../app/assessment/paper/form/address.ts'
import { emptyHead, formWith, something } from '../../app/assessment/paper/form/filled.fixture.ts'
import { type Form, type FormField, UNKNOWN } from '../../app/assessment/paper/form/form.ts'
import { formDocument } from '../../app/assessment/paper/form/formDocument.ts'
import { sameValue, valueIn } from '../../app/assessment/paper/form/proposal.ts'
import { readForm } from '../../app/assessment/paper/form/readForm.ts'
import { typedInto, withBody } from '../../app/assessment/paper/paper.fixture.ts'
import type { Assessment as Pack } from '../../app/content/kinds/assessment.ts'
import { loadPack } from '../../app/content/packs.ts'
import { writeDocx } from '../../app/document/docx.ts'
import { readWord } from '../../app/document/readWord.ts'
import { openedByLibreOffice, savedByLibreOffice } from './programs.ts'

let pack: Pack
beforeAll(async () => {
  pack = (await loadPack('assessment/hiat', '1.0')).content
})

const write = (form: Form) => writeDocx(formDocument(form, { ...emptyHead, sections: pack.sections }))

async function answersIn(form: Form, docx: Uint8Array): Promise<{ values: Map<string, Value>; loose: string[] }> {
  const word = await readWord(docx)
  if (!word.ok) throw new Error(word.because)
  const { placed, loose } = readForm(form, word.read.pieces)
  const values = form.questions.map((asked): [string, Value] => {
    const key = asked.question.question
    return [
      key,
      valueIn(
        asked,
        placed.filter(({ question }) => question === key),
      ),
    ]
  })
  return { values: new Map(values), loose: loose.map(({ text }) => text) }
}

const isOwn = ({ field }: FormField) => !UNKNOWN.some((one) => one === field)

/** Something in every field of every row, the spare ones too. */
function everything(form: Form): Map<string, Value> {
  let at = 0
  const cells = (fields: FormField[]) =>
    Object.fromEntries(fields.filter(isOwn).map((field) => [field.field, something(field, at++)]))
  return new Map(
    form.questions.map(({ question, rows, layout }) => {
      const [first, ...others] = rows
      const own = cells(first?.fields ?? [])
      const filled = others.map(({ id, fields }) => ({ id: id!, cells: cells(fields) }))
      return [
        question.question,
        { ...(Object.keys(own).length && { fields: own }), ...(layout.kind !== 'once' && { rows: filled }) },
      ]
    }),
  )
}

/** Written before there was anything to choose from. */
const isOutside = ({ is, cell, choices }: FormField) => is === 'choice' && !choices.some(({ value }) => value === cell)

/** The same boxes, with nothing in them. */
const hollow = (form: Form): Form => ({
  ...form,
  questions: form.questions.map((asked) => ({
    ...asked,
    rows: asked.rows.map((row) => ({
      ...row,
      fields: row.fields.map((field) => (isOutside(field) ? field : { ...field, cell: '' })),
    })),
  })),
})

const differing = (one: Map<string, Value>, other: Map<string, Value>): string[] =>
  [...one].filter(([key, value]) => !sameValue(value, other.get(key))).map(([key]) => key)

describe('a Word form of every question', () => {
  test('opened and saved by LibreOffice keeps every answer, though its controls lose their tags', async () => {
    const empty = formWith(pack)
    const values = everything(empty)
    const form = formWith(pack, values)
    const saved = await savedByLibreOffice(await write(form), 'docx', 'docx')
    expect(strFromU8(unzipSync(saved)['word/document.xml']!)).not.toContain('<w:tag ')
    const { values: known, loose } = await answersIn(form, saved)
    expect(loose).toEqual([])
    expect(differing(values, known)).toEqual([])
    // They are all found in the file itself, and not in what is remembered of it.
    const found = await answersIn(hollow(form), saved)
    expect(found.loose).toEqual([])
    expect(differing(values, found.values)).toEqual([])
  }, 180_000)

  test('typed into every control in Word and then saved by LibreOffice gives every answer that was typed', async () => {
    const form = formWith(pack)
    const typed: [string, string][] = []
    let at = 0
    const filled = withBody(await write(form), (xml) => {
      let now = xml
      for (const { question, rows } of form.questions)
        for (const { row, fields } of rows)
          for (const field of fields.filter(isOwn).filter(({ is }) => is !== 'choices')) {
            const value = something(field, at++) as string
            const shown = field.choices.find((choice) => choice.value === value)?.label ?? value
            now = typedInto(
              now,
              tagOf(form.assessmentId, { question: question.question, row, field: field.field }),
              shown,
            )
            typed.push([`${question.question}:${row}:${field.field}`, value])
          }
      return now
    })
    for (const docx of [filled, await savedByLibreOffice(filled, 'docx', 'docx')]) {
      const { values, loose } = await answersIn(form, docx)
      expect(loose).toEqual([])
      const wrong = typed.filter(([address, value]) => {
        const [question = '', row = '', field = ''] = address.split(':')
        const cells = row === '0' ? values.get(question)?.fields : values.get(question)?.rows?.[Number(row) - 1]?.cells
        return cells?.[field] !== value
      })
      expect(wrong).toEqual([])
    }
    expect(typed.length).toBeGreaterThan(300)
  }, 300_000)

  test('filled in LibreOffice’s own format, ticks and all, is read after it comes back to Word', async () => {
    const form = formWith(pack)
    const odt = await savedByLibreOffice(await write(form), 'docx', 'odt')
    const parts = unzipSync(odt)
    let n = 0
    const content = strFromU8(parts['content.xml']!)
      .replaceAll('[Write here]', () => `written ${++n}.`)
      .replaceAll('☐', '☒')
    const { mimetype, ...rest } = parts
    rest['content.xml'] = strToU8(content)
    const again = zipSync({ mimetype: [mimetype!, { level: 0 }], ...rest })
    const word = await readWord(await savedByLibreOffice(again, 'odt', 'docx'))
    if (!word.ok) throw new Error(word.because)
    const { placed, loose } = readForm(form, word.read.pieces)
    expect(loose).toEqual([])
    const fields = form.questions.flatMap(({ rows }) => rows.flatMap((row) => row.fields))
    expect(placed.map(({ text }) => text).filter((text) => /^written \d+\.$/.test(text))).toHaveLength(n)
    expect(n).toBe(fields.filter(({ is }) => is === 'words').length)
    const ticked = placed.filter(({ cell }) => Array.isArray(cell)).map(({ cell }) => cell.length)
    expect(ticked).toEqual(fields.filter(({ is }) => is === 'choices').map(({ choices }) => choices.length))
  }, 300_000)

  test('opens in LibreOffice with its questions, labels and invitations as anybody reads them', async () => {
    const { text } = await openedByLibreOffice(await write(formWith(pack)))
    for (const { ask } of pack.questions) expect(text).toContain(ask)
    expect(text).toContain('[Write here]')
  }, 180_000)
})
