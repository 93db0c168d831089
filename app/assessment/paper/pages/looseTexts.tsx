import type { FieldError } from '../../../web/parts/fieldError.ts'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import type { FormCheck, LooseHere } from '../form/readKept.ts'
import { placeableIn } from '../form/takeIn.ts'
import { words } from '../words.ts'

type Props = { check: FormCheck; typed: Record<string, string>; errors?: FieldError[] }

// The list stands under each text: whole questions would make a page of megabytes.
const MOST_LETTERS = 45

export const putName = (at: number): string => `put.${at}`

/** Words that stand in no box, each with a question where it could go. */
export function LooseTexts({ check, typed, errors }: Props) {
  const said = words.check
  const options = placeableIn(check).map(({ question: { question, number, ask } }) => ({
    value: question,
    text: said.question(number, ask.length > MOST_LETTERS ? `${ask.slice(0, MOST_LETTERS)}…` : ask),
  }))
  return (
    <Section id="loose" title={said.looseTitle}>
      <p>{said.looseLead}</p>
      {check.loose.map((one, at) => (
        <div class="in-comment">
          <p class="in-small in-quiet">{whyLoose(check, one)}</p>
          <LongText text={one.text} />
          <Select
            name={putName(at)}
            label={said.put}
            first={said.leave}
            options={options}
            chosen={typed[putName(at)]}
            errors={errors}
          />
        </div>
      ))}
    </Section>
  )
}

function whyLoose({ form }: FormCheck, { why, near, short = '', fromTitle }: LooseHere): string {
  const said = words.check
  if (why === 'other-form') return fromTitle ? said.fromOther(fromTitle) : said.fromUnseen(short)
  const asked = form.questions.find(({ question }) => question.question === near)
  return said.why[why](asked?.question.number ?? null)
}
