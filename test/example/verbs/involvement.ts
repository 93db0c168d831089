import { z } from 'zod'
import { askAdvisers } from '../../../app/assessment/adviser/askAdvisers.ts'
import { enterForAdviser } from '../../../app/assessment/adviser/enterForAdviser.ts'
import {
  addAdviser,
  closeAsk,
  contribute,
  enterContribution,
  openAsk,
  readAsk,
  write,
} from '../../../app/involvement/actions.ts'
import { readCode, tokenOfCode } from '../../../app/involvement/link/code.ts'
import { mailLink } from '../../../app/involvement/link/letters.ts'
import { WAY_TO } from '../../../app/involvement/link/link.ts'
import { byLink } from '../../../app/involvement/link/open.ts'
import { type SaidByLink, sayByLink } from '../../../app/involvement/link/speak.ts'
import type { Caller } from '../../../app/organisation/caller.ts'
import { openConsultation, sayOnConcept } from '../../../app/terminology/actions.ts'
import { callIt, idOf, type Stage } from '../stage.ts'
import { mustBeYes, needed, type Verbs, verb } from '../verb.ts'
import { day, type Event, namesIn } from '../year.ts'
import { partOf } from './assessment.ts'

const severity = z.enum(['praise', 'query', 'minor', 'major'])
const spoken = {
  on_behalf_of: z.string().optional(),
  channel: z.enum(['phone', 'paper']).optional(),
  read_back: z.boolean().optional(),
}

const asking = z.strictObject({
  kind: z.enum(['consultation', 'review']),
  about: z.string(),
  audience: z.array(z.string()),
  minutes: z.number(),
  pay_pence: z.number(),
  closes: day,
  what: z.string(),
  /** Of an assessment, by their numbers. */
  questions: z.array(z.string()).default([]),
})

/** What people are asked, and what they say. */
export const involvement: Verbs = {
  'invite-advisers': verb(z.strictObject({ who: z.array(z.string()) }), async (caller, { who }, stage) => {
    for (const name of namesIn(who)) {
      const { name: knownAs, contact_by: contactBy, contact } = stage.year.people.advisers[name]!
      await addAdviser(caller, { id: callIt(stage, name, 'adviser'), knownAs, contactBy, contact })
    }
  }),

  'open-ask': verb(
    asking,
    async (caller, { about, closes, pay_pence: payPence, questions, ...given }, stage, event) => {
      const ask = { ...given, payPence, closesOn: closes, id: callIt(stage, needed(event, 'id'), 'ask') }
      if (given.kind === 'review')
        return askPanel(caller, stage, { ...ask, name: needed(event, 'id') }, idOf(stage, about), questions)
      if (stage.kinds.get(about) === 'concept') return openConsultation(caller, idOf(stage, about), ask)
      return openAsk(caller, { ...ask, aboutRecordId: idOf(stage, about) })
    },
  ),

  'close-ask': verb(z.strictObject({}), (caller, _, stage, event) =>
    closeAsk(caller, idOf(stage, needed(event, 'about'))),
  ),

  comment: verb(
    z.strictObject({ ask: z.string().optional(), part: z.string().optional(), severity, text: z.string(), ...spoken }),
    async (caller, { ask, part, severity, text, ...by }, stage, event) => {
      const about = needed(event, 'about')
      const askId = ask && idOf(stage, ask)
      const said = {
        aboutRecordId: idOf(stage, about),
        askId: askId ?? null,
        part: await partOf(caller, idOf(stage, about), part),
        kind: 'comment' as const,
        severity,
        words: text,
      }
      const way = ask && stage.ways.get(`${ask} ${event.by}`)
      if (way)
        return byTheirLink(caller, stage, event, { way, kind: 'comment', severity, part: said.part, words: text })
      const id = callIt(stage, needed(event, 'id'), 'contribution')
      // Consultations make no links of their own accord; partners may read a shared strategy, and the door does not know that yet.
      const isPartner = caller.member.kind === 'partner' && stage.kinds.get(about) === 'promise'
      if (caller.by.kind === 'adviser' || isPartner) {
        const fromKind = caller.by.kind === 'adviser' ? 'adviser' : 'partner'
        return write(
          caller,
          { ...said, id },
          { fromKind, fromId: caller.member.id, enteredBy: null, channel: 'screen', readBack: null },
        )
      }
      const from = by.on_behalf_of && {
        adviserId: idOf(stage, by.on_behalf_of),
        channel: by.channel ?? 'phone',
        readBack: by.read_back ?? false,
      }
      if (from && stage.kinds.get(about) === 'assessment') {
        const { readBack: isReadBack, ...by } = from
        return enterForAdviser(caller, id, said.aboutRecordId, {
          ...by,
          isReadBack,
          isKept: false,
          severity,
          part: said.part,
          words: text,
          saidOn: caller.today,
        })
      }
      if (stage.kinds.get(about) !== 'concept')
        return from ? enterContribution(caller, { ...said, id }, from) : contribute(caller, { ...said, id })
      const made = mustBeYes(
        await sayOnConcept(caller, said.aboutRecordId, { askId, words: text, severity }, String, from || undefined),
      )
      return callIt(stage, needed(event, 'id'), 'contribution', made.commentId)
    },
  ),

  dissent: verb(
    z.strictObject({ ask: z.string(), part: z.string(), text: z.string() }),
    async (caller, { ask, part, text }, stage, event) => {
      const key = await partOf(caller, idOf(stage, needed(event, 'about')), part)
      const way = stage.ways.get(`${ask} ${event.by}`)
      if (!way) throw new Error(`${event.by} has no link to ${ask}`)
      return byTheirLink(caller, stage, event, { way, kind: 'dissent', severity: 'minor', part: key, words: text })
    },
  ),

  prefer: verb(
    z.strictObject({ ask: z.string(), option: z.string(), severity, text: z.string(), ...spoken }),
    async (caller, { ask, option, severity, text, ...by }, stage, event) => {
      const from = by.on_behalf_of && {
        adviserId: idOf(stage, by.on_behalf_of),
        channel: by.channel ?? 'phone',
        readBack: by.read_back ?? false,
      }
      const saying = { askId: idOf(stage, ask), prefers: option, words: text, severity }
      const made = mustBeYes(
        await sayOnConcept(caller, idOf(stage, needed(event, 'about')), saying, sayChoice, from || undefined),
      )
      callIt(stage, needed(event, 'id'), 'contribution', made.commentId)
    },
  ),
}

type Panel = {
  id: string
  name: string
  what: string
  audience: string[]
  minutes: number
  payPence: number
  closesOn: string
}

/** Asks public advisers by name about some answers, each in the way they chose: a letter by e-mail, a code on paper, a call. */
async function askPanel(caller: Caller, stage: Stage, ask: Panel, assessmentId: string, questions: readonly string[]) {
  const { id, name: _, audience, ...asking } = ask
  const keys: string[] = []
  for (const number of questions) keys.push((await partOf(caller, assessmentId, number)) ?? '')
  const people = audience.map((name) => {
    const { contact_by: contactBy } = stage.year.people.advisers[name]!
    return { adviserId: idOf(stage, name), name, sentBy: WAY_TO[contactBy] }
  })
  const given = { ...asking, plain: null, payBecause: '', ring: caller.member.name, questions: keys, people }
  const asked = mustBeYes(await askAdvisers(caller, id, assessmentId, given))
  const letter = await readAsk(caller, asked.askId)
  for (const made of asked.made) {
    await mailLink(caller, letter, made, `https://${stage.year.organisation.addresses}`)
    const name = audience.find((one) => idOf(stage, one) === made.adviser.id)
    const way = made.token ?? made.code
    if (way) stage.ways.set(`${ask.name} ${name}`, way)
  }
}

type ByLink = { way: string } & SaidByLink

/** What an adviser does with the letter they have: they open its link, or type its code, and say something there. */
async function byTheirLink(caller: Caller, stage: Stage, event: Event, { way, ...said }: ByLink) {
  const token = readCode(way) ? await tokenOfCode(way) : way
  const done = await byLink(stage.database, { token, now: caller.now, mode: 'writing' }, (by) => sayByLink(by, said))
  const { id } = mustBeYes(done ?? { ok: false as const, because: 'nothing opened' })
  callIt(stage, needed(event, 'id'), 'contribution', id)
}

// The words of the page's own buttons.
const sayChoice = (choice: string): string =>
  ({ keep: 'Keep it', change: 'Change it', drop: 'Drop it' })[choice] ?? choice
