import type { Answered } from '../../involvement/actions.ts'
import { differences } from '../../store/differences.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Comment } from '../../web/parts/comment.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Differences } from '../../web/parts/differences.tsx'
import { InsetText } from '../../web/parts/insetText.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { Table } from '../../web/parts/table.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { FrozenWording } from '../actions.ts'
import type { Adoption, Concept } from '../concept.ts'
import { PARTS, type Part } from '../wording.ts'
import { words } from '../words.ts'
import { trailTo } from './consult.tsx'
import { WordingView } from './wordingView.tsx'

type Props = {
  frame: Frame
  concept: Concept
  versions: FrozenWording[]
  adoptions: Adoption[]
  inForce: Adoption | undefined
  causes: ReadonlyMap<number, Answered[]>
}

/** Every frozen version: when, by whose decision, and because of what. */
export function VersionList({ frame, concept, versions, adoptions, causes }: Props) {
  const title = words.versions.title(concept.term)
  return (
    <StaffPage {...frame} title={title} here="terminology" breadcrumbs={trailTo(concept)}>
      <Title>{title}</Title>
      {versions.length === 0 ? (
        <p class="in-lead">{words.versions.none}</p>
      ) : (
        <Table
          caption={title}
          columns={[
            { text: words.versions.no },
            { text: words.versions.frozen },
            { text: words.versions.decision },
            { text: words.versions.because },
          ]}
          rows={versions.map(({ no, madeAt }) => {
            const adoption = adoptions.findLast(({ versionNo }) => versionNo === no)
            return [
              <a href={`/concepts/${concept.id}/versions/${no}`}>{words.show.versionOf(no)}</a>,
              sayDay(dayOf(madeAt)),
              adoption ? words.list.adoptedBy(adoption.bodyName, adoption.onDay) : words.versions.noDecision,
              (causes.get(no) ?? []).map(sayCause).join('; ') || words.versions.noDecision,
            ]
          })}
        />
      )}
    </StaffPage>
  )
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** Who caused a wording, and when they were answered. */
const sayCause = ({ fromKind, action }: Answered): string =>
  `${fromKind === 'adviser' ? words.versions.adviser : words.versions.member}${action?.answeredOn ? words.versions.answered(action.answeredOn) : ''}`

type OneProps = Props & { version: FrozenWording; against: FrozenWording | undefined }

/** One frozen version: its words, the decision, what caused it, and how it differs from another. */
export function VersionPage({ frame, concept, version, against, versions, adoptions, inForce, causes }: OneProps) {
  const title = words.versions.one(version.no, concept.term)
  const others = versions.filter(({ no }) => no !== version.no)
  return (
    <StaffPage
      {...frame}
      title={title}
      here="terminology"
      breadcrumbs={[
        ...trailTo(concept).slice(0, 2),
        { href: `/concepts/${concept.id}/versions`, text: words.show.versions },
      ]}
    >
      <Title eyebrow={words.show.versionOf(version.no)}>
        <span dir="auto">{version.wording.term}</span>
      </Title>
      <p class="in-lead">{stateOf(version.no, adoptions, inForce)}</p>
      {(causes.get(version.no) ?? []).map((one) => (
        <InsetText>
          <p>{words.versions.becauseOf(sayCause(one))}</p>
          <Comment
            by={words.conversation.who(one.fromName, one.fromKind)}
            about={sayDay(one.saidOn)}
            quote={one.words}
          />
        </InsetText>
      ))}
      <Section id="words" title={words.versions.theWords}>
        <WordingView wording={version.wording} kind={concept.kind} />
      </Section>
      {against ? (
        <Section id="differences" title={words.versions.differences(against.no)}>
          {PARTS.filter((part) => version.wording[part] || against.wording[part]).map((part, at, all) => (
            <>
              <h3>{nameOf(concept, part)}</h3>
              <Differences
                parts={differences(against.wording[part], version.wording[part])}
                explained={at === all.length - 1}
              />
            </>
          ))}
        </Section>
      ) : null}
      {others.length > 1 ? (
        <form class="in-line" action={`/concepts/${concept.id}/versions/${version.no}`} method="get">
          <Select
            name="against"
            label={words.versions.compare}
            chosen={against && String(against.no)}
            options={others.map(({ no }) => ({ value: String(no), text: words.show.versionOf(no) }))}
          />
          <Button kind="secondary">{words.versions.compareSave}</Button>
        </form>
      ) : null}
    </StaffPage>
  )
}

const nameOf = ({ kind }: Concept, part: Part): string =>
  kind === 'recognition' ? words.parts[part] : part === 'plain' ? words.inPlain : words.inFormal

function stateOf(no: number, adoptions: readonly Adoption[], inForce: Adoption | undefined): string {
  const adoption = adoptions.findLast(({ versionNo }) => versionNo === no)
  if (!adoption) return words.versions.neither
  const by = words.show.leadAdopted(adoption.bodyName, adoption.onDay)
  if (inForce?.versionNo === no) return `${by} ${words.versions.inForce}`
  const next = adoptions.find(({ onDay, versionNo }) => onDay >= adoption.onDay && versionNo !== no)
  return next ? `${by} ${words.versions.superseded(next.versionNo, next.onDay)}` : by
}
