import { findCaller } from '../app/organisation/callerStore.ts'
import { fillPost } from '../app/organisation/post/actions.ts'
import { insertPost } from '../app/organisation/post/store.ts'
import { type Begun, setUpOrganisation } from '../app/organisation/setup/setUp.ts'
import { closeWork } from '../app/store/audit.ts'
import type { Database, Db } from '../app/store/database.ts'
import { newId } from '../app/store/newId.ts'
import { bulk } from './bulk.ts'

export type Size = { units: number; promises: number; evidence: number }

const ACTIVITIES = 10
const POSTS = 60
const LEVELS = ['organisation', 'programme', 'project', 'person', 'partner']

/** An organisation of this size, written through the same tables as any other, in one transaction. */
export async function makeLargeOrganisation(
  database: Database,
  { units, promises, evidence }: Size,
  today: string,
): Promise<Begun> {
  const now = new Date(`${today}T09:00:00Z`)
  const begun = await setUpOrganisation(
    database,
    {
      name: 'Large Organisation',
      kind: 'research-collaboration',
      starter: 'research-collaboration',
      levels: LEVELS.map((key) => ({ key, name: key })),
      activities: Array.from({ length: ACTIVITIES }, (_, n) => ({ key: `a${n}`, name: `Activity ${n + 1}` })),
      units: [
        { key: 'whole', name: 'The whole', levelKey: 'organisation', kind: 'part' },
        { key: 'board', name: 'The board', levelKey: 'organisation', kind: 'body', governs: true, parentKey: 'whole' },
      ],
      posts: [{ key: 'lead', title: 'Health equity lead', unitKey: 'whole' }],
      founder: { name: 'Lead', email: null, roles: ['HL'], postKey: 'lead' },
    },
    now,
  )
  await database.inOrganisation(begun.org, 'writing', async (db) => {
    const caller = await findCaller(db, { org: begun.org, memberId: begun.founderId, now, freshAt: now })
    if (!caller) throw new Error('no founder')
    const posts = await makePosts(caller, begun)
    const tree = await makeUnits(db, begun, units)
    const ids = await makePromises(db, begun, tree, posts, promises, today)
    await makeEvidence(db, begun, tree, ids, evidence, today)
    caller.touched.push({ record: begun.org, kind: 'organisation', verb: 'made large', fields: [] })
    await closeWork(caller)
  })
  return begun
}

async function makePosts(caller: Parameters<typeof insertPost>[0], begun: Begun): Promise<string[]> {
  const posts = Array.from({ length: POSTS }, () => newId())
  for (const [n, id] of posts.entries()) {
    await insertPost(caller, { id, title: `Post ${n}`, unitId: begun.units.whole! })
    // One post in ten stands empty.
    if (n % 10 > 0) await fillPost(caller, { postId: id, memberId: begun.founderId, fromOn: '2026-01-01' })
  }
  return posts
}

type Tree = { id: string; level: string; parent: string }[]

// One in forty is a theme; of the rest three in four are projects of a theme, the others partners of the whole.
async function makeUnits(db: Db, begun: Begun, n: number): Promise<Tree> {
  const whole = begun.units.whole!
  const themes: Tree = Array.from({ length: Math.ceil(n / 40) }, () => ({
    id: newId(),
    level: 'programme',
    parent: whole,
  }))
  const rest: Tree = Array.from({ length: n - themes.length - 1 }, (_, at) =>
    at % 4
      ? { id: newId(), level: 'project', parent: themes[at % themes.length]!.id }
      : { id: newId(), level: 'partner', parent: whole },
  )
  const tree = [...themes, ...rest]
  const kindOf = (level: string) => (level === 'programme' ? 'part' : level)
  await bulk(
    db,
    'record (id, kind, title, unit_id, made_at)',
    'id uuid, kind text, title text, unit_id uuid, made_at timestamptz',
    tree.map(({ id, level, parent }, at) => ({
      id,
      kind: level === 'project' ? 'project' : 'unit',
      title: `${level} ${at}`,
      unit_id: parent,
      made_at: '2026-01-01',
    })),
  )
  await bulk(
    db,
    'unit (id, level_id, parent_id, kind)',
    'id uuid, level_id uuid, parent_id uuid, kind text',
    tree.map(({ id, level, parent }) => ({
      id,
      level_id: begun.levels[level],
      parent_id: parent,
      kind: kindOf(level),
    })),
  )
  return tree
}

async function makePromises(
  db: Db,
  begun: Begun,
  tree: Tree,
  posts: string[],
  n: number,
  today: string,
): Promise<string[]> {
  const ids = Array.from({ length: n }, () => newId())
  const board = begun.units.board!
  const strategyId = newId()
  const decisionId = newId()
  await bulk(db, 'record (id, kind, title, made_at)', 'id uuid, kind text, title text, made_at timestamptz', [
    { id: strategyId, kind: 'strategy', title: 'Strategy', made_at: '2026-01-01' },
    { id: decisionId, kind: 'decision', title: 'Approved', made_at: '2026-01-01' },
  ])
  await bulk(db, 'strategy (id, from_on, to_on)', 'id uuid, from_on date, to_on date', [
    { id: strategyId, from_on: '2026-01-01', to_on: '2029-01-01' },
  ])
  const words = (at: number) => `Promise ${at}: every project at this place shows who could lose from what it does`
  await bulk(
    db,
    'record (id, kind, title, owner_post_id, made_at)',
    'id uuid, kind text, title text, owner_post_id uuid, made_at timestamptz',
    ids.map((id, at) => ({
      id,
      kind: 'promise',
      title: words(at),
      owner_post_id: at % 7 ? posts[at % posts.length] : null,
      made_at: '2026-01-01',
    })),
  )
  await bulk(
    db,
    'promise (id, strategy_id, kind, words, due_on, body_unit_id, place)',
    'id uuid, strategy_id uuid, kind text, words text, due_on date, body_unit_id uuid, place int',
    ids.map((id, at) => ({
      id,
      strategy_id: strategyId,
      kind: at % 5 ? 'commitment' : 'tool',
      words: words(at),
      due_on: '2027-03-31',
      body_unit_id: board,
      place: at,
    })),
  )
  await bulk(
    db,
    'placement (record_id, unit_id, level_id, activity_id)',
    'record_id uuid, unit_id uuid, level_id uuid, activity_id uuid',
    ids.map((id, at) => ({ record_id: id, ...placeAt(begun, tree, at) })),
  )
  await bulk(
    db,
    'decision (id, body_unit_id, on_day, about_record_id, outcome)',
    'id uuid, body_unit_id uuid, on_day date, about_record_id uuid, outcome text',
    [{ id: decisionId, body_unit_id: board, on_day: '2026-02-01', about_record_id: strategyId, outcome: 'approved' }],
  )
  await bulk(
    db,
    'decision_covers (decision_id, record_id)',
    'decision_id uuid, record_id uuid',
    ids.map((id) => ({ decision_id: decisionId, record_id: id })),
  )
  const backed = ids.filter((_, at) => at % 3)
  const backings = backed.map((id) => ({
    id: newId(),
    record_id: id,
    hours_per_week: 2,
    kind: 'backing',
    title: '',
    made_at: today,
  }))
  await bulk(db, 'record (id, kind, title, made_at)', 'id uuid, kind text, title text, made_at timestamptz', backings)
  await bulk(db, 'backing (id, record_id, hours_per_week)', 'id uuid, record_id uuid, hours_per_week numeric', backings)
  return ids
}

function placeAt({ levels, activities }: Begun, tree: Tree, at: number) {
  const activity_id = activities[`a${at % ACTIVITIES}`]
  if (at % 50 === 0) return { level_id: levels[LEVELS[(at / 50) % LEVELS.length]!], activity_id }
  return { unit_id: tree[(at * 7) % tree.length]!.id, activity_id }
}

async function makeEvidence(
  db: Db,
  begun: Begun,
  tree: Tree,
  promises: string[],
  n: number,
  today: string,
): Promise<void> {
  const items = Array.from({ length: n }, (_, at) => ({ id: newId(), about: (at * 13) % promises.length, at }))
  await bulk(
    db,
    'record (id, kind, title, made_at)',
    'id uuid, kind text, title text, made_at timestamptz',
    items.map(({ id, at }) => ({ id, kind: 'evidence', title: `Evidence ${at}`, made_at: today })),
  )
  await bulk(
    db,
    'evidence (id, on_day, kind, words)',
    'id uuid, on_day date, kind text, words text',
    items.map(({ id, at }) => ({
      id,
      on_day: `202${at % 3 ? 6 : 5}-0${(at % 9) + 1}-15`,
      kind: 'note',
      words: 'Seen in use.',
    })),
  )
  await bulk(
    db,
    'evidence_link (evidence_id, record_id, says)',
    'evidence_id uuid, record_id uuid, says text',
    items.map(({ id, about }) => ({ evidence_id: id, record_id: promises[about], says: 'supports' })),
  )
  await bulk(
    db,
    'placement (record_id, unit_id, level_id, activity_id)',
    'record_id uuid, unit_id uuid, level_id uuid, activity_id uuid',
    items.map(({ id, about }) => ({ record_id: id, ...placeAt(begun, tree, about) })),
  )
}
