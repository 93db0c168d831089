import { rmSync } from 'node:fs'
import { startServer } from '../../../app/main.ts'
import type { Role } from '../../../app/organisation/policy.ts'
import { setUpOrganisation } from '../../../app/organisation/setup/setUp.ts'
import { startSession } from '../../../app/organisation/signin/sessionStore.ts'
import { openExample } from '../../../app/portable/openExample.ts'
import { type Instance, openInstance } from '../../../app/store/openInstance.ts'
import { plan } from '../../house.ts'
import { tempFolder } from '../../probes/throwAway.ts'
import { makeLongOrganisation } from './longOrganisation.ts'

/** `example` has lived a year, `new` was set up this morning, `long` has the longest texts that anybody may write. */
export type Scene = 'example' | 'new' | 'long'
export type Scenes = Awaited<ReturnType<typeof makeScenes>>

export const TODAY = '2026-10-30'

/** Does the work with a real server on a throw-away folder that has the three organisations in it. */
export async function withScenes<T>(work: (scenes: Scenes) => Promise<T>): Promise<T> {
  const folder = tempFolder()
  const instance = await openInstance({ INGRAIN_DATA: folder })
  try {
    const scenes = await makeScenes(instance)
    return await work(scenes).finally(scenes.stop)
  } finally {
    await instance.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeScenes(instance: Instance) {
  const { database } = instance
  const now = new Date(`${TODAY}T12:00:00Z`)
  await openExample(database)
  const [example] = await database.inInstance((db) =>
    db.query<{ org: string; slug: string }>('select org_id as org, slug from organisation_address where is_example'),
  )
  const founder = { ...plan.founder, roles: ['OA', 'HL', 'DS'] as Role[] }
  const begun = await setUpOrganisation(database, { ...plan, name: 'Northbank Charity', founder }, now)
  const long = await makeLongOrganisation(database)
  const orgs: Record<Scene, { org: string; slug: string }> = { example: example!, new: begun, long }
  const running = await startServer(instance, { port: 0, clock: () => now })

  const idOf = async (scene: Scene, kind: string, title: string): Promise<string> => {
    const found = await database.inOrganisation(orgs[scene].org, 'reading', (db) =>
      db.maybe<{ id: string }>(
        'select id from record where kind = $1 and starts_with(title, $2) order by title, id limit 1',
        [kind, title],
      ),
    )
    if (!found) throw new Error(`no ${kind} "${title}" in ${scene}`)
    return found.id
  }
  return {
    address: running.address,
    /** The address a view asks for: `{promise: Each}` is the first promise whose title begins so, `{slug}` the organisation. */
    async pathOf(scene: Scene, path: string): Promise<string> {
      let filled = path.replace('{slug}', orgs[scene].slug)
      for (const [braced, kind, title] of path.matchAll(/\{([a-z ]+)(?:: ([^}]*))?\}/g)) {
        if (kind === 'slug') continue
        filled = filled.replace(braced, await idOf(scene, kind!, title ?? ''))
      }
      return filled
    },
    /** The cookie of somebody who signed in a moment ago. */
    async session(scene: Scene, name: string): Promise<string> {
      const memberId = await idOf(scene, 'member', name)
      return database.inInstance((db) => startSession(db, { org: orgs[scene].org, memberId, now }))
    },
    stop: running.stop,
  }
}
