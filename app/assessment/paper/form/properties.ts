import { isId } from '../../../store/newId.ts'

/** What a form says of itself, beside its text: which assessment, which questions, and which answers stood in it. */
export type FormProperties = {
  form: string
  assessment: string
  pack: string
  version: string
  /** The moment it was made, ISO. */
  made: string
  /** The member who took it out. */
  by: string
  /** The edit of each answer that stood in it, by the place of its question in the pack. */
  edits: Record<number, number>
}

/** Word cuts a property after 255 letters. */
const MOST = 250

export function toProperties({ edits, ...rest }: FormProperties): Record<string, string> {
  const said = Object.entries(edits).map(([at, edit]) => `${at}:${edit}`)
  const chunks: string[] = ['']
  for (const one of said) {
    const last = chunks.at(-1)!
    if (last.length + one.length + 1 > MOST) chunks.push(one)
    else chunks[chunks.length - 1] = last ? `${last},${one}` : one
  }
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [`ingrain-${name}`, value])),
    ...Object.fromEntries(chunks.filter(Boolean).map((chunk, n) => [`ingrain-edits-${n + 1}`, chunk])),
  }
}

/** Undefined where there are none, or somebody changed them: the form is then read by what stands in it. */
export function fromProperties(given: Record<string, string>): FormProperties | undefined {
  const said = (name: string) => given[`ingrain-${name}`]?.trim() ?? ''
  const [form, assessment, pack, version] = [said('form'), said('assessment'), said('pack'), said('version')]
  if (!isId(form) || !isId(assessment) || !/^assessment\/[a-z0-9-]+$/.test(pack) || !/^\d+\.\d+$/.test(version))
    return undefined
  const edits: Record<number, number> = {}
  for (let n = 1; given[`ingrain-edits-${n}`]; n++)
    for (const [, at, edit] of given[`ingrain-edits-${n}`]!.matchAll(/(\d{1,4}):(\d{1,9})/g))
      edits[Number(at)] = Number(edit)
  return { form, assessment, pack, version, made: said('made'), by: said('by'), edits }
}
