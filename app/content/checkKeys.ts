import type { CheckedPack } from './checkPack.ts'
import type { Entry } from './entries.ts'
import type { Mistake } from './kind.ts'
import { compareVersions } from './packs.ts'
import { words } from './words.ts'

type Found = { pack: CheckedPack; mistakes: Mistake[] }

/** Keys used twice, in one version or in two packs; keys that came back after they were taken out; wrong `was`. */
export function checkKeys(packs: CheckedPack[]): Found[] {
  const read = packs.filter((each) => each.pack)
  return read.map((pack) => ({
    pack,
    mistakes: [...usedTwice(pack, read), ...wrongWas(pack, read), ...cameBack(pack, read)],
  }))
}

function usedTwice(pack: CheckedPack, all: CheckedPack[]): Mistake[] {
  const elsewhere = new Map<string, string>()
  for (const other of all.filter((each) => isBeside(each, pack)))
    for (const entry of entriesIn(other)) elsewhere.set(entry.key, other.head?.pack ?? '')
  const here = new Map<string, Entry>()
  return entriesIn(pack).flatMap((entry) => {
    const first = here.get(entry.key)
    const where = first ? first.file : elsewhere.get(entry.key)
    here.set(entry.key, first ?? entry)
    if (where === undefined) return []
    const says = words.usedTwice(entry.noun, entry.name, where)
    return [{ file: entry.file, at: [...entry.at, entry.noun], says, suggestion: words.chooseAnother }]
  })
}

function wrongWas(pack: CheckedPack, all: CheckedPack[]): Mistake[] {
  const now = new Set(entriesIn(pack).map((entry) => entry.key))
  const { replaces } = pack.head ?? {}
  const old = versionsOf(pack, all).find((other) => other.head?.version === replaces)
  const before = old && new Set(entriesIn(old).map((entry) => entry.key))
  const mistakes: Mistake[] = []
  if (replaces !== undefined && !old)
    mistakes.push({ file: 'pack.yaml', at: ['replaces'], says: words.noSuchVersion(replaces) })
  for (const { was, file, at } of entriesIn(pack)) {
    if (was === undefined) continue
    const tell = (says: string) => mistakes.push({ file, at: [...at, 'was'], says })
    if (now.has(was)) tell(words.wasStillUsed(nameIn(was)))
    else if (before && replaces !== undefined && !before.has(was)) tell(words.wasUnknown(nameIn(was), replaces))
  }
  return mistakes
}

/** A key that an older version had, a later one took out, and this one uses again. */
function cameBack(pack: CheckedPack, all: CheckedPack[]): Mistake[] {
  const older = versionsOf(pack, all).filter((other) => compareVersions(versionOf(other), versionOf(pack)) < 0)
  const before = older.at(-1)
  if (!before) return []
  const justBefore = new Set(entriesIn(before).map((entry) => entry.key))
  const ever = new Set(older.flatMap((other) => entriesIn(other).map((entry) => entry.key)))
  return entriesIn(pack)
    .filter(({ key }) => ever.has(key) && !justBefore.has(key))
    .map(({ key, name, noun, file, at }) => {
      const lastIn = older.findLastIndex((other) => entriesIn(other).some((entry) => entry.key === key))
      const says = words.cameBack(name, versionOf(older[lastIn + 1] ?? before))
      return { file, at: [...at, noun], says, suggestion: words.chooseAnother }
    })
}

/**
 * Another pack of the same kind and language, told once: by the later of the two names. A translation shares its keys,
 * and each assessment names its own questions: what is asked in two of them stands in a crosswalk.
 */
const isBeside = ({ head: other }: CheckedPack, { head }: CheckedPack) =>
  other &&
  head &&
  head.kind !== 'assessment' &&
  other.kind === head.kind &&
  other.language === head.language &&
  other.pack < head.pack
const entriesIn = (pack: CheckedPack) => pack.pack?.entries ?? []
const versionOf = (pack: CheckedPack) => pack.head?.version ?? ''
const nameIn = (key: string) => key.slice(key.lastIndexOf(':') + 1)
const versionsOf = (pack: CheckedPack, all: CheckedPack[]) =>
  all
    .filter((other) => other !== pack && other.head?.pack === pack.head?.pack)
    .sort((a, b) => compareVersions(versionOf(a), versionOf(b)))
