import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { TestOrganisation } from '../../../test/house.ts'
import type { Caller } from '../../organisation/caller.ts'
import { beginAssessment, openAssessment } from '../actions.ts'
import { saveAnswer } from '../answer/actions.ts'
import type { Value } from '../answer/value.ts'
import type { Length } from '../assessment.ts'

/** An assessment of the project *Warm and dry*, opened by whoever asks. */
export async function begun(
  caller: Caller,
  org: TestOrganisation,
  { length = 'short', variant = 'evaluation' }: { length?: Length; variant?: string } = {},
): Promise<string> {
  const { id } = await beginAssessment(caller, { unitId: org.units.damp!, variant, length, stage: 'design' })
  return id
}

export async function answered(caller: Caller, id: string, question: string, value: Value): Promise<void> {
  const { answers } = await openAssessment(caller, id)
  const base = answers.find((one) => one.question === question)?.edit ?? 0
  const saved = await saveAnswer(caller, { assessmentId: id, question, value, base })
  if (!saved.ok) throw new Error(`${question}: ${saved.because}`)
}

/** A .docx with its text part changed, as another program would leave it. */
export function withBody(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx)
  parts['word/document.xml'] = strToU8(change(strFromU8(parts['word/document.xml']!)))
  return zipSync(parts)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Runs as a word processor writes them for lines. */
const runsOf = (text: string): string =>
  text
    .split('\n')
    .map(
      (line, at) =>
        `<w:r>${at ? '<w:br/>' : ''}<w:t xml:space="preserve">${escaped(line).replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')}</w:t></w:r>`,
    )
    .join('')

const controlOf = (tag: string): RegExp =>
  new RegExp(
    `<w:sdt><w:sdtPr>(?:(?!</w:sdtPr>).)*<w:tag w:val="${tag.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"/>.*?</w:sdtPr><w:sdtContent>(.*?)</w:sdtContent></w:sdt>`,
    's',
  )

/** Types words into the control of a tag, as Word does: the invitation goes, and so does the sign that it stood there. */
export function typedInto(xml: string, tag: string, text: string): string {
  const at = controlOf(tag)
  if (!at.test(xml)) throw new Error(`no control ${tag}`)
  return xml.replace(at, (whole) =>
    whole
      .replace('<w:showingPlcHdr/>', '')
      .replace(/<w:sdtContent>.*<\/w:sdtContent>/s, () => `<w:sdtContent>${runsOf(text)}</w:sdtContent>`),
  )
}

/** Takes a control away and leaves its words, as “remove content control” does; with `marks`, its bookmark too. */
export function torn(xml: string, tag: string, { marks = false } = {}): string {
  const at = new RegExp(`(<w:bookmarkStart[^>]*>)?${controlOf(tag).source}`, 's')
  if (!at.test(xml)) throw new Error(`no control ${tag}`)
  return xml.replace(at, (_, mark: string | undefined, content: string) => (marks ? '' : (mark ?? '')) + content)
}
