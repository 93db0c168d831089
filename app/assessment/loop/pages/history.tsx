import type { Child } from 'hono/jsx'
import type { Frame } from '../../../web/page.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Trail } from '../../../web/parts/trail.tsx'
import { notNamed, PERSON_KINDS, type Present } from '../deliberation.ts'
import type { Taken } from '../stepStore.ts'
import { words } from '../words.ts'
import { OnTheWay, type OnWay } from './frame.tsx'

type Props = { frame: Frame; about: OnWay; steps: Taken[] }

/** Every step that it took, with who, when and why; and how often it went on without the public. */
export function HistoryPage({ frame, about, steps }: Props) {
  const told = words.history
  const asking = steps.filter(({ step }) => step === 'deliberate' || step === 'hear advisers')
  const without = asking.filter(({ detail }) => detail.isWaived === true || detail.heard === 0)
  return (
    <OnTheWay frame={frame} about={about} title={told.title}>
      <p class="in-lead">{words.standsOn(about)}</p>
      <p>{told.lead}</p>
      {asking.length ? <p>{told.waivers(without.length, asking.length)}</p> : null}
      <Trail
        items={steps.map((taken) => ({ title: words.steps[taken.step], text: <Told about={about} taken={taken} /> }))}
      />
    </OnTheWay>
  )
}

function Told({ about, taken }: { about: OnWay; taken: Taken }) {
  const told = words.history
  const { onDay, byName, why, versionNo, round, detail } = taken
  return (
    <>
      <span class="in-who">
        {told.by(onDay, byName)}
        {round ? <> · {told.round(round)}</> : null}
      </span>
      {versionNo ? (
        <p>
          <a href={`/assessments/${about.id}/versions/${versionNo}`}>
            {told.version}
            <span class="govuk-visually-hidden"> {told.round(round)}</span>
          </a>
        </p>
      ) : null}
      {notesOf(detail).map((note) => (
        <p class="in-small">{note}</p>
      ))}
      {why ? <LongText text={told.why(why)} /> : null}
    </>
  )
}

function notesOf(detail: Taken['detail']): Child[] {
  const told = words.history
  const kinds = Array.isArray(detail.kinds)
    ? PERSON_KINDS.filter((kind) => (detail.kinds as string[]).includes(kind))
    : []
  const present = detail.present as Present | undefined
  return [
    ...(kinds.length ? [told.present(kinds, present ? notNamed(present) : {})] : []),
    ...(detail.isWaived === true ? [told.waived] : []),
    ...(typeof detail.heard === 'number' ? [detail.heard ? told.heard(detail.heard) : told.notHeard] : []),
    ...(Array.isArray(detail.gonePast) && detail.gonePast.length ? [told.gonePast(detail.gonePast.length)] : []),
  ]
}
