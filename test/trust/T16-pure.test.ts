import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Action,
  faultOfAnswer,
  faultOfDoing,
  faultOfSending,
  faultOfVerifying,
  isSettled,
} from '../../app/action/action.ts'
import { addDays } from '../../app/store/today.ts'
import { approvalOf, wordsStillApproved } from '../../app/strategy/promise/approvedWording.ts'
import { standingOf } from '../../app/strategy/strategy.ts'
import { adoptionsOf, inForce, versionSaying } from '../../app/terminology/concept.ts'
import { noWords } from '../../app/terminology/wording.ts'

const WALKS = process.env.TRUST === 'full' ? 5000 : 300
const often = { numRuns: WALKS, seed: 20261125 }

describe('T16 the rules alone, in any order of events', () => {
  test('what is owed is answered, told and checked once each, in that order and by the right person; a task is done and checked', () => {
    type Debt = Pick<Action, 'kind' | 'doneOn' | 'answeredOn' | 'sentOn' | 'verifiedOn' | 'ownerPostId'>
    // The drawing: from each place the one event that leads on.
    const onward = {
      answer: { open: 'answer', answered: 'send', settled: 'verify' },
      task: { open: 'do', settled: 'verify' },
    }
    const events = fc.array(
      fc.record({
        is: fc.constantFrom('answer', 'send', 'do', 'verify'),
        days: fc.integer({ min: -1, max: 2 }),
        by: fc.constantFrom('owner', 'doer', 'other'),
        words: fc.constantFrom('Yes', ''),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(fc.constantFrom('answer' as const, 'task' as const), events, (kind, all) => {
        const debt: Debt = {
          kind,
          doneOn: null,
          answeredOn: null,
          sentOn: null,
          verifiedOn: null,
          ownerPostId: 'owner',
        }
        let place = 'open'
        let today = '2026-10-30'
        for (const { is, days, by, words } of all) {
          const onDay = addDays(today, days)
          today = days > 0 ? onDay : today
          const isNext = (onward[kind] as Record<string, string>)[place] === is
          const isDay = onDay <= today && onDay >= (is === 'send' ? (debt.answeredOn ?? '') : '')
          const fault =
            is === 'answer'
              ? faultOfAnswer(debt, { answer: 'accepted', text: words, onDay }, today)
              : is === 'send'
                ? faultOfSending(debt, onDay, today)
                : is === 'do'
                  ? faultOfDoing(debt, onDay, today)
                  : faultOfVerifying(debt, { posts: by === 'owner' ? ['owner'] : [], didIt: by === 'doer' })
          const may = isNext && (is === 'verify' ? by === 'other' : isDay && (is !== 'answer' || words !== ''))
          expect(fault === undefined, `${is} at ${place}`).toBe(may)
          if (!may) continue
          if (is === 'answer') [debt.answeredOn, place] = [onDay, 'answered']
          if (is === 'send') [debt.sentOn, place] = [onDay, 'settled']
          if (is === 'do') [debt.doneOn, place] = [onDay, 'settled']
          if (is === 'verify') [debt.verifiedOn, place] = [onDay, 'checked']
          expect(isSettled(debt)).toBe(place === 'settled' || place === 'checked')
        }
      }),
      often,
    )
  })

  test('a promise stands approved when a yes that was not annulled was to these very words, and only then', () => {
    const words = fc.constantFrom('ask', 'answer', 'act')
    const events = fc.array(
      fc.oneof(
        fc.record({ is: fc.constant('reword' as const), to: words }),
        fc.record({ is: fc.constant('approve' as const), after: fc.nat(3) }),
        fc.record({ is: fc.constant('annul' as const), at: fc.nat(9) }),
      ),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(words, events, (first, all) => {
        let now = first
        let day = '2026-01-01'
        const wordings: { no: number; words: string }[] = []
        const yeses: { decisionId: string; onDay: string; bodyName: string; versionNo: number }[] = []
        // What the drawing knows: the words of each yes that stands.
        const approved: string[] = []
        for (const event of all) {
          if (event.is === 'reword') now = event.to
          if (event.is === 'approve') {
            day = addDays(day, event.after)
            if (!wordings.some((one) => one.words === now)) wordings.push({ no: wordings.length + 1, words: now })
            const { no } = wordings.find((one) => one.words === now)!
            yeses.push({ decisionId: `d${yeses.length}`, onDay: day, bodyName: 'Board', versionNo: no })
            approved.push(now)
          }
          if (event.is === 'annul' && yeses.length) {
            yeses.splice(event.at % yeses.length, 1)
            approved.splice(event.at % approved.length, 1)
          }
          expect(Boolean(approvalOf(now, wordings, yeses))).toBe(approved.includes(now))
          const earlier = wordsStillApproved(now, wordings, yeses)?.words
          expect(earlier === undefined).toBe(approved.includes(now) || approved.length === 0)
          if (earlier !== undefined) expect(approved).toContain(earlier)
        }
      }),
      often,
    )
  })

  test('of adoptions the last by its day is in force, and an annulled one never was', () => {
    const events = fc.array(
      fc.oneof(
        fc.record({ is: fc.constant('adopt' as const), no: fc.integer({ min: 1, max: 4 }), after: fc.nat(3) }),
        fc.record({ is: fc.constant('refuse' as const) }),
        fc.record({ is: fc.constant('annul' as const), at: fc.nat(9) }),
      ),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(events, (all) => {
        let day = '2026-01-01'
        const rows: Parameters<typeof adoptionsOf>[0][number][] = []
        const drawn: { no: number; day: string }[] = []
        for (const event of all) {
          const row = { recordId: 'c', decisionId: `d${rows.length}`, bodyName: 'Board' }
          if (event.is === 'adopt') {
            day = addDays(day, event.after)
            rows.push({ ...row, versionNo: event.no, onDay: day, outcome: 'adopted' })
            drawn.push({ no: event.no, day })
          }
          // Other answers to the same words, and adoptions of other words, are none of it.
          if (event.is === 'refuse') rows.push({ ...row, versionNo: 9, onDay: day, outcome: 'approved' })
          if (event.is === 'annul' && drawn.length) {
            const { no, day: of } = drawn.splice(event.at % drawn.length, 1)[0]!
            const at = rows.findIndex(({ versionNo, onDay }) => versionNo === no && onDay === of)
            rows.splice(at, 1)
          }
          rows.push({ ...row, recordId: 'other', versionNo: 7, onDay: '2027-01-01', outcome: 'adopted' })
          const last = drawn.reduce<(typeof drawn)[number] | undefined>(
            (best, one) => (!best || one.day >= best.day ? one : best),
            undefined,
          )
          expect(inForce(adoptionsOf(rows, 'c'))?.versionNo).toBe(last?.no)
        }
      }),
      often,
    )
  })

  test('words that are frozen already are found again, and no others', () => {
    const text = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (frozen, draft) => {
        const versions = frozen
          .map((formal, at) => ({ no: at + 1, body: { ...noWords, formal } }))
          .reverse()
          .map((one) => ({
            ...one,
            recordId: 'c',
            plain: null,
            words: 1,
            madeAt: new Date(),
            madeBy: null,
            becauseRecordId: null,
          }))
        const found = versionSaying(versions, { ...noWords, formal: draft })
        expect(found).toBe(frozen.includes(draft) ? frozen.lastIndexOf(draft) + 1 : undefined)
      }),
      often,
    )
  })

  test('a strategy goes from draft to over by its days and its yes, and superseded is the end', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-01-01', n))
    const ORDER = ['draft', 'consulting', 'approved', 'in force', 'over', 'superseded']
    fc.assert(
      fc.property(
        day,
        day,
        fc.option(day, { nil: null }),
        fc.boolean(),
        fc.array(day, { minLength: 2, maxLength: 10 }),
        (a, b, endedOn, isConsulting, days) => {
          const [fromOn, toOn] = [a, b].sort() as [string, string]
          const stands = [...days]
            .sort()
            .map((today) => standingOf({ fromOn, toOn, endedOn }, { isApproved: true, isConsulting }, today))
          // Approved, it never goes back.
          expect(stands.map((one) => ORDER.indexOf(one))).toEqual(
            [...stands.map((one) => ORDER.indexOf(one))].sort((x, y) => x - y),
          )
          for (const today of days) {
            const isOver = endedOn !== null && endedOn <= today
            const unapproved = standingOf({ fromOn, toOn, endedOn }, { isApproved: false, isConsulting }, today)
            expect(unapproved).toBe(isOver ? 'superseded' : isConsulting ? 'consulting' : 'draft')
          }
        },
      ),
      often,
    )
  })
})
