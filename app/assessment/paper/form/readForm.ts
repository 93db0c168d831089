import type { Piece, Stretch } from '../../../document/readPieces.ts'
import type { Cell } from '../../answer/value.ts'
import { type Address, addressKey, namedBy, shortOf } from './address.ts'
import type { Form, FormField, FormQuestion } from './form.ts'
import { fieldOf, findQuestion, ownTexts, rowNamed, sameWords, tidy, withoutInvitation } from './landmarks.ts'
import { readCell } from './readCell.ts'

/** What stood in one box. `by`: its control or mark was there, or it was found by the number and words around it. */
export type Placed = Address & { by: 'box' | 'number'; text: string; cell: Cell; isTracked: boolean }

/** Words that have no box of their own. */
export type Loose = {
  text: string
  /** The question under which they stand. */
  near: string | null
  why: 'outside' | 'twice' | 'other-form' | 'no-choice'
  /** Of another assessment: the end of its id. */
  short?: string
  isTracked: boolean
}

export type FormRead = { placed: Placed[]; loose: Loose[]; isAForm: boolean; shorts: string[] }

type At = { asked?: FormQuestion; row: number }

/**
 * Reads what came back against the form that went out. Boxes are known by their control or bookmark; where somebody took
 * these away, by the number of the question, the caption of the row and the label beside. Nothing that has words is lost:
 * what fits nowhere is loose. Pure.
 */
export function readForm(form: Form, pieces: readonly Piece[]): FormRead {
  const placed = new Map<string, Placed>()
  const loose: Loose[] = []
  const shorts = new Set<string>()
  const own = ownTexts(form)
  let at: At = { row: 0 }
  let headings = 0
  // Paragraphs that follow each other are one text, until something of the form stands between.
  let isNext = false

  const put = (address: Address, by: Placed['by'], stretch: Stretch) => {
    isNext = false
    const key = addressKey(address)
    const text = withoutInvitation(stretch.text)
    const before = placed.get(key)
    const near = address.question
    if (before && text && !sameWords(before.text, text)) {
      if (before.text) return void loose.push({ text, near, why: 'twice', isTracked: stretch.isTracked })
    } else if (before) return
    const { cell, left } = readCell(fieldOf(form, address)!, text)
    placed.set(key, { ...address, by, text, cell, isTracked: stretch.isTracked })
    if (left) loose.push({ text: left, near, why: 'no-choice', isTracked: stretch.isTracked })
  }
  const leave = (stretch: Stretch, why: Loose['why'] = 'outside', short?: string) => {
    const text = withoutInvitation(stretch.text)
    if (!text || (why === 'outside' && own.has(tidy(text)))) return
    const near = at.asked?.question.question ?? null
    const last = loose.at(-1)
    if (last && isNext && last.near === near && last.why === why && last.short === short) {
      last.text += `\n${text}`
      last.isTracked ||= stretch.isTracked
    } else loose.push({ text, near, why, ...(short && { short }), isTracked: stretch.isTracked })
    isNext = true
  }
  const namesIn = ({ tags, bookmarks }: Stretch) => [...tags, ...bookmarks].flatMap((name) => namedBy(form, name) ?? [])

  const takeNamed = (stretch: Stretch): boolean => {
    const names = namesIn(stretch)
    for (const { short } of names) shorts.add(short)
    const address = names.find((one) => one.address)?.address
    const other = names.find(({ short }) => short !== shortOf(form.assessmentId))
    if (address) {
      at = { asked: form.questions.find(({ question }) => question.question === address.question), row: address.row }
      put(address, 'box', stretch)
    } else if (other) leave(stretch, 'other-form', other.short)
    return Boolean(address || other)
  }

  const takeRow = (cells: readonly Stretch[]) => {
    const isNamed = cells.map(takeNamed)
    if (isNamed.some(Boolean)) {
      for (const [n, cell] of cells.entries()) if (!isNamed[n]) leave(cell)
      return
    }
    const [first, ...others] = cells
    const address = first && others.length && at.asked ? addressBeside(at.asked, at.row, first.text) : undefined
    const joined = joinedCells(address ? others : cells)
    if (address) put(address, 'number', joined)
    else leave(joined)
  }

  for (const piece of pieces) {
    if (piece.kind === 'row') takeRow(piece.cells)
    else if (!takeNamed(piece) && !piece.isTitle) {
      const asked = findQuestion(form, piece)
      const row = at.asked && rowNamed(at.asked, piece.text)
      if (asked) {
        at = { asked, row: 0 }
        isNext = false
        headings += 1
        if (asked.isReworded) leave({ ...piece, text: asked.extra })
      } else if (row !== undefined) at = { ...at, row }
      else leave(piece)
    }
  }
  const rest = putUnderNumber(form, loose, placed, put)
  return { placed: [...placed.values()], loose: rest, isAForm: shorts.size > 0 || headings > 0, shorts: [...shorts] }
}

function addressBeside({ question, rows }: FormQuestion, row: number, label: string): Address | undefined {
  const says = ({ label: formal, plain }: FormField) => [formal, plain].some((one) => sameWords(one, label))
  for (const number of [row, 0]) {
    const field = rows.find((one) => one.row === number)?.fields.find(says)
    if (field) return { question: question.question, row: number, field: field.field }
  }
  return undefined
}

const joinedCells = (cells: readonly Stretch[]): Stretch => ({
  text: cells
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' | '),
  tags: [],
  bookmarks: [],
  isTracked: cells.some(({ isTracked }) => isTracked),
})

/** Words under a question of one box, whose box is gone, are its answer. */
function putUnderNumber(
  form: Form,
  loose: Loose[],
  placed: ReadonlyMap<string, Placed>,
  put: (address: Address, by: 'number', stretch: Stretch) => void,
): Loose[] {
  const rest: Loose[] = []
  const under = new Map<string, Loose[]>()
  for (const one of loose) {
    const field = one.why === 'outside' ? onlyBox(form, one.near) : undefined
    const key = field && addressKey(field)
    if (!key || placed.has(key)) rest.push(one)
    else under.set(key, [...(under.get(key) ?? []), one])
  }
  for (const all of under.values()) {
    const text = all.map((one) => one.text).join('\n')
    const isTracked = all.some((one) => one.isTracked)
    put(onlyBox(form, all[0]!.near)!, 'number', { text, tags: [], bookmarks: [], isTracked })
  }
  return rest
}

function onlyBox(form: Form, near: string | null): Address | undefined {
  const asked = form.questions.find(({ question }) => question.question === near)
  if (asked?.layout.kind !== 'once') return undefined
  const wordy = asked.layout.fields.filter(({ type }) => type === 'words')
  return asked.layout.fields.length === 1 && wordy[0]
    ? { question: asked.question.question, row: 0, field: wordy[0].field }
    : undefined
}
