import { Cols } from '../../web/parts/cols.tsx'
import { Compare } from '../../web/parts/compare.tsx'
import { Note } from '../../web/parts/note.tsx'
import { Section } from '../../web/parts/section.tsx'
import type { ConceptView } from '../conceptView.ts'
import { type Choice, isDivided, letterOf } from '../preferences.ts'
import type { Wording } from '../wording.ts'
import { words } from '../words.ts'
import { Elements, Missing, WordingView, wordingRows } from './wordingView.tsx'

/** The wordings that people are asked about, beside each other, with who prefers which. */
export function OnTable({ view }: { view: ConceptView }) {
  const { concept, versions, onTable, preferences, inForce, ask } = view
  const laid = onTable.flatMap((no) => versions.filter((one) => one.no === no))
  // Once one of them is in force the table is cleared.
  if (!ask || laid.length === 0 || onTable.includes(inForce?.versionNo ?? -1)) return null
  const [only] = laid
  if (laid.length === 1 && only) return <OneOnTable view={view} wording={only.wording} no={only.no} />
  return (
    <>
      <Compare
        sides={laid.map(({ no, wording }, at) => ({
          id: `wording-${no}`,
          eyebrow: words.show.wordingOn(letterOf(at)),
          title: words.show.versionName(no),
          rows: [
            ...wordingRows({ wording, kind: concept.kind }),
            ...(concept.kind === 'inequity'
              ? [
                  <h3>{words.elementsTitle}</h3>,
                  <div>
                    <Elements wording={wording} />
                    <Missing wording={wording} />
                  </div>,
                ]
              : []),
            <Preferred view={view} choice={`version-${no}`} />,
          ],
        }))}
      />
      {isDivided(preferences) ? <Note>{words.show.divided}</Note> : null}
    </>
  )
}

function OneOnTable({ view, wording, no }: { view: ConceptView; wording: Wording; no: number }) {
  return (
    <Section id="on-table" title={words.show.tableTitle} eyebrow={words.show.versionName(no)}>
      <Cols kind="half">
        <div>
          <WordingView wording={wording} kind={view.concept.kind} />
        </div>
        <div>
          {view.concept.kind === 'inequity' ? (
            <>
              <h3>{words.elementsTitle}</h3>
              <Elements wording={wording} />
              <Missing wording={wording} />
            </>
          ) : null}
          <Verdicts view={view} />
        </div>
      </Cols>
    </Section>
  )
}

function Preferred({ view: { preferences }, choice }: { view: ConceptView; choice: Choice }) {
  const { members: ofMembers, advisers: ofAdvisers, tallies } = preferences
  if (ofMembers + ofAdvisers === 0) return <p class="in-small in-quiet">{words.show.nobodyPreferred}</p>
  const { members = 0, advisers = 0 } = tallies.find((one) => one.choice === choice) ?? {}
  return (
    <p class="in-small">
      <b>{words.show.preferred({ members, ofMembers, advisers, ofAdvisers })}</b>
    </p>
  )
}

function Verdicts({ view: { preferences } }: { view: ConceptView }) {
  const said = (['members', 'advisers'] as const).filter((who) => preferences[who] > 0)
  if (said.length === 0) return <p class="in-small in-quiet">{words.show.nobodyPreferred}</p>
  return (
    <ul class="govuk-list in-small">
      {said.map((who) => (
        <li>
          <b>{words.show.verdictsOf(who)}</b> ·{' '}
          {preferences.tallies.map((tally) => words.show.verdict(tally.choice, tally[who])).join(' · ')}
        </li>
      ))}
    </ul>
  )
}
