import type { Block, Document } from '../document/document.ts'
import type { Rung } from '../ladder/rung.ts'
import { words } from './words.ts'

export type OnlyWordsLine = {
  words: string
  rung: Rung
  days: number
  /** Who owns it today, or nobody. */
  owner: string | undefined
  isOwnerInPost: boolean
  hasBacking: boolean
  lift: string | undefined
}

export type StandingLine = {
  id: string
  title: string
  step: number | undefined
  standsOn: string
  next: string
  who: string | undefined
}

export type BoardPaperData = {
  organisation: string
  day: string
  gap: { n: number; of: number } | undefined
  onlyWords: OnlyWordsLine[]
  standings: StandingLine[]
  changes: { what: string; record: string; onDay: string }[]
  answers: { answered: number; owed: number; late: number }
  lines: { title: string; purpose: string; pence: number; isApproved: boolean; isRingfenced: boolean }[]
  year: string
}

const MOST_DECISIONS = 3

/** The board paper as a document, before it is a file. Says what is asked first, and how it was worked out last. */
export function boardPaper(data: BoardPaperData): Document {
  const said = words.board
  return {
    title: said.title,
    subtitle: data.organisation,
    organisation: data.organisation,
    language: 'en-GB',
    date: data.day,
    blocks: [
      ...section(said.decisions, decisionsAsked(data)),
      ...section(said.onlyWords, onlyWordsBlocks(data)),
      ...section(said.stands, standingBlocks(data)),
      ...section(said.changed, changedBlocks(data)),
      ...section(said.money, moneyBlocks(data)),
      ...section(said.method, [{ kind: 'paragraph', text: said.methodText(data.day) }]),
    ],
  }
}

const section = (title: string, blocks: Block[]): Block[] => [{ kind: 'heading', level: 1, text: title }, ...blocks]

/** At most three, the oldest gap first: who will own it, what will pay for it, then what would lift a requirement. */
export function decisionsToAsk({ onlyWords, standings }: Pick<BoardPaperData, 'onlyWords' | 'standings'>): string[] {
  const asked = words.board.ask
  const unowned = onlyWords.filter(({ isOwnerInPost }) => !isOwnerInPost).map((line) => asked.owner(line.words))
  const unpaid = onlyWords
    .filter((line) => line.isOwnerInPost && !line.hasBacking)
    .map((line) => asked.backing(line.words))
  const lifts = standings.filter(({ who }) => who !== undefined).map((line) => asked.lift(line.id, line.next))
  return [...unowned, ...unpaid, ...lifts].slice(0, MOST_DECISIONS)
}

function decisionsAsked(data: BoardPaperData): Block[] {
  const decisions = decisionsToAsk(data)
  if (!decisions.length) return [{ kind: 'paragraph', text: words.board.nothingToDecide }]
  return [
    { kind: 'paragraph', text: words.board.decisionsLead },
    { kind: 'numbers', items: decisions },
  ]
}

function onlyWordsBlocks({ gap, onlyWords }: BoardPaperData): Block[] {
  const said = words.board
  if (!gap) return [{ kind: 'paragraph', text: said.noneApproved }]
  const lead: Block = { kind: 'paragraph', text: [{ strong: said.gap(gap.n, gap.of) }] }
  if (!onlyWords.length) return [lead]
  return [
    lead,
    {
      kind: 'table',
      caption: said.onlyWordsCaption,
      head: said.onlyWordsHead,
      rows: onlyWords.map((line) => [
        line.words,
        said.rungs[line.rung] ?? '',
        said.days(line.days),
        line.owner ?? said.nobody,
        line.lift ?? '',
      ]),
      widths: [38, 12, 12, 16, 22],
    },
  ]
}

function standingBlocks({ standings }: BoardPaperData): Block[] {
  const said = words.board
  return [
    { kind: 'paragraph', text: said.standsLead },
    {
      kind: 'table',
      caption: said.standsCaption,
      head: said.standsHead,
      rows: standings.map(({ id, title, standsOn, next, who }) => [
        id,
        title,
        standsOn,
        who ? said.nextBy(next, who) : next,
      ]),
      widths: [8, 34, 16, 42],
    },
  ]
}

function changedBlocks({ changes, answers }: BoardPaperData): Block[] {
  const said = words.board
  const lead: Block = { kind: 'paragraph', text: said.answers(answers) }
  if (!changes.length) return [{ kind: 'paragraph', text: said.noChanges }, lead]
  return [{ kind: 'bullets', items: changes.map(({ what, record, onDay }) => said.change(what, record, onDay)) }, lead]
}

function moneyBlocks({ lines, year }: BoardPaperData): Block[] {
  const said = words.board
  if (!lines.length) return [{ kind: 'paragraph', text: said.noMoney(year) }]
  return [
    {
      kind: 'table',
      caption: said.moneyCaption(year),
      head: said.moneyHead,
      rows: lines.map(({ title, purpose, pence, isApproved, isRingfenced }) => [
        title,
        said.purposes[purpose] ?? purpose,
        said.pounds(pence),
        isApproved ? said.approved : said.planned,
        isRingfenced ? said.yes : said.no,
      ]),
    },
  ]
}
