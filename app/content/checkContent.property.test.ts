import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { type ContentCopy, copyContent } from './contentCopy.fixture.ts'
import { contentFolder } from './packs.ts'

type Entry = Record<string, unknown>

const dutiesOf = async (content: ContentCopy): Promise<Entry[]> =>
  parse(await readFile(content.path('duties/1.0/duties.yaml'), 'utf8'))

/** Writes the duties anew and gives what the checker says of them; the changed bytes are another test's. */
async function saysOf(content: ContentCopy, duties: Entry[]): Promise<string[]> {
  await writeFile(content.path('duties/1.0/duties.yaml'), stringify(duties))
  return (await content.check()).filter(({ says }) => !says.includes('has changed since')).map(({ says }) => says)
}

const name = fc.stringMatching(/^[a-z]{3,12}$/)
const runs = { numRuns: 15 }

describe('whatever an editor does to a pack,', () => {
  test('a field that nobody reads is refused, wherever it stands', async () => {
    const content = await copyContent(['duties'])
    const duties = await dutiesOf(content)
    const known = new Set(duties.flatMap((duty) => [...Object.keys(duty), 'was']))
    const unknown = name.filter((field) => !known.has(field))
    await fc.assert(
      fc.asyncProperty(unknown, fc.nat(duties.length - 1), async (field, at) => {
        const says = await saysOf(content, duties.with(at, { ...duties[at], [field]: 'x' }))
        expect(says).toEqual([`“${field}” is not a field that this file has.`])
      }),
      runs,
    )
  })

  test('a key that is used twice is refused, whichever it is and wherever it stands', async () => {
    const content = await copyContent(['duties'])
    const duties = await dutiesOf(content)
    await fc.assert(
      fc.asyncProperty(fc.nat(duties.length - 1), fc.nat(duties.length), async (from, to) => {
        const says = await saysOf(content, duties.toSpliced(to, 0, duties[from]!))
        expect(says).toEqual([`The duty “${duties[from]!.duty}” is already used in duties.yaml.`])
      }),
      runs,
    )
  })

  test('a name of something that no pack has is refused, in every field that names', async () => {
    const content = await copyContent(['duties', 'starters', 'mainstreaming'])
    const duties = await dutiesOf(content)
    const fields: [field: string, noun: string, put: (key: string) => unknown][] = [
      ['level', 'level', (key) => key],
      ['activities', 'activity', (key) => [key]],
      ['responsible', 'role', (key) => [key]],
      ['accountable', 'role', (key) => key],
      ['consulted', 'role', (key) => [key]],
      ['informed', 'role', (key) => [key]],
      ['requirement', 'requirement', (key) => key],
    ]
    const nowhere = name.map((key) => `${key}-nowhere`)
    await fc.assert(
      fc.asyncProperty(
        nowhere,
        fc.nat(duties.length - 1),
        fc.constantFrom(...fields),
        async (key, at, [field, noun, put]) => {
          const says = await saysOf(content, duties.with(at, { ...duties[at], [field]: put(key) }))
          expect(says).toEqual([`There is no ${noun} called “${key}” in any pack.`])
        },
      ),
      { numRuns: 8 },
    )
  })

  test('a plain text that asks more than its pack allows is refused, also where the pack allows less than all do', async () => {
    const content = await copyContent(['duties'])
    const duties = await dutiesOf(content)
    const heavy = fc.constantFrom(
      'organisational',
      'accountability',
      'intersectionality',
      'commissioning',
      'evaluation',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(heavy, { minLength: 6, maxLength: 12 }),
        fc.nat(duties.length - 1),
        async (words, at) => {
          const says = await saysOf(content, duties.with(at, { ...duties[at], plain: `${words.join(' ')}.` }))
          expect(says).toEqual([
            expect.stringMatching(/^This plain text has reading grade [\d.,]+; 7 is the most allowed\.$/),
          ])
        },
      ),
      runs,
    )
    await saysOf(content, duties)
    await content.edit('duties/1.0/pack.yaml', 'status: published', 'hardestPlain: 1\nstatus: published')
    expect((await content.check()).some(({ says }) => says.endsWith('; 1 is the most allowed.'))).toBe(true)
  })

  test('one changed byte of a published version is refused, in every file of every pack', async () => {
    const content = await copyContent(['duties', 'starters', 'terminology', 'provisions', 'indicators'])
    const inside = await readdir(content.root, { recursive: true, withFileTypes: true })
    const files = inside
      .filter((each) => each.isFile() && each.name.endsWith('.yaml'))
      .map((each) => join(each.parentPath, each.name))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (file, place, by) => {
          const bytes = await readFile(file)
          const changed = Buffer.from(bytes)
          changed[place % bytes.length]! ^= by
          await writeFile(file, changed)
          const mistakes = await content.check()
          await writeFile(file, bytes)
          expect(mistakes, `${file} at ${place % bytes.length}`).not.toEqual([])
        },
      ),
      runs,
    )
    expect(await content.check()).toEqual([])
  })
})

test('the folder that ships has nothing in it that the checker does not read', async () => {
  const inside = await readdir(contentFolder)
  expect(inside.filter((each) => each.includes('.')).sort()).toEqual(['LICENSE.md', 'README.md', 'published.lock'])
})
