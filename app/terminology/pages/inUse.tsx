import { Button } from '../../web/parts/button.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Details } from '../../web/parts/details.tsx'
import { Form } from '../../web/parts/form.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { Section } from '../../web/parts/section.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { LINKED_FROM } from '../actions.ts'
import { words } from '../words.ts'
import type { ShowProps } from './show.tsx'

/** Where else the adopted words stand: everyday places, the public glossary. Nothing before adoption. */
export function InUse(props: ShowProps) {
  const { view } = props
  const { concept, inForce, linked, may } = view
  if (!inForce) return null
  return (
    <Section id="linked" title={words.show.linkedTitle}>
      <p>{words.show.linkedLead}</p>
      {linked.length ? (
        <SummaryList
          rows={linked.map(({ evidenceId, tag, title, onDay }) => ({
            name: words.show.tags[tag ?? ''] ?? tag,
            value: (
              <>
                {view.opens.evidence ? (
                  <a href={`/evidence/${evidenceId}`} dir="auto">
                    {title}
                  </a>
                ) : (
                  <span dir="auto">{title}</span>
                )}
                , {sayDay(onDay)}
              </>
            ),
          }))}
        />
      ) : (
        <p class="in-quiet">{words.show.linkedNone}</p>
      )}
      {may.link ? <LinkForm {...props} /> : null}
      {may.publish ? (
        <Form action={`/concepts/${concept.id}/publication`} hidden={{ public: concept.isPublic ? 'no' : 'yes' }}>
          <Button kind="secondary">{concept.isPublic ? words.show.unpublish : words.show.publish}</Button>
        </Form>
      ) : null}
    </Section>
  )
}

function LinkForm({ view, errors, typed = {} }: ShowProps) {
  const isRefused = errors?.some(({ field }) => ['tag', 'title', 'url', 'onDay'].includes(field))
  return (
    <Details summary={words.show.linkedAdd} id="add-link" open={isRefused}>
      <Form action={`/concepts/${view.concept.id}/links`}>
        <Radios
          name="tag"
          label={words.show.linkedTag}
          small
          inline
          chosen={typed.tag}
          errors={errors}
          options={LINKED_FROM.map((tag) => ({ value: tag, text: words.show.tags[tag] }))}
        />
        <TextInput name="title" label={words.show.linkedName} value={typed.title} errors={errors} />
        <TextInput
          name="url"
          type="url"
          label={words.show.linkedUrl}
          hint={words.show.linkedUrlHint}
          value={typed.url}
          errors={errors}
        />
        <TextInput name="where" label={words.show.linkedWords} value={typed.where} />
        <DateInput name="onDay" label={words.show.linkedOn} value={typed.onDay ?? view.today} errors={errors} />
        <Button kind="secondary">{words.show.linkedSave}</Button>
      </Form>
    </Details>
  )
}
