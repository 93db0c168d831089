import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { Details } from '../../web/parts/details.tsx'
import { Glyph } from '../../web/parts/glyph.tsx'
import { Grid } from '../../web/parts/grid.tsx'
import { RequirementRows } from '../../web/parts/requirementRows.tsx'
import { rungWord } from '../../web/parts/rung.tsx'
import { RungKey } from '../../web/parts/rungKey.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Statement } from '../../web/parts/statement.tsx'
import { Step } from '../../web/parts/step.tsx'
import { WorkList } from '../../web/parts/workList.tsx'
import { type BoardRow, countRungs, lowestOf } from '../board.ts'
import type { GridShown } from '../grid/gridOf.ts'
import { RulesUsed } from '../rules/used.tsx'
import { sayNext, sayOwes, sayRestsOn } from '../sayings.ts'
import type { Snapshot } from '../snapshot.ts'
import { words } from '../words.ts'
import { itemOf, type Waiting } from '../work/myWork.ts'
import { words as workWords } from '../work/words.ts'

type Props = {
  frame: Frame
  organisation: string
  snapshot: Snapshot
  cloth: GridShown
  work: readonly Waiting[]
  /** Nothing that is not theirs to open is linked. */
  may: { openGrid: boolean; openGap: boolean; openWords: boolean; openRules: boolean }
}

const WORK_SHOWN = 5

/** The four steps, their requirements and the achievements, each with where it stands and what would lift it. */
export function BoardPage({ frame, organisation, snapshot, cloth, work, may }: Props) {
  const { rows } = snapshot.board
  const requirements = rows.filter(({ step }) => step !== undefined)
  const later = requirements.filter(({ standing }) => !standing.isInThisVersion).length
  return (
    <StaffPage {...frame} title={words.board.tab} here="board">
      <Cols kind="wide">
        <div>
          <Opening organisation={organisation} snapshot={snapshot} may={may} />
        </div>
        <MyWork work={work} />
      </Cols>
      <ClothSection cloth={cloth} mayOpen={may.openGrid} />
      <Section id="steps" title={words.board.counts}>
        <p>
          {words.board.noScore} {later > 0 ? words.board.later(later) : null}
        </p>
        <RungKey counts={countRungs(requirements)} />
        <RulesUsed version={snapshot.rules.version} mayOpen={may.openRules} />
      </Section>
      {words.steps.map((title, place) => (
        <StepOf step={place + 1} title={title} rows={requirements.filter(({ step }) => step === place + 1)} />
      ))}
      <Achievements rows={rows.filter(({ step }) => step === undefined)} snapshot={snapshot} />
    </StaffPage>
  )
}

function Opening({ organisation, snapshot, may }: Pick<Props, 'organisation' | 'snapshot' | 'may'>) {
  const told = words.board
  const { gap, gapOwned, isBeginning } = snapshot.board
  const eyebrow = told.eyebrow(organisation, snapshot.today)
  if (isBeginning) return <Beginning eyebrow={eyebrow} snapshot={snapshot} mayOpenWords={may.openWords} />
  if (!gap)
    return (
      <>
        <Statement eyebrow={eyebrow}>{told.noneApproved}</Statement>
        <p class="in-lead">{told.noneApprovedLead}</p>
      </>
    )
  return (
    <>
      <Statement eyebrow={eyebrow} shout={told.gapShout(gap.n, gap.of)}>
        {told.gapRest(gap.n, gap.of)}
      </Statement>
      <p class="in-lead">{gap.n > 0 ? told.gapLead(gap.n - gapOwned, gapOwned, gap.of) : told.gapNoneLead}</p>
      {may.openGap ? (
        <p>
          {gap.n > 0 ? (
            <>
              <a href="/lip-service">{told.openGap(gap.n)}</a>.{' '}
            </>
          ) : null}
          <a href="/lip-service#counted">{told.howCounted}</a>.
        </p>
      ) : null}
    </>
  )
}

/** The first day: one sentence, one thing to do, and a board that is calm. */
function Beginning({
  eyebrow,
  snapshot,
  mayOpenWords,
}: {
  eyebrow: string
  snapshot: Snapshot
  mayOpenWords: boolean
}) {
  const told = words.board
  const hasDraft = (snapshot.facts['definition.consulted']?.missing.length ?? 0) > 0
  return (
    <>
      <Statement eyebrow={eyebrow}>
        {told.begun} {told.first}
      </Statement>
      <p class="in-lead">{hasDraft ? told.draft : told.firstLead}</p>
      {mayOpenWords ? <Button href="/concepts">{hasDraft ? told.goOnLink : told.firstLink}</Button> : null}
    </>
  )
}

function MyWork({ work }: Pick<Props, 'work'>) {
  return (
    <Section id="work" title={words.board.work} tight>
      {work.length === 0 ? <p>{workWords.work.empty}</p> : <WorkList items={work.slice(0, WORK_SHOWN).map(itemOf)} />}
      {work.length > WORK_SHOWN ? (
        <p>
          <a href="/my-work">{words.board.allWork(work.length)}</a>
        </p>
      ) : null}
    </Section>
  )
}

function ClothSection({ cloth, mayOpen }: { cloth: GridShown; mayOpen: boolean }) {
  const told = words.board
  const { drawn } = cloth
  const isEmpty = drawn.placed + drawn.unplaced.length === 0
  return (
    <Section id="cloth" title={told.cloth}>
      <Grid
        caption={isEmpty ? told.clothEmpty : told.clothCaption}
        activities={cloth.activities}
        levels={cloth.levels}
      />
      {drawn.unplaced.length > 0 ? <p class="in-small">{told.unplaced(drawn.unplaced.length)}</p> : null}
      <Cols kind="side">
        <RungKey />
        {mayOpen ? (
          <p class="in-small">
            <a href="/grid">{told.openGrid}</a> {told.openGridFor}
          </p>
        ) : null}
      </Cols>
    </Section>
  )
}

function StepOf({ step, title, rows }: { step: number; title: string; rows: readonly BoardRow[] }) {
  const told = words.board
  const lowest = lowestOf(rows)
  const aside =
    lowest === undefined
      ? told.stepLater(rows.length)
      : told.stepAside(rows.length, rows.filter(({ standing }) => !standing.isInThisVersion).length, rungWord(lowest))
  return (
    <Step id={`step${step}`} mark={step} lead={told.stepLead(step)} title={title} aside={aside}>
      <Rows rows={rows} title={title} />
    </Step>
  )
}

function Achievements({ rows, snapshot: { rules } }: { rows: readonly BoardRow[]; snapshot: Snapshot }) {
  const told = words.board
  const supported = rows.filter(({ standing }) => standing.rung === 5).length
  const aside =
    lowestOf(rows) === undefined ? told.achievementsLater(rows.length) : told.achievementsAside(rows.length, supported)
  const wordOf = (rung: number) => rules.achievementRungs.find(({ achievementRung }) => achievementRung === rung)?.word
  return (
    <Step id="achievements" mark={<Glyph of="mark" />} title={told.achievements} aside={aside}>
      <Rows rows={rows} title={told.achievements} first={told.achievement} wordOf={wordOf} />
    </Step>
  )
}

type RowsProps = {
  rows: readonly BoardRow[]
  title: string
  first?: string
  wordOf?: (rung: number) => string | undefined
}

/** What can be told today, open; what a later version will tell, folded below it. */
function Rows({ rows, title, first, wordOf }: RowsProps) {
  const [now, later] = [true, false].map((is) => rows.filter(({ standing }) => standing.isInThisVersion === is))
  const told = (some: readonly BoardRow[] = []) => (
    <RequirementRows
      {...(first && { heads: { first } })}
      rows={some.map((row) => shown(row, wordOf?.(row.standing.rung)))}
    />
  )
  return (
    <>
      {now?.length ? told(now) : null}
      {later?.length ? (
        <Details summary={words.board.folded(later.length)} about={title}>
          {told(later)}
        </Details>
      ) : null}
    </>
  )
}

function shown({ id, title, standing, restsOn, next, isNextLater, isLoosened }: BoardRow, word?: string) {
  const row = { id, href: `/requirements/${id}`, title, rung: standing.rung }
  if (!standing.isInThisVersion) return { ...row, instead: words.board.notInVersion }
  const said = next ? sayNext(next) : words.next.later
  return {
    ...row,
    restsOn: isLoosened ? `${sayRestsOn(restsOn)} ${words.board.loosened}` : sayRestsOn(restsOn),
    next: next || isNextLater ? said : words.next.none,
    ...(word && { word }),
    ...(next && { who: sayOwes(next.owes, next.due) }),
  }
}
