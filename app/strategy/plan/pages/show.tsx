import { type Caller, may } from '../../../organisation/caller.ts'
import { History } from '../../../organisation/parts.tsx'
import type { Arm } from '../../../organisation/placement.ts'
import type { Post } from '../../../organisation/post/post.ts'
import type { Structure } from '../../../organisation/structure/structure.ts'
import type { Happening } from '../../../store/happening.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { sayPost } from '../../pages/ownerField.tsx'
import { whereWords } from '../../pages/whereWords.ts'
import { words as room } from '../../words.ts'
import type { Indicator } from '../indicator.ts'
import { words } from '../words.ts'

type Props = {
  caller: Caller
  frame: Frame
  indicator: Indicator
  arms: readonly Arm[]
  structure: Structure
  posts: readonly Post[]
  happenings: Happening[]
  body?: string
  why?: string
  errors?: FieldError[]
}

export function IndicatorPage({
  caller,
  frame,
  indicator,
  arms,
  structure,
  posts,
  happenings,
  body,
  why,
  errors,
}: Props) {
  const said = words.page
  const at = `/indicators/${indicator.id}`
  const post = posts.find(({ id }) => id === indicator.responsiblePostId)
  const mayEdit = may(caller, 'strategy.edit', indicator) && !indicator.retiredOn
  const { baselineValue, baselineOn, targetValue, unitOfMeasure } = indicator
  return (
    <StaffPage
      {...frame}
      title={indicator.question}
      here="strategy"
      errors={errors}
      breadcrumbs={[
        { href: '/strategies', text: room.room.strategies },
        { href: '/plan', text: room.room.plan },
      ]}
    >
      <Title eyebrow={words.kinds[indicator.kind]}>{indicator.question}</Title>
      <p class="in-lead" dir="auto">
        {indicator.what}
      </p>
      {indicator.retiredOn ? (
        <InsetText>
          {said.retired(indicator.retiredOn, happenings.find(({ verb }) => verb === 'retired')?.why ?? '')}
        </InsetText>
      ) : null}
      {post?.holder ? null : <p>{post ? said.nobody : said.noResponsible}</p>}
      <SummaryList
        rows={[
          { name: said.where, value: whereWords(arms, structure) },
          { name: said.responsible, value: sayPost(post) },
          { name: said.every, value: words.every[indicator.every] },
          { name: said.feeds, value: body ?? '' },
          { name: said.decides, value: indicator.feedsWhat },
          { name: said.source, value: indicator.source ?? said.noSource },
          {
            name: said.baseline,
            value:
              baselineValue !== null && baselineOn
                ? said.valueOn(baselineValue, unitOfMeasure, baselineOn)
                : said.noBaseline,
          },
          ...(targetValue === null ? [] : [{ name: said.target, value: said.value(targetValue, unitOfMeasure) }]),
          { name: said.better, value: words.better[indicator.better ?? ''] },
          { name: said.groups, value: indicator.groups.length ? indicator.groups.join(', ') : said.noGroups },
        ]}
      />
      {mayEdit ? (
        <>
          <Button href={`${at}/edit`}>{said.edit}</Button>
          <Details summary={said.retire} open={Boolean(errors?.length)}>
            <Form action={`${at}/retirement`}>
              <TextInput name="why" label={said.retireWhy} value={why} errors={errors} />
              <Button kind="warning">{said.retire}</Button>
            </Form>
          </Details>
        </>
      ) : null}
      <History happenings={happenings} />
    </StaffPage>
  )
}
