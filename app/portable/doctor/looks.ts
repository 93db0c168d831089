import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { checkDurability } from '../../store/durability.ts'
import { missingMigrations } from '../../store/migrate.ts'
import { openShelf } from '../shelf.ts'
import { organisationIds } from '../store.ts'
import { type Finding, fault, type Look, warning, well } from './finding.ts'
import * as store from './store.ts'
import { words } from './words.ts'

export const lookAtNode = (version: string): Finding[] => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19) ? well(words.node(version)) : fault(words.oldNode(version))
}

/** Whether what is saved would survive a power cut, and whether the app's own role is bound by row security. */
const lookAtSettings: Look = async ({ appUrl }) => {
  try {
    const warnings = await checkDurability(appUrl)
    return warnings.length ? warnings.flatMap(warning) : well(words.settings)
  } catch (error) {
    return fault((error as Error).message)
  }
}

const lookForDamage: Look = async ({ database }) => {
  const seen = await database.inInstance(store.damageSeen)
  return seen ? fault(words.damage(seen)) : seen === 0 ? well(words.noDamage) : []
}

export const lookAtMigrations: Look = async ({ appUrl }) => {
  try {
    const missing = await missingMigrations(appUrl)
    return missing.length ? fault(words.behind(missing)) : well(words.upToDate)
  } catch (error) {
    return fault((error as Error).message)
  }
}

/** What is known of organisations before anybody is signed in, and so cannot be kept apart by the policy. */
const OPEN = ['instance_log', 'link_address', 'membership', 'organisation_address', 'outbox', 'session']

const lookAtWalls: Look = async ({ database }) => {
  const unguarded = (await database.inInstance(store.unguardedTables)).filter((name) => !OPEN.includes(name))
  return unguarded.length ? fault(words.unguarded(unguarded)) : well(words.guarded)
}

const lookAtChains: Look = async ({ database }) => {
  const findings: Finding[] = []
  let entries = 0
  for (const { org, slug } of await database.inInstance(organisationIds)) {
    const seen = await database.inOrganisation(org, 'snapshot', async (db) => ({
      ...(await store.findAuditBreak(db)),
      isThere: await store.hasOrganisation(db),
    }))
    entries += seen.entries
    if (!seen.isThere) findings.push(...warning(words.emptyAddress(slug)))
    if (seen.broken) findings.push(...fault(words.brokenChain(slug, seen.broken)))
  }
  return findings.some(({ is }) => is === 'fault') ? findings : [...findings, ...well(words.wholeChains(entries))]
}

const GIGABYTE = 1024 ** 3

export const lookAtSpace: Look = async ({ folder }) => {
  if (!existsSync(folder)) return []
  const { bavail, bsize } = await statfs(folder)
  const free = (bavail * bsize) / GIGABYTE
  return free < 0.2 ? fault(words.noSpace(free)) : free < 2 ? warning(words.littleSpace(free)) : well(words.space(free))
}

const lookAtLetters: Look = async ({ database }) => {
  const { stuck, late } = await database.inInstance((db) => store.lettersWaiting(db, new Date()))
  return [
    ...(stuck ? fault(words.stuck(stuck)) : []),
    ...(late ? warning(words.late(late)) : []),
    ...(stuck || late ? [] : well(words.letters)),
  ]
}

const lookAtFiles: Look = async ({ database, folder }) => {
  const shelf = openShelf(folder)
  const findings: Finding[] = []
  let whole = 0
  for (const { org, slug } of await database.inInstance(organisationIds)) {
    for (const { sha256, name } of await database.inOrganisation(org, 'reading', store.filesKept)) {
      const bytes = shelf.read(sha256)
      const hash = createHash('sha256')
      if (bytes) for await (const chunk of bytes) hash.update(chunk)
      if (!bytes) findings.push(...fault(words.lostFile(name, slug)))
      else if (hash.digest('hex') !== sha256) findings.push(...fault(words.changedFile(name, slug)))
      else whole++
    }
  }
  return findings.length ? findings : well(words.files(whole))
}

/** Everything that the doctor looks at, in this order: the ground, then what stands on it. */
export const firstLooks: Look[] = [lookAtSpace, lookAtSettings, lookForDamage]
export const furtherLooks: Look[] = [lookAtWalls, lookAtChains, lookAtLetters, lookAtFiles]
