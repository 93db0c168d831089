import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { entriesOf } from './entries.ts'
import type { Mistake } from './kind.ts'
import { isKind, kinds } from './kinds.ts'
import { mistakesOf, suggest } from './mistakesOf.ts'
import type { Pack } from './pack.ts'
import { type PackHead, packHead } from './packHead.ts'
import { lineOf, type PlacedMistake, parseSource, parsingMistakes, type Source } from './source.ts'
import { words } from './words.ts'

/** One version's folder as found: its files, what could be read of it, and what is wrong with it by itself. */
export type CheckedPack = {
  folder: string
  sources: Record<string, Source>
  head?: PackHead
  /** Here only when the pack has no mistake of its own. */
  pack?: Pack
  mistakes: PlacedMistake[]
}

/** Reads one version's folder and checks it by itself. Never throws for what an editor wrote. */
export async function checkPack(folder: string): Promise<CheckedPack> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  const sources: Record<string, Source> = {}
  for (const name of names.filter((each) => each.endsWith('.yaml')))
    sources[name] = parseSource(await readFile(join(folder, name), 'utf8'))
  const unreadable = Object.entries(sources).flatMap(([name, source]) => parsingMistakes(pathOf(folder, name), source))
  if (unreadable.length > 0) return { folder, sources, mistakes: unreadable }

  const title = sources['pack.yaml']?.value
  if (title === undefined)
    return { folder, sources, mistakes: [{ file: pathOf(folder, 'pack.yaml'), line: 1, says: words.noHead }] }
  const read = packHead.safeParse(title)
  if (!read.success)
    return { folder, sources, mistakes: place(folder, sources, mistakesOf('pack.yaml', title, packHead, read.error)) }
  const head = read.data
  const wrong = [...headMistakes(folder, head), ...listMistakes(names, head)]
  if (wrong.length > 0 || !isKind(head.kind)) return { folder, sources, head, mistakes: place(folder, sources, wrong) }

  const files = Object.fromEntries(head.files.map((name) => [name, sources[name]?.value]))
  const reading = kinds[head.kind](withoutWas(files) as Record<string, unknown>, head)
  if (!reading.ok) return { folder, sources, head, mistakes: place(folder, sources, reading.mistakes) }
  const pack = { kind: head.kind, head, content: reading.content, entries: entriesOf(files) } as Pack
  return { folder, sources, head, pack, mistakes: [] }
}

/** Puts mistakes on their lines. */
export function place(folder: string, sources: Record<string, Source>, mistakes: Mistake[]): PlacedMistake[] {
  return mistakes.map(({ file, at, ...told }) => {
    const source = sources[file]
    return { file: pathOf(folder, file), line: source ? lineOf(source, at) : 1, ...told }
  })
}

/** The path as an editor standing at the top of the project would type it. */
const pathOf = (folder: string, file: string) => relative(process.cwd(), join(folder, file))

function headMistakes(folder: string, head: PackHead): Mistake[] {
  const mistakes: Mistake[] = []
  const tell = (field: string, says: string, suggestion?: { suggestion?: string }) =>
    mistakes.push({ file: 'pack.yaml', at: [field], says, ...suggestion })
  if (!isKind(head.kind)) tell('kind', words.unknownKind(head.kind), suggest(head.kind, Object.keys(kinds)))
  else if (head.pack !== head.kind && !head.pack.startsWith(`${head.kind}/`))
    tell('pack', words.kindNotInKey(head.kind, head.pack), { suggestion: words.nameStartsWithKind(head.kind) })
  const path = folder.split(sep)
  const depth = head.pack.split('/').length
  const place = path.slice(-depth - 1, -1).join('/')
  if (place !== head.pack) tell('pack', words.notTheFolder(head.pack, place))
  if (path.at(-1) !== head.version) tell('version', words.notTheFolder(head.version, path.at(-1) ?? ''))
  return mistakes
}

function listMistakes(names: string[], head: PackHead): Mistake[] {
  const absent = head.files.flatMap((file, index) =>
    names.includes(file)
      ? []
      : [{ file: 'pack.yaml', at: ['files', index], says: words.noSuchFile(file), ...suggest(file, names) }],
  )
  const unlisted = names
    .filter((name) => name !== 'pack.yaml' && !head.files.includes(name))
    .map((name) => ({
      file: 'pack.yaml',
      at: ['files'],
      says: words.fileNotListed(name),
      suggestion: words.addToFiles,
    }))
  return [...absent, ...unlisted]
}

/** `was` says where a key came from; it belongs to the comparison of versions, not to any kind. */
function withoutWas(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWas)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => field !== 'was')
      .map(([field, inner]) => [field, withoutWas(inner)]),
  )
}
