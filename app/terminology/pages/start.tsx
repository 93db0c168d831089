import type { Concept as PackConcept, Terminology } from '../../content/kinds/terminology.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Checks } from '../../web/parts/checks.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { Section } from '../../web/parts/section.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import { ELEMENTS } from '../wording.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; errors?: readonly FieldError[]; typed?: Record<string, string> }

const trail = () => [{ href: '/concepts', text: words.trail.all }]

/** The pack's definitions of one word, to begin from and to argue about. */
export function ChooseDefinition({ frame, errors, concept }: Props & { concept: PackConcept }) {
  const title = words.start.title(concept.term)
  return (
    <StaffPage {...frame} title={title} here="terminology" breadcrumbs={trail()} errors={errors}>
      <Title>{title}</Title>
      <p class="in-lead">{words.start.lead}</p>
      {concept.definitions.map((one, at) => (
        <Section id={`d${at + 1}`} title={words.start.wording(at + 1)}>
          <p class="in-def">{one.formal}</p>
          <h3>{words.inPlain}</h3>
          <p>{one.plain}</p>
          {concept.concept === 'health-inequity' ? (
            <Checks
              items={ELEMENTS.map((element) => {
                const isThere = one.carries.includes(element)
                const { name, means } = words.elements[element]
                return {
                  done: isThere,
                  text: (
                    <>
                      <b>{name}</b>
                      {isThere ? '' : words.elementMissing}
                    </>
                  ),
                  quiet: `: ${means}`,
                }
              })}
            />
          ) : null}
          <p class="in-small in-quiet">
            {words.after(one.after)} {one.isUnchecked ? words.unchecked : null}
          </p>
          <Form action="/concepts" hidden={{ concept: concept.concept, definition: one.definition }}>
            <Button kind={at ? 'secondary' : undefined} about={words.start.about(at + 1)}>
              {words.start.choose}
            </Button>
          </Form>
        </Section>
      ))}
      <Section id="own" title={words.start.none}>
        <Form action="/concepts" hidden={{ concept: concept.concept }}>
          <TextInput name="term" label={words.start.term} value={concept.term} />
          <Button kind="secondary">{words.start.save}</Button>
        </Form>
      </Section>
    </StaffPage>
  )
}

/** A word of one's own. `hasInequity`: there is a definition of unfair differences already. */
export function StartOwn({ frame, errors, typed = {}, hasInequity }: Props & { hasInequity: boolean }) {
  return (
    <StaffPage {...frame} title={words.start.ownTitle} here="terminology" breadcrumbs={trail()} errors={errors}>
      <Title>{words.start.ownTitle}</Title>
      <p class="in-lead">{words.start.ownLead}</p>
      <Form action="/concepts" warn>
        <TextInput name="term" label={words.start.term} value={typed.term} errors={errors} />
        {hasInequity ? null : (
          <Radios
            name="kind"
            label={words.start.kind}
            chosen={typed.kind ?? 'term'}
            options={[
              { value: 'inequity', text: words.start.kinds.inequity, hint: words.start.kinds.inequityHint },
              { value: 'term', text: words.start.kinds.term },
            ]}
          />
        )}
        <Button>{words.start.save}</Button>
      </Form>
    </StaffPage>
  )
}

/** A recognition statement from one statement of each part, or from nothing. */
export function StartStatement({
  frame,
  errors,
  typed = {},
  statements,
}: Props & { statements: Terminology['statements'] }) {
  const of = (part: 'intersectional' | 'upstream') => [
    ...statements
      .filter((one) => one.part === part)
      .map((one) => ({
        value: one.statement,
        text: one.formal,
        hint: `${words.after(one.after)} ${one.isUnchecked ? words.unchecked : ''}`,
      })),
    { value: '', text: words.start.fromNothing },
  ]
  return (
    <StaffPage
      {...frame}
      title={words.start.statement}
      here="terminology"
      breadcrumbs={[...trail(), { href: '/recognition', text: words.start.statementTerm }]}
      errors={errors}
    >
      <Title>{words.start.statement}</Title>
      <p class="in-lead">{words.start.statementLead}</p>
      <Form action="/concepts" hidden={{ kind: 'recognition' }}>
        <Radios
          name="intersectional"
          label={words.start.intersectional}
          size="m"
          text
          chosen={typed.intersectional}
          options={of('intersectional')}
        />
        <Radios
          name="upstream"
          label={words.start.upstream}
          size="m"
          text
          chosen={typed.upstream}
          options={of('upstream')}
        />
        <Button>{words.start.save}</Button>
      </Form>
    </StaffPage>
  )
}
