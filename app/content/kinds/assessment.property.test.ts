import { readFile, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { type ContentCopy, copyContent } from '../contentCopy.fixture.ts'

type Entry = Record<string, unknown>
type Form = { lengths: { length: string; questions: Record<string, string[]> }[] }

const folder = 'assessment/process/1.1'
const file = (name: string) => `${folder}/${name}`

const read = async (content: ContentCopy, name: string) => parse(await readFile(content.path(file(name)), 'utf8'))

/** Writes some files anew and gives what the checker says of them; the changed bytes are another test's. */
async function saysOf(content: ContentCopy, files: Record<string, unknown>): Promise<string[]> {
  for (const [name, value] of Object.entries(files)) await writeFile(content.path(file(name)), stringify(value))
  const found = (await content.check()).filter((each) => each.file.startsWith(folder) && each.file.endsWith('.yaml'))
  return found.filter(({ says }) => !/has changed since|no assessment called/.test(says)).map(({ says }) => says)
}

const runs = { numRuns: 12 }
const strange = fc.stringMatching(/^[a-z]{3,12}$/).map((key) => `nowhere.${key}`)

describe('whatever an editor does to an assessment,', () => {
  test('a question that stands twice is refused, whichever it is and wherever it stands', async () => {
    const content = await copyContent(['assessment/process'])
    const questions: Entry[] = await read(content, 'questions.yaml')
    await fc.assert(
      fc.asyncProperty(fc.nat(questions.length - 1), fc.nat(questions.length), async (from, to) => {
        const again = { ...questions[from]!, was: undefined, appliesWhen: undefined }
        const says = await saysOf(content, { 'questions.yaml': questions.toSpliced(to, 0, again) })
        expect(says.filter((each) => each.includes('already used'))).toEqual([
          `The question “${questions[from]!.question}” is already used in questions.yaml.`,
        ])
      }),
      runs,
    )
  })

  test('conditions that lead back to where they began are refused, and told once', async () => {
    const content = await copyContent(['assessment/process'])
    const questions: Entry[] = await read(content, 'questions.yaml')
    const places = questions.map((_, place) => place)
    const loop = fc.shuffledSubarray(places, { minLength: 2, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(loop, async (ring) => {
        const waiting = questions.map((question, place) => {
          const at = ring.indexOf(place)
          if (at < 0) return { ...question, appliesWhen: undefined }
          const next = questions[ring[(at + 1) % ring.length]!]!
          return { ...question, appliesWhen: { [String(next.question)]: 'answered' } }
        })
        const says = await saysOf(content, { 'questions.yaml': waiting })
        const told = says.filter((each) => each.startsWith('These questions wait for each other'))
        expect(told).toHaveLength(1)
        for (const place of ring) expect(told[0]).toContain(`“${questions[place]!.question}”`)
        expect(says.filter((each) => each.includes('asked later'))).toEqual([])
      }),
      runs,
    )
  })

  test('a question that is not there is refused in every list of every length', async () => {
    const content = await copyContent(['assessment/process'])
    const form: Form = await read(content, 'form.yaml')
    await fc.assert(
      fc.asyncProperty(strange, fc.nat(), fc.nat(), fc.nat(), async (key, length, variant, place) => {
        const changed = structuredClone(form)
        const lists = Object.values(changed.lengths[length % changed.lengths.length]!.questions)
        const list = lists[variant % lists.length]!
        list.splice(place % (list.length + 1), 0, key)
        expect(await saysOf(content, { 'form.yaml': changed })).toEqual([
          `There is no question called “${key}” in this pack.`,
        ])
      }),
      runs,
    )
  })

  test('every question of a length is missed when it is taken out of its list', async () => {
    const content = await copyContent(['assessment/process'])
    const form: Form = await read(content, 'form.yaml')
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), async (length, variant, place) => {
        const changed = structuredClone(form)
        const lists = Object.entries(changed.lengths[length % changed.lengths.length]!.questions)
        const [name, list] = lists[variant % lists.length]!
        const [gone] = list.splice(place % list.length, 1)
        expect(await saysOf(content, { 'form.yaml': changed })).toContain(
          `The question “${gone}” says that it is asked of “${name}” here, but is not listed.`,
        )
      }),
      runs,
    )
  })

  test('an exercise is refused unless its three steps take ten minutes', async () => {
    const content = await copyContent(['assessment/process'])
    const questions: Entry[] = await read(content, 'questions.yaml')
    const words = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight']
    const minutes = fc.tuple(fc.nat(7), fc.nat(7), fc.nat(7))
    await fc.assert(
      fc.asyncProperty(minutes, fc.nat(questions.length - 1), async (each, at) => {
        const steps = each.map((n) => `${words[n]} minute${n === 0 ? '' : 's'}. Do it.`)
        const question = { ...questions[at]!, teamExercise: { title: 'Do it', steps } }
        const sum = each.reduce((all, n) => all + n + 1, 0)
        const told = `The steps of this exercise take ${sum} minutes in all, not ten.`
        expect(await saysOf(content, { 'questions.yaml': questions.with(at, question) })).toEqual(
          sum === 10 ? [] : [told],
        )
      }),
      { ...runs, examples: [[[1, 4, 2], 0]] },
    )
  })

  test('an option without words is refused, wherever it can be chosen', async () => {
    const content = await copyContent(['assessment/process'])
    const answers: { kinds: { fields: { options?: string[] }[] }[] } = await read(content, 'answer-kinds.yaml')
    const places = answers.kinds.flatMap(({ fields }, kind) =>
      fields.flatMap(({ options }, field) => (options ? [[kind, field] as const] : [])),
    )
    await fc.assert(
      fc.asyncProperty(strange, fc.constantFrom(...places), async (key, [kind, field]) => {
        const changed = structuredClone(answers)
        changed.kinds[kind]!.fields[field]!.options!.push(key)
        expect(await saysOf(content, { 'answer-kinds.yaml': changed })).toEqual([
          `“${key}” can be chosen, and no words say what it means.`,
        ])
      }),
      runs,
    )
  })
})
