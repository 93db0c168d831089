/** One part of a pack that has a key: a duty, a fact, a definition. `words` is all it says, in one comparable form. */
export type Entry = {
  key: string
  noun: string
  name: string
  file: string
  at: (string | number)[]
  was?: string
  words: string
}

/** The lists inside an entry whose items are entries of their own, such as the definitions of a concept. */
const nests = new Set([
  ...['definitions', 'levels', 'activities', 'units', 'bodies', 'posts', 'commitments', 'gates'],
  ...[
    'stages',
    'variants',
    'lengths',
    'checks',
    'relatives',
    'kinds',
    'causes',
    'steps',
    'bands',
    'barriers',
    'groups',
    'axes',
  ],
  ...['themes', 'severities', 'responses', 'reports', 'paragraphs', 'modes', 'points', 'prompts', 'outcomes', 'terms'],
])

/**
 * Every entry of a pack, in order. An entry is a set of fields whose first field is its noun and whose value is its
 * name: `duty: strategy.own`. A nested entry's key carries its parent's: `concept:equity/definition:equity.fair`.
 */
export function entriesOf(files: Record<string, unknown>): Entry[] {
  return Object.entries(files)
    .filter(([file]) => file !== 'pack.yaml')
    .flatMap(([file, value]) =>
      Array.isArray(value)
        ? value.flatMap((item, index) => entriesIn(file, item, [index], '', ''))
        : entriesIn(file, value, [], '', ''),
    )
}

function entriesIn(file: string, item: unknown, at: (string | number)[], parent: string, parentWas: string): Entry[] {
  if (!isFields(item)) return []
  const [noun, name] = Object.entries(item)[0] ?? []
  if (noun === undefined || (typeof name !== 'string' && typeof name !== 'number')) return []
  const key = `${parent}${noun}:${name}`
  const was =
    typeof item.was === 'string' || parentWas !== parent ? `${parentWas}${noun}:${item.was ?? name}` : undefined
  const nested: Entry[] = []
  const own = Object.entries(item).filter(([field, value]) => {
    if (!nests.has(field) || !Array.isArray(value)) return field !== 'was'
    const inner = value.flatMap((each, index) =>
      entriesIn(file, each, [...at, field, index], `${key}/`, `${was ?? key}/`),
    )
    nested.push(...inner)
    return inner.length === 0
  })
  const entry = { key, noun, name: String(name), file, at, words: said(Object.fromEntries(own.slice(1))) }
  return [was === undefined ? entry : { ...entry, was }, ...nested]
}

/** The same text for the same content, however the fields are ordered. */
function said(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isFields(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
