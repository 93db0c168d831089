import { type Value, wordsOf } from '../app/assessment/answer/value.ts'
import { copiedPairs, type Text } from '../app/assessment/copied/copied.ts'
import { prefixOf, shinglesOf } from '../app/assessment/copied/shingles.ts'
import { layoutOf } from '../app/assessment/question/layout.ts'
import type { Assessment as Pack, Question } from '../app/content/kinds/assessment.ts'
import { newestPack } from '../app/content/packs.ts'
import { findCaller } from '../app/organisation/callerStore.ts'
import { type Begun, setUpOrganisation } from '../app/organisation/setup/setUp.ts'
import { closeWork } from '../app/store/audit.ts'
import type { Database, Db } from '../app/store/database.ts'
import { newId } from '../app/store/newId.ts'
import { bulk } from './bulk.ts'

export type RegisterSize = { projects: number; assessments: number; answers: number }

const PACK = 'assessment/hiat'
const VARIANT = 'evaluation'
const THEMES = 40
/** One answer in so many is another project's, with a word changed. */
const COPIED = 50

/** An organisation with so many projects, of which some have an assessment in full, answered with words of their own. */
export async function makeLargeRegister(database: Database, size: RegisterSize, today: string) {
  const now = new Date(`${today}T09:00:00Z`)
  const { head, content: pack } = await newestPack(PACK)
  const begun = await setUpOrganisation(
    database,
    {
      name: 'Large Register',
      kind: 'research-collaboration',
      starter: 'research-collaboration',
      levels: ['organisation', 'programme', 'project', 'person', 'partner'].map((key) => ({ key, name: key })),
      activities: ['research', 'evaluation'].map((key) => ({ key, name: key })),
      units: [{ key: 'whole', name: 'The whole', levelKey: 'organisation', kind: 'part' }],
      posts: [{ key: 'lead', title: 'Health equity lead', unitKey: 'whole' }],
      founder: { name: 'Lead', email: null, roles: ['HL'], postKey: 'lead' },
    },
    now,
  )
  const assessments = await database.inOrganisation(begun.org, 'writing', async (db) => {
    const caller = await findCaller(db, { org: begun.org, memberId: begun.founderId, now, freshAt: now })
    if (!caller) throw new Error('no founder')
    const projects = await makeProjects(db, begun, size.projects)
    const ids = await makeAssessments(db, begun, projects.slice(0, size.assessments), {
      pack,
      version: head.version,
      size,
    })
    caller.touched.push({ record: begun.org, kind: 'organisation', verb: 'made large', fields: [] })
    await closeWork(caller)
    return ids
  })
  return { ...begun, assessments, pack }
}

async function makeProjects(db: Db, begun: Begun, n: number): Promise<string[]> {
  const themes = Array.from({ length: THEMES }, () => newId())
  const ids = Array.from({ length: n }, () => newId())
  const parentOf = (at: number) => themes[at % THEMES]!
  const units = [
    ...themes.map((id, at) => ({
      id,
      kind: 'part',
      title: `Theme ${at}`,
      unit_id: begun.units.whole,
      level: 'programme',
    })),
    ...ids.map((id, at) => ({ id, kind: 'project', title: titleOf(at), unit_id: parentOf(at), level: 'project' })),
  ]
  await bulk(
    db,
    'record (id, kind, title, unit_id, made_at, owner_post_id)',
    'id uuid, kind text, title text, unit_id uuid, made_at timestamptz, owner_post_id uuid',
    units.map((unit) => ({
      ...unit,
      kind: unit.kind === 'part' ? 'unit' : 'project',
      made_at: '2026-01-01',
      owner_post_id: begun.posts.lead,
    })),
  )
  await bulk(
    db,
    'unit (id, level_id, parent_id, kind, from_on, places, groups)',
    'id uuid, level_id uuid, parent_id uuid, kind text, from_on date, places text[], groups text[]',
    units.map(({ id, level, unit_id, kind }, at) => ({
      id,
      level_id: begun.levels[level],
      parent_id: unit_id,
      kind,
      from_on: '2026-01-01',
      places: [`Ward ${at % 90}`],
      groups: [`Group ${at % 12}`],
    })),
  )
  await bulk(
    db,
    'project (unit_id, reference, work_activity_id, lead_post_id, starts_on, design_lock_on, first_lock_on)',
    'unit_id uuid, reference text, work_activity_id uuid, lead_post_id uuid, starts_on date, design_lock_on date, first_lock_on date',
    ids.map((unit_id, at) => ({
      unit_id,
      reference: `P${at}`,
      work_activity_id: begun.activities[at % 2 ? 'evaluation' : 'research'],
      lead_post_id: begun.posts.lead,
      starts_on: '2026-01-01',
      design_lock_on: `2026-0${1 + (at % 9)}-15`,
      first_lock_on: `2026-0${1 + (at % 9)}-15`,
    })),
  )
  return ids
}

const titleOf = (at: number) => `Project ${at}: ${sayWords(at, 5)}`

type Making = { pack: Pack; version: string; size: RegisterSize }

async function makeAssessments(
  db: Db,
  begun: Begun,
  units: string[],
  { pack, version, size }: Making,
): Promise<string[]> {
  const made = units.map((unit_id, at) => ({ id: newId(), unit_id, at }))
  const own = pack.lengths.find(({ length }) => length === 'full')?.questions[VARIANT] ?? []
  const questions = [...pack.questions].sort(
    (a, b) => Number(own.includes(b.question)) - Number(own.includes(a.question)),
  )
  const asked = questions.slice(0, size.answers)
  const added = asked.map(({ question }) => question).filter((question) => !own.includes(question))
  await bulk(
    db,
    'record (id, kind, title, unit_id, made_at, made_by, owner_post_id)',
    'id uuid, kind text, title text, unit_id uuid, made_at timestamptz, made_by uuid, owner_post_id uuid',
    made.map(({ id, unit_id, at }) => ({
      id,
      kind: 'assessment',
      title: titleOf(at),
      unit_id,
      made_at: '2026-02-01',
      made_by: begun.founderId,
      owner_post_id: begun.posts.lead,
    })),
  )
  await bulk(
    db,
    'assessment (id, unit_id, pack, pack_version, variant, length, stage, opened_on, added)',
    'id uuid, unit_id uuid, pack text, pack_version text, variant text, length text, stage text, opened_on date, added text[]',
    made.map(({ id, unit_id }) => ({
      id,
      unit_id,
      pack: PACK,
      pack_version: version,
      variant: VARIANT,
      length: 'full',
      stage: 'design',
      opened_on: '2026-02-01',
      added,
    })),
  )
  await bulk(
    db,
    'assessment_step (assessment_id, no, step, state, round, on_day, at, is_latest)',
    'assessment_id uuid, no int, step text, state text, round int, on_day date, at timestamptz, is_latest bool',
    made.map(({ id }) => ({
      assessment_id: id,
      no: 1,
      step: 'open',
      state: 'drafting',
      round: 0,
      on_day: '2026-02-01',
      at: '2026-02-01',
      is_latest: true,
    })),
  )
  const texts: Text[] = []
  for (let from = 0; from < made.length; from += 100) {
    const answers = made
      .slice(from, from + 100)
      .flatMap(({ id, at, unit_id }) =>
        asked.map((question, n) => ({ ...answerOf(pack, question, id, at * 97 + n), work: unit_id })),
      )
    for (const { assessment_id, question_key, work, shingles } of answers)
      texts.push({ assessmentId: assessment_id, question: question_key, work, shingles })
    await bulk(
      db,
      'answer (assessment_id, question_key, value, words, shingles, prefix, saved_at)',
      'assessment_id uuid, question_key text, value jsonb, words text, shingles int[], prefix int[], saved_at timestamptz',
      answers,
    )
  }
  await keepCopies(db, texts)
  return made.map(({ id }) => id)
}

// What each save would have found, from both sides.
async function keepCopies(db: Db, texts: Text[]): Promise<void> {
  const pairs = copiedPairs(texts).flatMap(({ a, b, likeness }) => [
    { one: texts[a]!, other: texts[b]!, likeness },
    { one: texts[b]!, other: texts[a]!, likeness },
  ])
  await bulk(
    db,
    'answer_copy (assessment_id, question_key, other_id, other_question, likeness)',
    'assessment_id uuid, question_key text, other_id uuid, other_question text, likeness real',
    pairs.map(({ one, other, likeness }) => ({
      assessment_id: one.assessmentId,
      question_key: one.question,
      other_id: other.assessmentId,
      other_question: other.question,
      likeness,
    })),
  )
}

function answerOf(pack: Pack, question: Question, assessment_id: string, seed: number) {
  const value = valueFor(pack, question, seed % COPIED === 0 ? 7 : seed)
  const words = wordsOf(value)
  const shingles = shinglesOf(words)
  return {
    assessment_id,
    question_key: question.question,
    value,
    words,
    shingles,
    prefix: prefixOf(shingles),
    saved_at: '2026-02-01',
  }
}

function valueFor(pack: Pack, question: Question, seed: number): Value {
  const { kind, fields } = layoutOf(pack, question, () => undefined)
  const cells = Object.fromEntries(
    fields.map(({ field, choices }, n) => [
      field,
      choices[seed % (choices.length || 1)]?.value ?? sayWords(seed + n, 60 / fields.length),
    ]),
  )
  return kind === 'once'
    ? { fields: cells }
    : {
        rows: [
          { id: newId(), cells },
          { id: newId(), cells },
        ],
      }
}

const SYLLABLES = ['ra', 'len', 'mo', 'ti', 'bar', 'sel', 'vo', 'ne', 'dur', 'ka', 'wim', 'po']

/** Words that mean nothing, the same for the same number: a few thousand of them, so that texts share some. */
function sayWords(seed: number, n: number): string {
  let state = seed * 2654435761 + 12345
  const next = (most: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state >>> 8) >>> 0) % most
  }
  return Array.from({ length: Math.max(3, Math.round(n)) }, () =>
    [0, 1, 2].map(() => SYLLABLES[next(SYLLABLES.length)]).join(''),
  ).join(' ')
}
