import { spawnSync } from 'node:child_process'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Runner } from './binaries.ts'
import { isAlive } from './running.ts'

/** Who owns a database that is there already, where that is not root. */
export function keeperOf(data: string): { uid: number; gid: number } | undefined {
  if (!existsSync(data)) return undefined
  const { uid, gid } = statSync(data)
  return uid ? { uid, gid } : undefined
}

/** Makes the data folder where there is none. Others may pass through it, as the database's user has to; not read what is in it. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
  } catch {
    throw new Error(`There can be no folder at ${folder}. Choose another with INGRAIN_DATA.`)
  }
}

/** Refuses, in a sentence, a folder that this user may not use. */
export function checkFolder(folder: string, data: string): void {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch {
    throw new Error(`Ingrain may not write in ${folder}. Choose another folder with INGRAIN_DATA.`)
  }
  const keeper = keeperOf(data)
  const me = process.getuid?.()
  if (me && keeper && keeper.uid !== me)
    throw new Error(
      `The database in ${folder} belongs to another user (number ${keeper.uid}). Start Ingrain as that user, or choose another folder with INGRAIN_DATA.`,
    )
  if (isMade(data) && !existsSync(join(folder, 'secret')))
    throw new Error(
      `The file secret is missing from ${folder}, and its database cannot be opened without it. Put it back from a copy, or restore a backup into a new folder.`,
    )
}

export const isMade = (data: string): boolean => existsSync(join(data, 'PG_VERSION'))

/** Makes the database beside where it will be, and moves it there when it is whole: a start cut short leaves nothing half-made. */
export function makeDatabase(
  runner: Runner,
  folder: string,
  data: string,
  { superuser, password }: { superuser: string; password: string },
): void {
  if (existsSync(data) && readdirSync(data).length)
    throw new Error(
      `${data} is there already and is no database of Ingrain's. Choose another folder with INGRAIN_DATA.`,
    )
  clearUnfinished(folder)
  const unfinished = join(folder, `${UNFINISHED}${process.pid}`)
  mkdirSync(unfinished, { mode: 0o700 })
  giveTo(runner, unfinished)
  const passwordFile = join(folder, `first-password-${process.pid}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (runner.owner) chownSync(passwordFile, runner.owner.uid, runner.owner.gid)
  try {
    initialise(runner, unfinished, superuser, passwordFile)
    renameSync(unfinished, data)
  } catch (error) {
    // Somebody else was making one in the same moment, and was first: theirs is as good.
    if (!isMade(data)) throw error
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(unfinished, { recursive: true, force: true })
  }
}

const UNFINISHED = 'database.unfinished-'

function clearUnfinished(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(UNFINISHED) && !isAlive(Number(name.slice(UNFINISHED.length))))
      rmSync(join(folder, name), { recursive: true, force: true })
}

function initialise(runner: Runner, data: string, superuser: string, passwordFile: string): void {
  const { command, args, uid, gid } = runner.wrap(runner.bin('initdb'), [
    `--pgdata=${data}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ])
  const { status, stderr } = spawnSync(command, args, { uid, gid, cwd: '/', encoding: 'utf8' })
  if (status !== 0) throw new Error(`The database could not be made in ${dirname(data)}: ${stderr}`)
}

/** Gives the database to the user that its server will run as. Only root can, and only root needs to. */
export function giveTo({ owner }: Runner, data: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = owner ?? { uid: 0, gid: 0 }
  if (statSync(data).uid !== uid) spawnSync('chown', ['-R', `${uid}:${gid}`, data])
}
