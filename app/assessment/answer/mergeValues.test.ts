import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AskedField, Layout } from '../question/layout.ts'
import { mergeValues } from './mergeValues.ts'
import { cellWords, type Value } from './value.ts'

const field = (name: string): AskedField => ({
  field: name,
  label: name,
  plain: name,
  type: 'words',
  required: false,
  choices: [],
})
const rows: Layout = {
  kind: 'rows',
  fields: [field('a'), field('b')],
  about: [],
  mayRepeat: false,
  beside: [field('c')],
  least: 1,
  most: 40,
}

/** Every text in an answer, each with a number of its own, so that a lost one is seen. */
const textsOf = ({ fields = {}, rows: all = [], unknown }: Value): string[] =>
  [...Object.values(fields), ...all.flatMap(({ cells }) => Object.values(cells)), unknown?.why ?? '']
    .map((cell) => cellWords(cell).trim())
    .filter(Boolean)

let made = 0
const text = () => `text ${++made}`

/** One thing that a writer does to what stands in their form. */
type Deed = { what: 'write' | 'add' | 'remove' | 'once' | 'unknown' | 'empty'; at: number; field: 'a' | 'b' }
const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom('write', 'write', 'add', 'remove', 'once', 'unknown', 'empty'),
  at: fc.nat(5),
  field: fc.constantFrom('a', 'b'),
})

function act(value: Value, { what, at, field: name }: Deed): { value: Value; wrote?: string; tookOut: string[] } {
  const all = value.rows ?? []
  const row = all[at % Math.max(all.length, 1)]
  const wrote = text()
  if (what === 'add' || ((what === 'write' || what === 'empty' || what === 'remove') && !row))
    return { value: { ...value, rows: [...all, { id: `r${made}`, cells: { [name]: wrote } }] }, wrote, tookOut: [] }
  if (what === 'once')
    return { value: { ...value, fields: { c: wrote } }, wrote, tookOut: textsOf({ fields: value.fields }) }
  if (what === 'unknown')
    return {
      value: { ...value, unknown: { why: wrote, who: 'x', by: 'y' } },
      wrote,
      tookOut: textsOf({ unknown: value.unknown }),
    }
  if (what === 'remove')
    return { value: { ...value, rows: all.filter((one) => one !== row) }, tookOut: textsOf({ rows: [row!] }) }
  const now = what === 'empty' ? '' : wrote
  const tookOut = [cellWords(row!.cells[name])].filter(Boolean)
  const changed = all.map((one) => (one === row ? { ...one, cells: { ...one.cells, [name]: now } } : one))
  return { value: { ...value, rows: changed }, wrote: now || undefined, tookOut }
}

describe('two who write at once', () => {
  test('what only one of them changed is in the form; where both did, mine is there and theirs beside it', () => {
    const before: Value = { fields: { c: 'old' }, rows: [{ id: 'r1', cells: { a: 'damp', b: 'rent' } }] }
    const mine: Value = { fields: { c: 'mine' }, rows: [{ id: 'r1', cells: { a: 'damp', b: 'my rent' } }] }
    const theirs: Value = {
      fields: { c: 'theirs' },
      rows: [
        { id: 'r1', cells: { a: 'their damp', b: 'rent' } },
        { id: 'r2', cells: { a: 'new' } },
      ],
    }
    const { value, clashes } = mergeValues(rows, before, mine, theirs)
    expect(value.fields).toEqual({ c: 'mine' })
    expect(value.rows).toEqual([
      { id: 'r1', cells: { a: 'their damp', b: 'my rent' } },
      { id: 'r2', cells: { a: 'new' } },
    ])
    expect(clashes).toEqual([{ name: 'f.c', label: 'c', theirs: 'theirs' }])
  })

  test('a row that I took out and they changed is back, and said; one that neither touched stays out', () => {
    const row = (id: string, a: string) => ({ id, cells: { a } })
    const before = { rows: [row('r1', 'one'), row('r2', 'two')] }
    const { value, back } = mergeValues(rows, before, { rows: [] }, { rows: [row('r1', 'one'), row('r2', 'two more')] })
    expect(value.rows).toEqual([row('r2', 'two more')])
    expect(back).toEqual(['two more'])
  })

  test('in ten thousand interleavings of two to eight editors no text is lost', () => {
    const editors = fc.integer({ min: 2, max: 8 })
    const turns = fc.array(fc.record({ who: fc.nat(7), does: fc.constantFrom('open', 'type', 'type', 'save'), deed }), {
      minLength: 4,
      maxLength: 24,
    })
    fc.assert(
      fc.property(editors, turns, (many, all) => {
        let saved = { value: {} as Value, edit: 0 }
        const history = new Map<number, Value>([[0, {}]])
        const forms = Array.from({ length: many }, () => ({ value: {} as Value, base: 0, took: new Set<string>() }))
        const sent: { texts: string[]; took: Set<string> }[] = []
        for (const { who, does, deed: one } of all) {
          const form = forms[who % many]!
          if (does === 'open') Object.assign(form, { value: saved.value, base: saved.edit, took: new Set() })
          if (does === 'type') {
            const done = act(form.value, one)
            form.value = done.value
            for (const text of done.tookOut) form.took.add(text)
          }
          if (does !== 'save') continue
          if (form.base !== saved.edit) {
            const { value, clashes } = mergeValues(rows, history.get(form.base), form.value, saved.value)
            const shown = new Set([...textsOf(value), ...clashes.flatMap(({ theirs }) => theirs.split('\n'))])
            // Mine is still in the box, unless they changed what I had left as it was.
            const untouched = new Set(textsOf(history.get(form.base) ?? {}))
            for (const text of textsOf(form.value)) if (!untouched.has(text)) expect(shown).toContain(text)
            // Theirs stands in the form or beside it, unless it stood there before and I took it out.
            for (const text of textsOf(saved.value)) if (!form.took.has(text)) expect(shown).toContain(text)
            // What was shown beside the form has been seen: whoever saves now leaves it out knowingly.
            const seen = clashes.flatMap(({ theirs }) => theirs.split('\n'))
            Object.assign(form, { value, base: saved.edit, took: new Set([...form.took, ...seen]) })
            continue
          }
          sent.push({ texts: textsOf(form.value), took: form.took })
          saved = { value: form.value, edit: saved.edit + 1 }
          history.set(saved.edit, form.value)
          Object.assign(form, { base: saved.edit, took: new Set() })
        }
        const everSaved = new Set([...history.values()].flatMap(textsOf))
        for (const { texts } of sent) for (const text of texts) expect(everSaved).toContain(text)
      }),
      { numRuns: 10_000 },
    )
  })
})
