import type { Table, Text } from '../../../document/document.ts'
import type { Answered } from '../../../involvement/actions.ts'
import { sayDay } from '../../../web/parts/day.tsx'
import { cellWords } from '../../answer/value.ts'
import { words } from '../words.ts'
import type { ReportAbout } from './readReport.ts'

/** Tables made of records and not of an answer. Those about findings leave only when the team adds them. */
export const FINDINGS = ['precheck-findings', 'cause-action-flag']

/** Undefined where a pack names a table that is none of these. Pure. */
export function recordTable(key: string, about: ReportAbout): Table | undefined {
  const said = words.report.tables[key]
  const rows = ROWS[key]?.(about)
  return said && rows && { kind: 'table', caption: said.caption, head: said.head, rows }
}

const ROWS: Record<string, (about: ReportAbout) => Text[][]> = {
  'involvement-events': (about) =>
    linkedEvents(about).map(({ onDay, title, people, role, paid, changed }) => [
      sayDay(onDay),
      title,
      `${people}`,
      words.report.roles[role] ?? role,
      words.report.paid[paid] ?? paid,
      changed || words.report.nothingChanged,
    ]),
  'payments-offered-and-made': (about) => {
    const events = linkedEvents(about)
    const ways = [...new Set(events.map(({ paid }) => paid))]
    return ways.map((way) => [words.report.paid[way] ?? way, `${events.filter(({ paid }) => paid === way).length}`])
  },
  'answers-owed': (about) =>
    about.actions
      .filter(({ kind }) => kind === 'answer')
      .map((action) => [
        action.title,
        whoOf(about)(about.said.find(({ id }) => id === action.becauseRecordId)),
        sayDay(action.dueOn),
        action.answeredOn ? sayDay(action.answeredOn) : words.report.notAnsweredYet,
      ]),
  'dissenting-notes': (about) =>
    about.said
      .filter(({ kind }) => kind === 'dissent')
      .map((one) => [whoOf(about)(one), sayDay(one.saidOn), one.words]),
  'feedback-with-theme-severity-answer': (about) =>
    about.said
      .filter(({ severity, kind }) => severity !== null && kind !== 'help')
      .map((one) => [
        whoOf(about)(one),
        about.pack.questions.find(({ question }) => question === one.part)?.number ?? '',
        about.pack.themes.find(({ theme }) => theme === one.theme)?.name ?? '',
        about.pack.severities.find(({ severity }) => severity === one.severity)?.name ?? '',
        one.words,
        [one.action?.answerText, one.action?.reason].filter(Boolean).join('\n') || words.report.notAnsweredYet,
      ]),
  'declared-conflicts': ({ reviews }) =>
    reviews
      .filter(({ conflicts }) => conflicts !== null)
      .map(({ conflicts }, n) => [words.report.reviewer(n + 1), conflicts || words.report.noConflict]),
  'actions-with-owner-and-date': ({ actions }) =>
    actions
      .filter(({ kind }) => kind === 'task')
      .map(({ title, ownerTitle, dueOn, doneOn }) => [
        title,
        ownerTitle,
        sayDay(dueOn),
        doneOn ? words.report.done : words.report.open,
      ]),
  'precheck-findings': ({ precheck, pack }) =>
    (precheck?.findings ?? []).map(({ question, check, ask }) => [
      pack.questions.find((one) => one.question === question)?.number ?? '',
      pack.checks.find((one) => one.check === check)?.means ?? words.report.otherFinding,
      ask,
    ]),
  'cause-action-flag': ({ precheck }) => (precheck?.flag ? [[precheck.flag.says, precheck.flag.followUp ?? '']] : []),
  'follow-up-answers': ({ followUps, pack }) =>
    followUps.map(({ point, outcome, harm, note }) => [
      words.report.months[point] ?? point,
      pack.optionWords[outcome]?.label ?? words.report.gaps[outcome] ?? outcome,
      harm ? words.report.yes : words.report.no,
      note,
    ]),
}

/** Events that an answer points to: logged once, linked wherever they count. */
function linkedEvents({ events, read }: ReportAbout) {
  const linked = new Set(
    [...read.values()].flatMap(({ value }) => (value?.rows ?? []).map(({ cells }) => cellWords(cells.event))),
  )
  return events.filter(({ id }) => linked.has(id)).sort((a, b) => (a.onDay < b.onDay ? -1 : 1))
}

/** Who said something, by role and number: in a paper that is handed on, nobody is named. */
export function whoOf({ said }: Pick<ReportAbout, 'said'>): (one: Answered | undefined) => string {
  const numberIn = (all: readonly Answered[], id: string | null) =>
    [...new Set(all.map(({ fromId }) => fromId))].indexOf(id) + 1
  const advisers = said.filter(({ fromKind }) => fromKind === 'adviser')
  const reviewers = said.filter(({ fromKind, reviewId }) => fromKind !== 'adviser' && reviewId)
  return (one) => {
    if (!one) return words.report.teamMember
    if (one.fromKind === 'adviser') return words.report.adviser(numberIn(advisers, one.fromId))
    return one.reviewId ? words.report.reviewer(numberIn(reviewers, one.fromId)) : words.report.teamMember
  }
}
