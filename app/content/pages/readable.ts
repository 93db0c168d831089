import { type Difference, differences } from '../../store/differences.ts'
import type { Entry } from '../entries.ts'
import { words } from './words.ts'

export type Said = { name: string; value: string | string[] }

/** One entry of a pack as a person reads it: what it is called, and each thing it says. */
export type Readable = { key: string; noun: string; title: string; said: Said[]; isUnchecked: boolean }

const TITLES = ['title', 'term', 'label', 'name', 'text', 'phrase', 'means', 'plain', 'formal']

/** `basis: recalled` marks a text whose source nobody has read again. Fields of its own kind are told in words. */
export function readable({ key, noun, name, words }: Entry): Readable {
  const fields = Object.entries(JSON.parse(words) as Record<string, unknown>)
  const [titleField, title] =
    TITLES.flatMap((field) => fields.filter(([name, value]) => name === field && typeof value === 'string'))[0] ?? []
  return {
    key,
    noun,
    title: typeof title === 'string' ? title : name,
    isUnchecked: fields.some(([field, value]) => field === 'basis' && value === 'recalled'),
    said: fields
      .filter(([field]) => field !== titleField && field !== 'basis')
      .map(([field, value]) => ({ name: field, value: tell(value) }))
      .filter(({ value }) => value.length > 0),
  }
}

/** What an entry says differently in another version, field by field; `name` is '' for what it is called. */
export function changedIn(before: Readable, after: Readable): { name: string; parts: Difference[] }[] {
  const fields = [...new Set([...before.said, ...after.said].map(({ name }) => name))]
  const textIn = ({ said }: Readable, field: string) =>
    [said.find(({ name }) => name === field)?.value ?? []].flat().join(', ')
  return [
    { name: '', from: before.title, to: after.title },
    ...fields.map((name) => ({ name, from: textIn(before, name), to: textIn(after, name) })),
  ]
    .filter(({ from, to }) => from !== to)
    .map(({ name, from, to }) => ({ name, parts: differences(from, to) }))
}

function tell(value: unknown): string | string[] {
  if (Array.isArray(value)) return value.map(tellOne)
  return tellOne(value)
}

function tellOne(value: unknown): string {
  if (Array.isArray(value)) return value.map(tellOne).join(', ')
  if (typeof value === 'object' && value !== null) return tellPart(Object.entries(value))
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return String(value)
}

// What has a name of its own is told by that name, with the rest in brackets; its key comes first and says no more.
function tellPart(fields: [string, unknown][]): string {
  const titled = TITLES.flatMap((field) =>
    fields.filter(([name, value]) => name === field && typeof value === 'string'),
  )
  const [title] = titled
  const [first] = fields
  const rest = title ? fields.filter((one) => one !== title && one !== first) : fields
  const told = rest.map(([field, inner]) => `${words.field(field)}: ${tellOne(inner)}`).join('; ')
  if (!title) return told
  return told ? `${title[1]} (${told})` : String(title[1])
}
