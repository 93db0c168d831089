import type { Child } from 'hono/jsx'
import { differences } from '../../store/differences.ts'
import { Aside } from '../../web/parts/aside.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Checks } from '../../web/parts/checks.tsx'
import { Count } from '../../web/parts/count.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import { Details } from '../../web/parts/details.tsx'
import { Differences } from '../../web/parts/differences.tsx'
import { Form } from '../../web/parts/form.tsx'
import { sayMoney } from '../../web/parts/money.tsx'
import { Section } from '../../web/parts/section.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { adviserComments } from '../actions.ts'
import type { ConceptView } from '../conceptView.ts'
import { partsOf, type Wording } from '../wording.ts'
import { words } from '../words.ts'
import type { ShowProps } from './show.tsx'

/** Where it stands: which version is in force, by whose decision, who looks after it, how far it has come. */
export function Standing({ view }: { view: ConceptView }) {
  const { concept, inForce, decision, attested, pinned, may } = view
  if (!inForce)
    return (
      <Aside label={words.show.standsTitle}>
        <Section id="stands" title={words.show.standsTitle} tight>
          <p>{words.show.notAdopted}</p>
        </Section>
      </Aside>
    )
  const rows: { name: string; value: Child }[] = [
    {
      name: words.show.version,
      value: (
        <a href={`/concepts/${concept.id}/versions/${inForce.versionNo}`}>{words.show.versionOf(inForce.versionNo)}</a>
      ),
    },
    {
      name: words.show.adopted,
      value: linked(
        view.opens.decisions,
        `/decisions/${inForce.decisionId}`,
        words.show.byOn(inForce.bodyName, inForce.onDay, decision?.minuteRef ?? null),
      ),
    },
    { name: words.show.steward, value: <Steward view={view} /> },
    { name: words.show.review, value: <Review view={view} /> },
    { name: words.show.public, value: concept.isPublic ? words.show.publicYes : words.show.publicNo },
    ...(attested ? [{ name: words.show.attested, value: <Count n={attested.n} of={attested.of} /> }] : []),
    ...(pinned
      ? [
          {
            name: words.show.pinned,
            value: (
              <a href={`/concepts/${concept.id}/projects`}>
                <Count n={pinned.n} of={pinned.of} />
              </a>
            ),
          },
        ]
      : []),
  ]
  return (
    <Aside label={words.show.standsTitle}>
      <Section id="stands" title={words.show.standsTitle} tight>
        <SummaryList rows={rows} />
        {decision?.whyUnheard ? <p class="in-small">{words.show.unheard(decision.whyUnheard)}</p> : null}
        <Attest view={view} />
        {may.adopt ? (
          <p class="in-small">
            <a href={`/concepts/${concept.id}/keeping`}>{words.show.keep}</a>
          </p>
        ) : null}
      </Section>
    </Aside>
  )
}

const linked = (mayOpen: boolean, href: string, text: string): Child => (mayOpen ? <a href={href}>{text}</a> : text)

function Steward({ view: { steward, opens } }: { view: ConceptView }) {
  if (!steward) return <>{words.show.noSteward}</>
  const text = steward.holder ? words.show.inPost(steward.title, steward.holder.name) : words.show.vacant(steward.title)
  return <>{linked(opens.posts, `/posts/${steward.id}`, text)}</>
}

function Review({ view: { concept, today } }: { view: ConceptView }) {
  if (!concept.reviewOn) return <span>{words.show.noReview}</span>
  return concept.reviewOn < today ? (
    <span class="in-late">{words.show.reviewPast(concept.reviewOn)}</span>
  ) : (
    <span>{words.show.reviewBy(concept.reviewOn)}</span>
  )
}

function Attest({ view: { concept, inForce, attestedByMe, may } }: { view: ConceptView }) {
  if (!may.attest || !inForce) return null
  const now = attestedByMe.find(({ versionNo }) => versionNo === inForce.versionNo)
  if (now) return <p class="in-small">{words.show.attestedOn(now.onDay)}</p>
  return (
    <Button kind="secondary" href={`/concepts/${concept.id}/attestation`}>
      {attestedByMe.length ? words.show.attestAgain : words.show.attest}
    </Button>
  )
}

/** The question that people are asked, what it takes of them, and until when. */
export function ConsultationAside({ view, errors, typed = {} }: ShowProps) {
  const { concept, ask, isAskOpen, inForce, onTable, today, may } = view
  if (!ask || (!isAskOpen && onTable.includes(inForce?.versionNo ?? -1))) return null
  return (
    <Section id="consultation" title={words.show.consultTitle} tight>
      <p dir="auto">
        <b>{ask.plain || ask.what}</b>
      </p>
      <p class="in-small">
        {words.show.consultTakes(ask.minutes, ask.payPence ? sayMoney(ask.payPence) : undefined)}.{' '}
        {isAskOpen ? words.show.consultUntil(ask.closesOn, today) : words.show.consultOver(closedOn(ask))}.
      </p>
      {isAskOpen && may.askByName ? (
        <p>
          <a href={`/asks/${ask.id}`}>{words.show.askByName}</a>
        </p>
      ) : null}
      {isAskOpen && may.consult ? (
        <Details summary={words.show.manage} open={errors?.some(({ field }) => field === 'closesOn')}>
          <Form action={`/concepts/${concept.id}/consultation/close`} hidden={{ askId: ask.id }}>
            <Button kind="secondary">{words.show.close}</Button>
          </Form>
          <Form action={`/concepts/${concept.id}/consultation/extend`} hidden={{ askId: ask.id }}>
            <DateInput
              name="closesOn"
              label={words.show.extend}
              value={typed.closesOn ?? ask.closesOn}
              errors={errors}
            />
            <Button kind="secondary">{words.show.extendSave}</Button>
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

const closedOn = ({ closedAt, closesOn }: { closedAt: Date | null; closesOn: string }): string =>
  closedAt?.toISOString().slice(0, 10) ?? closesOn

const textOf = (wording: Wording): string =>
  partsOf(wording)
    .map((part) => wording[part])
    .join('\n\n')

/** What is new on the table, or in the draft, against the words in force. */
export function ChangedAside({ view }: { view: ConceptView }) {
  const { concept, versions, inForce, ask, onTable, may } = view
  const adopted = versions.find(({ no }) => no === inForce?.versionNo)
  const asked =
    ask && onTable.length ? versions.find(({ no }) => no === ask.versionNo && no > (adopted?.no ?? 0)) : undefined
  const next = asked?.wording ?? (may.seeDraft ? concept.draft : undefined)
  if (!adopted || !next || textOf(next) === textOf(adopted.wording)) return null
  return (
    <Section id="changed" title={words.show.changedTitle(adopted.no)} tight>
      <Differences parts={differences(textOf(adopted.wording), textOf(next))} />
      <p class="in-small">
        <a href={`/concepts/${concept.id}/versions`}>{words.show.compareAll}</a>
      </p>
    </Section>
  )
}

/** What a body would find before it adopts. Nothing here blocks. */
export function AdoptAside({ view }: { view: ConceptView }) {
  const { concept, inForce, draftIs, ask, isAskOpen, said, onTable, may } = view
  const isNew = inForce === undefined || draftIs !== inForce.versionNo || onTable.some((no) => no > inForce.versionNo)
  if (!may.adopt || !isNew) return null
  const comments = adviserComments(said)
  const owed = said.filter(({ action }) => action && !action.answeredOn).length
  return (
    <Section id="adopt" title={words.show.adoptTitle} tight>
      <p class="in-small">{words.show.adoptLead}</p>
      <Checks
        items={[
          { done: concept.draft.formal.trim() !== '', text: words.show.checkWords },
          { done: concept.draft.plain.trim() !== '', text: words.show.checkPlain },
          { done: Boolean(ask), text: words.show.checkConsulted },
          ...(ask ? [{ done: !isAskOpen, text: words.show.checkClosed(closedOn(ask)) }] : []),
          {
            done: comments.answered.length > 0,
            text: words.show.checkHeard(comments.answered.length, comments.all.length),
          },
          { done: owed === 0, text: words.show.checkOwed(owed) },
        ]}
      />
      <p class="in-small in-quiet">{words.show.checkNote}</p>
      <Button kind="secondary" href={`/concepts/${concept.id}/adoption`}>
        {words.show.adopt}
      </Button>
    </Section>
  )
}
