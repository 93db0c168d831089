import type { Child } from 'hono/jsx'
import { NotFound } from '../errors.ts'
import { may } from '../organisation/caller.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import { adoptPack, packsHere, retirePack } from './adoption.ts'
import { comparePacks } from './comparePacks.ts'
import type { Entry } from './entries.ts'
import type { Kind } from './kinds.ts'
import type { Pack } from './pack.ts'
import { compareVersions, loadPack } from './packs.ts'
import { addressOfPack, slugOf } from './pages/addressOfPack.ts'
import { ComparePage } from './pages/compare.tsx'
import { PackList } from './pages/list.tsx'
import { changedIn, type Readable, readable } from './pages/readable.ts'
import { readableAssessment } from './pages/readableAssessment.ts'
import { PackPage, perPage } from './pages/show.tsx'
import { words } from './pages/words.ts'

/** What reading another version of a pack would change here, drawn by the room that reads packs of its kind. */
export type Effects = Partial<Record<Kind, (visit: Visit, version: string) => Promise<Child>>>

/** The packs' addresses. */
export function packRoutes(effects: Effects = {}): Route[] {
  async function packCalled({ caller, params }: Visit) {
    const here = (await packsHere(caller)).find(({ pack }) => slugOf(pack) === params.key)
    if (!here) throw new NotFound(`pack ${params.key}`)
    return here
  }

  async function draw(
    visit: Visit,
    version: string | null,
    refused: { typed?: Record<string, string>; errors?: FieldError[] } = {},
  ) {
    const here = await packCalled(visit)
    const head = here.heads.find((one) => one.version === (version ?? here.reads))
    if (!head) throw new NotFound(`pack ${here.pack} ${version}`)
    const pack = await loadPack(head.pack, head.version)
    const entries = pack.entries.map((entry) => readableIn(pack, entry))
    const q = visit.query.get('q')?.trim() ?? ''
    const noun = visit.query.get('noun') ?? ''
    const found = entries.filter((entry) => (!noun || entry.noun === noun) && textOf(entry).includes(q.toLowerCase()))
    const pages = Math.max(1, Math.ceil(found.length / perPage(pack.kind)))
    const at = { pages, page: Math.min(pages, Math.max(1, Number.parseInt(visit.query.get('page') ?? '1', 10) || 1)) }
    return (
      <PackPage
        frame={visit.frame}
        here={here}
        head={head}
        entries={entries}
        found={found}
        noun={noun}
        q={q}
        at={at}
        mayAdopt={may(visit.caller, 'pack.adopt')}
        effect={head.version === here.reads ? null : await effects[pack.kind]?.(visit, head.version)}
        {...refused}
      />
    )
  }

  async function takeAdoption(visit: Post): Promise<Answer> {
    const { pack } = await packCalled(visit)
    const [version, why] = [visit.form.get('version'), visit.form.get('why').trim()]
    const again = async (text: string) =>
      refuse(await draw(visit, version, { typed: visit.form.typed, errors: [{ field: 'why', text }] }))
    if (why.length > 2000) return again(words.show.errors.long)
    const done = await adoptPack(visit.caller, { pack, version, why: why || null, id: visit.key })
    return done.ok ? go(addressOfPack(pack, version), 'pack.adopted') : again(words.show.faults[done.because])
  }

  async function takeRetirement(visit: Post): Promise<Answer> {
    const { pack } = await packCalled(visit)
    const why = visit.form.get('why').trim()
    const again = async (text: string) =>
      refuse(await draw(visit, null, { typed: visit.form.typed, errors: [{ field: 'why', text }] }))
    if (!why) return again(words.show.errors.why)
    if (why.length > 2000) return again(words.show.errors.long)
    const done = await retirePack(visit.caller, pack, why)
    return done.ok ? go(addressOfPack(pack), 'pack.retired') : again(words.show.errors[done.because])
  }

  async function showComparison(visit: Visit): Promise<Answer> {
    const here = await packCalled(visit)
    const [newest, before = newest] = here.heads
    const headOf = (version: string | null) => (version ? here.heads.find((one) => one.version === version) : undefined)
    const from = headOf(visit.query.get('from')) ?? before
    const to = headOf(visit.query.get('to')) ?? newest
    if (!from || !to) throw new NotFound(`pack ${here.pack}`)
    const [older, later] = compareVersions(from.version, to.version) <= 0 ? [from, to] : [to, from]
    const [old, now] = [await loadPack(older.pack, older.version), await loadPack(later.pack, later.version)]
    const titleOf = (key: string) => {
      const pack = now.entries.some((one) => one.key === key) ? now : old
      const entry = pack.entries.find((one) => one.key === key)
      return entry ? readableIn(pack, entry).title : key
    }
    return page(
      <ComparePage
        frame={visit.frame}
        here={here}
        title={later.title}
        from={older.version}
        to={later.version}
        compared={comparePacks(old, now)}
        titleOf={titleOf}
        changesOf={(from, to) => {
          const [before, after] = [
            old.entries.find(({ key }) => key === from),
            now.entries.find(({ key }) => key === to),
          ]
          return before && after ? changedIn(readableIn(old, before), readableIn(now, after)) : []
        }}
      />,
    )
  }

  return [
    get('/packs', 'pack.read', async ({ caller, frame }) =>
      page(<PackList frame={frame} packs={await packsHere(caller)} />),
    ),
    get('/packs/:key', 'pack.read', async (visit) => page(await draw(visit, visit.query.get('version')))),
    get('/packs/:key/comparison', 'pack.read', showComparison),
    post('/packs/:key/adoption', 'pack.adopt', takeAdoption),
    post('/packs/:key/retirement', 'pack.adopt', takeRetirement),
  ]
}

const textOf = ({ title, key, said }: Readable): string =>
  [title, key, ...said.flatMap(({ value }) => value)].join(' ').toLowerCase()

/** What an entry says to a person: an assessment by its questions, any other pack field by field. */
const readableIn = (pack: Pack, entry: Entry): Readable =>
  pack.kind === 'assessment' ? readableAssessment(pack.content, entry) : readable(entry)
