import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestOrganisation } from '../../../test/house.ts'
import { type Browser, openTestServer } from '../../../test/server.ts'
import type { Assessment as Pack, Question } from '../../content/kinds/assessment.ts'
import { listPacks, loadPack } from '../../content/packs.ts'
import { logEvent } from '../../involvement/event/actions.ts'
import { beginAssessment, openAssessment } from '../actions.ts'
import type { Cell, Value } from '../answer/value.ts'
import { words as answerWords } from '../answer/words.ts'
import { type Length, STAGES, type Stage } from '../assessment.ts'
import { questionsAsked } from './asked.ts'
import { type Drawn, drawnForm, sentBy, typedIn } from './drawnForm.fixture.ts'
import { faultsOfKind, fieldOfName, filledIn, spoilt } from './typedAnswer.fixture.ts'
import { words } from './words.ts'

const heads = (await listPacks()).filter(({ kind, status }) => kind === 'assessment' && status !== 'draft')
const packs = await Promise.all(
  heads.map(async ({ pack, version }) => ({
    pack,
    version,
    content: (await loadPack(pack as `assessment/${string}`, version)).content,
  })),
)

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser
beforeAll(async () => {
  server = await openTestServer()
  org = await server.organisation()
  lead = await server.signedIn(org, 'lead')
  // Something was done with people, so that an answer can speak of it.
  await server.as(org, 'lead', async (caller) => {
    const told = { said: 'Too early', changed: '', who: '', missing: '', place: '', toldOn: null, people: 4 }
    const done = { stage: 'delivery', role: 'consulted', paid: 'paid', teamRating: null, adviserRating: null } as const
    const at = { title: 'A talk', unitId: org.units.damp!, onDay: '2026-10-01', adviserRaters: 0 }
    expect((await logEvent(caller, { ...at, ...told, ...done })).ok).toBe(true)
  })
})
afterAll(() => server.close())

type Kind = { pack: string; version: string; variant: string; length: Length; stage: Stage }

const begin = ({ pack, version, ...kind }: Kind) =>
  server.as(org, 'lead', async (caller) => {
    const reading = { ...caller, asIf: { [pack]: version } }
    return (await beginAssessment(reading, { ...kind, unitId: org.units.damp!, pack })).id
  })

/** One assessment, gone through by somebody without script. */
function goThrough(content: Pack, id: string, first: number) {
  let n = first
  /** What was typed and saved last, by question. */
  const given = new Map<string, Record<string, string[]>>()
  /** Those that say that they open when another answer says so. */
  const waiting: string[] = []
  const addressOf = ({ question }: Question) => `/assessments/${id}/questions/${question}`

  const see = async (question: Question) => {
    const page = await lead.get(addressOf(question))
    expect(page.status, question.question).toBe(200)
    return { page, drawn: drawnForm(page.html, addressOf(question)) }
  }
  const readBack = async (question: Question): Promise<Drawn> => {
    const { drawn } = await see(question)
    if (!drawn) throw new Error(`${question.question} has no form`)
    expect(typedIn(drawn), question.question).toEqual(given.get(question.question))
    return drawn
  }

  const askToo = async (question: Question) => {
    const added = await lead.post(addressOf(question), `/assessments/${id}/added`, { question: question.question })
    expect(added.status, question.question).toBe(303)
    return see(question)
  }

  /** One row more where there may be one: what was typed before is still there. */
  const grow = async (question: Question, drawn: Drawn): Promise<Drawn> => {
    const button = drawn.controls.find(({ name, is }) => is === 'button' && (name === 'another' || name === 'rows'))
    if (!button?.values[0] || button.values[0] === 'take') return drawn
    const typed = filledIn(content, question, drawn, n)
    const sent = await lead.send(addressOf(question), sentBy(typed, [button.name, button.values[0]]))
    expect(sent.status, question.question).toBe(303)
    const { drawn: grown } = await see(question)
    expect(grown && typedIn(grown), question.question).toMatchObject(typedIn(typed))
    expect(grown && rowsIn(grown), question.question).toBe(rowsIn(drawn) + 1)
    return grown!
  }

  const refuse = async (question: Question, typed: Drawn): Promise<void> => {
    const wrong = spoilt(content, question, typed)
    const sent = await lead.send(addressOf(question), sentBy(wrong.drawn))
    expect(sent.status, question.question).toBe(422)
    const again = drawnForm(sent.html, addressOf(question))
    expect(again && typedIn(again), question.question).toEqual(typedIn(wrong.drawn))
    const summary = sent.html.match(/<ul class="govuk-list govuk-error-summary__list">[\s\S]*?<\/ul>/)?.[0] ?? ''
    expect(summary.match(/<li>/g)?.length, question.question).toBe(wrong.errors)
  }

  const save = async (question: Question, drawn: Drawn, { isChosen = false } = {}): Promise<void> => {
    n++
    const typed = filledIn(content, question, drawn, n, { isChosen })
    const sent = await lead.send(addressOf(question), sentBy(typed))
    expect(sent.status, `${question.question}: ${sent.text.slice(0, 300)}`).toBe(303)
    given.set(question.question, typedIn(typed))
  }

  return {
    given,
    waiting,
    /** Drawn in its kind, saved, and seen again field by field; or not asked, and said so. */
    async answer(question: Question, { isTried }: { isTried: boolean }): Promise<void> {
      const seen = await see(question)
      const isNowhere = !combos.some(
        ({ content: { questions }, listed }) => questions.includes(question) && listed.includes(question.question),
      )
      const { page, drawn } = !seen.drawn && isTried && isNowhere ? await askToo(question) : seen
      expect(page.text, question.question).toContain(question.ask.replace(/\s+/g, ' ').trim())
      if (!drawn) {
        expect(page.text, question.question).toContain(words.notAsked.title)
        return
      }
      if (page.text.includes(words.notYet)) waiting.push(question.question)
      expect(page.text, question.question).not.toContain(answerWords.nothingToGoThrough)
      expect(faultsOfKind(content, question, drawn), question.question).toEqual([])
      const whole = isTried ? await grow(question, drawn) : drawn
      if (isTried) await refuse(question, filledIn(content, question, whole, n + 1))
      await save(question, whole)
      await readBack(question)
    },
    /** Seen again, and saved with other words: `kept` reads them back. */
    async answerAgain(question: Question): Promise<void> {
      await save(question, await readBack(question), { isChosen: true })
    },
    async moveTo(length: Length, stage: Stage): Promise<void> {
      const moved = await lead.post(`/assessments/${id}`, `/assessments/${id}/scope`, { length, stage })
      expect(moved.status).toBe(303)
    },
    open: () => server.as(org, 'lead', (caller) => openAssessment(caller, id)),
  }
}

const rowsIn = ({ controls }: Drawn): number => controls.find(({ name }) => name === 'row')?.values.length ?? 0

/** An answer as it is kept, by the names that its form gives to its fields. */
const keptAs = ({ fields = {}, rows = [] }: Value): Record<string, string[]> =>
  Object.fromEntries([
    ...Object.entries(fields).map(([field, cell]) => [`f.${field}`, linesOf(cell)]),
    ...rows.flatMap(({ id, cells }) =>
      Object.entries(cells).map(([field, cell]) => [`c.${id}.${field}`, linesOf(cell)]),
    ),
  ])

// A browser sends two letters for each new line.
const linesOf = (cell: Cell): string[] => [cell].flat().map((one) => one.replace(/\r\n/g, '\n'))

const LATER = STAGES.slice(1)

const lengthsOf = (pack: Pack, variant: string): Length[] =>
  pack.lengths.filter(({ questions }) => questions[variant]?.length).map(({ length }) => length)

/** How often each question of a set has been asked already, and at which stages it was answered. */
const asks = new Map<string, number>()
const answeredAt = new Map<string, Set<Stage>>()

const combos = packs.flatMap(({ pack, version, content }) =>
  content.variants.flatMap(({ variant }, of) =>
    lengthsOf(content, variant).map((length, at, lengths) => {
      const isLongest = at === lengths.length - 1
      const listed = content.lengths.find((one) => one.length === length)!.questions[variant]!
      return { pack, version, variant, length, listed, content, first: of + at, isLongest }
    }),
  ),
)
const timesAsked = (set: string, key: string): number =>
  combos.filter(({ pack, version, listed }) => `${pack} ${version}` === set && listed.includes(key)).length

/** The later stages at which a question is answered anew this time: all, where it is asked too seldom to take turns. */
function laterFor(set: string, { question }: Question): Stage[] {
  const name = `${set} ${question}`
  const before = asks.get(name) ?? 0
  asks.set(name, before + 1)
  const stages = timesAsked(set, question) < LATER.length ? LATER : [LATER[before % LATER.length]!]
  answeredAt.set(name, new Set([...(answeredAt.get(name) ?? ['idea']), ...stages]))
  return stages
}

/**
 * What is shared. In each kind of work and length every question is drawn, posted and read back at the first stage and
 * at one later stage, in turn, so that over all of them each was answered at every stage: a stage changes which
 * questions are due, and the form of none. Rows that are added, and what is refused, are tried in the longest length:
 * the same questions are asked with the same forms in the shorter ones. What no length asks is asked there too, by its
 * button.
 */
describe('every question of every set of questions', () => {
  test.each(combos)(
    'is drawn, answered and read back, or said not to be asked: $pack $version, $variant, $length',
    async ({ pack, version, variant, content, length, listed, first, isLongest }) => {
      const id = await begin({ pack, version, variant, length, stage: 'idea' })
      const way = goThrough(content, id, first)
      for (const question of content.questions) await way.answer(question, { isTried: isLongest })

      const { given, assessment } = await way.open()
      const asked = questionsAsked(content, { variant, length, stage: 'idea', added: assessment.added }, given)
      expect([...way.given.keys()]).toEqual(asked.map(({ question }) => question.question))
      expect([...way.given.keys()]).toEqual(expect.arrayContaining(listed))
      expect(way.waiting).toEqual(asked.filter(({ applies }) => !applies).map(({ question }) => question.question))

      const later = asked.map(({ question }) => ({ question, stages: laterFor(`${pack} ${version}`, question) }))
      for (const stage of LATER) {
        await way.moveTo(length, stage)
        for (const { question, stages } of later) if (stages.includes(stage)) await way.answerAgain(question)
        const due = (await way.open()).asked.filter(({ isDue }) => isDue)
        expect(due.filter(({ question }) => !way.given.has(question.question))).toEqual([])
      }
      const { answers } = await way.open()
      expect(answers.map(({ question }) => question).sort()).toEqual([...way.given.keys()].sort())
      for (const { question, value } of answers) {
        const typed = Object.entries(way.given.get(question)!).filter(([name]) => fieldOfName(name))
        expect(keptAs(value), question).toEqual(Object.fromEntries(typed))
      }
    },
    120_000,
  )

  test('was answered at every stage', () => {
    const all = packs.flatMap(({ pack, version, content }) =>
      content.questions.map(({ question }) => `${pack} ${version} ${question}`),
    )
    expect(all.filter((name) => answeredAt.get(name)?.size !== STAGES.length)).toEqual([])
  })
})

describe.each(packs)('every question of $pack $version', ({ content }) => {
  test('is due at some stage where its kind of work must answer it, and stays due from then on', () => {
    for (const { variant } of content.variants)
      for (const length of lengthsOf(content, variant)) {
        const due = STAGES.map((stage) =>
          questionsAsked(content, { variant, length, stage, added: [] }, () => undefined)
            .filter(({ isDue }) => isDue)
            .map(({ question }) => question.question),
        )
        for (const [n, keys] of due.slice(1).entries()) expect(keys).toEqual(expect.arrayContaining(due[n]!))
        expect(due.at(-1)!.length).toBeGreaterThan(0)
      }
  })
})
