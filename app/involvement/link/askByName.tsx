import { Button } from '../../web/parts/button.tsx'
import { Checkboxes } from '../../web/parts/checkboxes.tsx'
import { Details } from '../../web/parts/details.tsx'
import { Empty } from '../../web/parts/empty.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { type Adviser, type Ask, isAdvising } from '../involvement.ts'
import { type AdviserLink, SENT_BY } from './link.ts'
import { words } from './words.ts'

type Props = {
  ask: Ask
  links: readonly AdviserLink[]
  advisers: readonly Adviser[]
  today: string
  chosen?: readonly string[]
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** Asks public advisers by name who were not asked yet, each in a way of their own or all in one. */
export function AskByName({ ask, links, advisers, today, chosen = [], typed = {}, errors = [] }: Props) {
  const told = words.askByName
  const asked = new Set(links.map(({ adviserId }) => adviserId))
  const left = advisers.filter((one) => isAdvising(one, today) && !asked.has(one.id))
  return (
    <Details summary={told.title} open={errors.some(({ field }) => field === 'advisers' || field === 'sentBy')}>
      {left.length ? (
        <Form action={`/asks/${ask.id}/links`}>
          <Checkboxes
            name="advisers"
            label={told.who}
            options={left.map(({ id, knownAs, contactBy }) => ({
              value: id,
              text: `${knownAs}, ${told.wants[contactBy]}`,
            }))}
            chosen={chosen}
            errors={errors}
            small
          />
          <Radios
            name="sentBy"
            label={told.how}
            options={[
              { value: '', text: told.asWanted },
              ...SENT_BY.map((way) => ({ value: way, text: words.sentBy[way] })),
            ]}
            chosen={typed.sentBy ?? ''}
            errors={errors}
            small
          />
          <Button>{told.save}</Button>
        </Form>
      ) : (
        <Empty
          what={advisers.length ? told.allAsked : told.noAdvisers}
          first={{ href: '/advisers/new', text: told.addOne }}
        />
      )}
    </Details>
  )
}
