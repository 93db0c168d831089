import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { words } from '../portable/words.ts'

/** Why no file can be written at a path, in a sentence; undefined when it can. What is there already is never written over. */
export function refusePath(path: string): string | undefined {
  if (existsSync(path)) return words.fileThere(path)
  try {
    accessSync(dirname(resolve(path)), constants.W_OK)
    return undefined
  } catch {
    return words.noFolder(path)
  }
}
