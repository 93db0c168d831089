import type { Child } from 'hono/jsx'
import type { Option } from './option.ts'

type Props = {
  kind: 'radios' | 'checkboxes'
  id: string
  name: string
  options: readonly Option[]
  chosen: readonly string[]
}

/** The rows of a set of radios or checkboxes. The first has the set's own id, so that an error's link reaches it. */
export function Choices({ kind, id, name, options, chosen }: Props) {
  const type = kind === 'radios' ? 'radio' : 'checkbox'
  return (
    <>
      {options.map((option, place) => {
        const own = place === 0 ? id : `${id}-${place + 1}`
        return (
          <div class={`govuk-${kind}__item`}>
            <input
              class={`govuk-${kind}__input`}
              type={type}
              name={name}
              id={own}
              value={option.value}
              checked={chosen.includes(option.value)}
              aria-describedby={option.hint ? `${own}-item-hint` : undefined}
            />
            <label class={`govuk-${kind}__label`} for={own}>
              {option.text}
            </label>
            <Below kind={kind} id={own} hint={option.hint} under={option.under} />
          </div>
        )
      })}
    </>
  )
}

function Below({ kind, id, hint, under }: { kind: string; id: string; hint?: Child; under?: Child }) {
  return (
    <>
      {hint ? (
        <div class={`govuk-hint govuk-${kind}__hint`} id={`${id}-item-hint`}>
          {hint}
        </div>
      ) : null}
      {under ? <div class="in-under">{under}</div> : null}
    </>
  )
}
