import { isLate, isSettled } from '../action/action.ts'
import { actionsBecauseOf } from '../action/actions.ts'
import { linesOf } from '../budget/actions.ts'
import { financialYearOf } from '../budget/budget.ts'
import { changesForKinds } from '../evidence/actions.ts'
import { contributionsAboutKinds } from '../involvement/actions.ts'
import { changeCountsForDays } from '../ladder/promise.ts'
import type { BoardRow } from '../mainstreaming/board.ts'
import { readOnlyWords } from '../mainstreaming/lipService/actions.ts'
import type { Rules } from '../mainstreaming/pack.ts'
import { snapshotOf } from '../mainstreaming/remember.ts'
import { sayNext, sayOwes } from '../mainstreaming/sayings.ts'
import { type Caller, must } from '../organisation/caller.ts'
import { titlesOf } from '../store/record.ts'
import { addDays } from '../store/today.ts'
import type { BoardPaperData, OnlyWordsLine, StandingLine } from './boardPaper.ts'
import { sayStanding } from './standing.ts'

const ABOUT = ['concept', 'strategy', 'promise']

/** Everything that the board paper says, as it stands today. */
export async function readBoardPaper(caller: Caller): Promise<BoardPaperData> {
  must(caller, 'report.make')
  const { board, rules } = await snapshotOf(caller)
  const year = financialYearOf(caller.today, caller.organisation.yearStarts)
  const lines = (await linesOf(caller)).filter(({ yearStartsOn }) => yearStartsOn === year)
  return {
    organisation: caller.organisation.name,
    day: caller.today,
    gap: board.gap,
    onlyWords: (await readOnlyWords(caller)).map(lineOf),
    standings: board.rows.map((row) => standingLine(row, rules)),
    changes: await adviserChanges(caller),
    answers: await adviserAnswers(caller),
    lines: lines.map(({ title, purpose, pence, approvedOn, ringfenced }) => ({
      title,
      purpose,
      pence,
      isApproved: approvedOn !== null,
      isRingfenced: ringfenced,
    })),
    year,
  }
}

function lineOf({ promise, days, lift }: Awaited<ReturnType<typeof readOnlyWords>>[number]): OnlyWordsLine {
  const { facts, owner } = promise
  return {
    words: promise.words,
    rung: promise.rung,
    days,
    owner: owner?.holder ?? owner?.title,
    isOwnerInPost: facts['promise.ownerInPost']?.value === true,
    hasBacking: ['promise.moneyPence', 'promise.protectedTime', 'promise.noCostReason'].some((name) =>
      Boolean(facts[name]?.value),
    ),
    lift,
  }
}

function standingLine(row: BoardRow, rules: Rules): StandingLine {
  const who = row.next && sayOwes(row.next.owes, row.next.due)
  return {
    id: row.id,
    title: row.title,
    step: row.step,
    standsOn: sayStanding(row, rules),
    next: row.next ? sayNext(row.next) : '',
    who,
  }
}

async function adviserChanges(caller: Caller): Promise<BoardPaperData['changes']> {
  const since = addDays(caller.today, -changeCountsForDays)
  const all = [...(await changesForKinds(caller, ABOUT)).values()].flat()
  const mine = all
    .filter(({ isByAdviser, onDay }) => isByAdviser && onDay >= since)
    .sort((a, b) => (a.onDay < b.onDay ? 1 : -1))
  const titles = await titlesOf(
    caller,
    mine.map(({ recordId }) => recordId),
  )
  return mine.slice(0, 5).map(({ what, recordId, onDay }) => ({ what, onDay, record: titles.get(recordId) ?? '' }))
}

async function adviserAnswers(caller: Caller): Promise<BoardPaperData['answers']> {
  const said = (await contributionsAboutKinds(caller, ABOUT)).filter(({ fromKind }) => fromKind === 'adviser')
  const actions = await actionsBecauseOf(
    caller,
    said.map(({ id }) => id),
  )
  return {
    owed: actions.length,
    answered: actions.filter(isSettled).length,
    late: actions.filter((action) => isLate(action, caller.today)).length,
  }
}
