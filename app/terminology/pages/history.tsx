import { differences } from '../../store/differences.ts'
import type { Happening } from '../../store/happening.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Details } from '../../web/parts/details.tsx'
import { Differences } from '../../web/parts/differences.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Title } from '../../web/parts/title.tsx'
import { Trail } from '../../web/parts/trail.tsx'
import type { Saved } from '../actions.ts'
import type { Concept } from '../concept.ts'
import { partsOf, type Wording } from '../wording.ts'
import { words } from '../words.ts'
import { trailTo } from './consult.tsx'

type Props = { frame: Frame; concept: Concept; happenings: Happening[]; texts: Saved[] }

/** What happened to a word, and every text of it that anybody saved. */
export function HistoryPage({ frame, concept, happenings, texts }: Props) {
  const title = words.history.title(concept.term)
  return (
    <StaffPage {...frame} title={title} here="terminology" breadcrumbs={trailTo(concept)}>
      <Title>{title}</Title>
      <Section id="happened" title={words.history.what}>
        <Trail
          items={inRuns(happenings).map(({ one, names }) => ({
            title: words.history.when(one.onDay, names),
            text: sayHappening(one),
          }))}
        />
      </Section>
      {texts.length ? (
        <Section id="texts" title={words.history.texts}>
          <p>{words.history.textsLead}</p>
          {texts.map((saved, at) => (
            <Details
              summary={saved.edit === null ? words.history.beside : words.history.saved(saved.edit)}
              about={words.history.by(saved.byName ?? words.show.nobody, sayDay(saved.at.toISOString().slice(0, 10)))}
            >
              <p class="in-small in-quiet">
                {words.history.by(saved.byName ?? words.show.nobody, sayDay(saved.at.toISOString().slice(0, 10)))}
              </p>
              <Differences parts={differences(textBefore(texts, at), textOf(saved.body))} />
            </Details>
          ))}
        </Section>
      ) : null}
    </StaffPage>
  )
}

/** The same thing done by several people on one day is one line, with three names and how many others. */
function inRuns(happenings: readonly Happening[]): { one: Happening; names: string[] }[] {
  const runs: { one: Happening; by: Set<string> }[] = []
  for (const one of happenings) {
    const last = runs.at(-1)
    const isSame =
      last &&
      last.one.verb === one.verb &&
      last.one.onDay === one.onDay &&
      last.one.versionNo === one.versionNo &&
      !one.why &&
      !last.one.why
    if (isSame) last.by.add(one.byName ?? words.show.nobody)
    else runs.push({ one, by: new Set([one.byName ?? words.show.nobody]) })
  }
  return runs.map(({ one, by }) => {
    const names = [...by]
    return { one, names: names.length > 4 ? [...names.slice(0, 3), words.history.others(names.length - 3)] : names }
  })
}

function sayHappening({ verb, versionNo, why }: Happening): string {
  const said = words.history.verbs[verb] ?? words.history.other
  const which = versionNo === null ? said : words.history.version(said, versionNo)
  return why ? words.history.why(which, why) : which
}

const textOf = (wording: Wording): string =>
  partsOf(wording)
    .map((part) => wording[part])
    .join('\n\n')

// A text that waited beside another is read against the one that was saved first.
const textBefore = (texts: readonly Saved[], at: number): string => {
  const before = texts.slice(at + 1).find(({ edit }) => edit !== null)
  return before ? textOf(before.body) : ''
}
