import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { check } from './check.ts'

const folder = await mkdtemp(join(tmpdir(), 'ingrain-check-'))
afterAll(() => rm(folder, { recursive: true }))

async function run(name: string, content: string, ...more: string[]) {
  const file = join(folder, name)
  await writeFile(file, content)
  let out = ''
  let err = ''
  const code = await check([file, ...more], { out: (text) => (out += text), err: (text) => (err += text) })
  return { code, out, err, unchanged: (await readFile(file, 'utf8')) === content }
}

const text = '# Plan\n\nWe go to hard to\nreach families.\n\n> We are hard to reach.\n'

test('a file that was read ends with 0, whatever was found; the question comes first, and the file is as it was', async () => {
  const { code, out, err, unchanged } = await run('plan.md', text)
  expect({ code, err, unchanged }).toEqual({ code: 0, err: '', unchanged: true })
  expect(out).toMatch(
    /^Paragraph 2, under “Plan”\n {2}hard to reach\n {2}Ask: +Hard for whom\?.*\n {2}Perhaps: .*\n {2}Why: /,
  )
  expect(out).toContain('Left alone: “hard to reach” (paragraph 3, under “Plan”)')
})

test('as JSON: the entry, where it stands in the file, its words and its place', async () => {
  const { code, out } = await run('plan.md', text, '--json')
  const hits = JSON.parse(out)
  expect(code).toBe(0)
  expect(hits).toEqual([
    { entry: 'L01', start: 17, end: 30, text: 'hard to\nreach', place: { paragraph: 2, heading: 'Plan' } },
  ])
  expect(text.slice(17, 30)).toBe('hard to\nreach')
})

test('nothing found is said, and is an empty list as JSON', async () => {
  expect((await run('a.txt', 'We met families.')).out).toContain('There is nothing to look at twice.')
  expect((await run('a.txt', 'We met families.', '--json')).out).toBe('[]\n')
})

test('a file that is refused ends with 2 and one sentence, and nothing else', async () => {
  expect(await run('a.docx', 'MZ\u0090\0\0')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/but what is in it is a program\. Bring .*\.\n$/),
  })
  expect(await check([join(folder, 'gone.docx')], { out: () => {}, err: () => {} })).toBe(2)
  expect(await check([], { out: () => {}, err: () => {} })).toBe(2)
})
