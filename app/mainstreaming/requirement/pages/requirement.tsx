import { type Caller, may } from '../../../organisation/caller.ts'
import { PartnersTable } from '../../../strategy/duty/partnersTable.tsx'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Rung, type RungNumber } from '../../../web/parts/rung.tsx'
import { RungLadder } from '../../../web/parts/rungLadder.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Thread } from '../../../web/parts/thread.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { definitionOf, type Rules } from '../../pack.ts'
import { RulesUsed } from '../../rules/used.tsx'
import { sayFact, sayNeeded, sayOwes, sayRestsOn, sayRung } from '../../sayings.ts'
import { words as boardWords } from '../../words.ts'
import type { RequirementRead } from '../readRequirement.ts'
import { words } from '../words.ts'
import { AboutRequirement } from './about.tsx'
import { anchorOf, FactRecords } from './factRecords.tsx'
import { Lift } from './lift.tsx'

type Props = { frame: Frame; caller: Caller; read: RequirementRead; mayChange: boolean }

/** Why a requirement or an achievement stands where it stands, what would lift it, and the records behind it. */
export function RequirementPage({ frame, caller, read, mayChange }: Props) {
  const told = words.requirement
  const { climbed, standing, snapshot } = read
  const step = 'step' in climbed ? climbed.step : undefined
  const crumb = step
    ? { href: `/board#step${step}`, text: told.crumbStep(step) }
    : { href: '/board#achievements', text: told.crumbAchievements }
  return (
    <StaffPage
      {...frame}
      title={climbed.title}
      here="board"
      breadcrumbs={[{ href: '/board', text: boardWords.board.tab }, crumb]}
    >
      <Cols kind="side">
        <div>
          <Title eyebrow={step ? told.eyebrow(step, climbed.id) : told.achievementEyebrow(climbed.id)}>
            {climbed.title}
          </Title>
          {standing.isInThisVersion ? (
            <>
              <p>
                <Rung rung={standing.rung} word={wordOf(read, standing.rung)} large />
              </p>
              <Finding read={read} />
            </>
          ) : (
            <>
              <p class="in-lead">{boardWords.board.notInVersion}.</p>
              <p>{told.notInVersionLead}</p>
            </>
          )}
          <Thresholds read={read} />
          {standing.isInThisVersion ? <Lift caller={caller} read={read} /> : null}
        </div>
        <Aside label={told.thread}>
          <ThreadOf read={read} mayChange={mayChange} />
        </Aside>
      </Cols>
      <Section id="why" title={told.why}>
        <p>{told.whyLead(snapshot.today, countRecords(read))}</p>
        <RulesUsed version={snapshot.rules.version} mayOpen={may(caller, 'pack.read')} />
        <RungLadder rungs={standing.rungs.map(({ rung }) => lineOf(read, rung))} />
      </Section>
      {read.partners.length ? (
        <Section id="partners" title={told.partners}>
          <PartnersTable partners={read.partners} />
        </Section>
      ) : null}
      <FactRecords read={read} />
      <AboutRequirement climbed={climbed} />
    </StaffPage>
  )
}

/** The finding in a sentence a person could read aloud, and what was counted. */
function Finding({ read: { climbed, standing, row } }: { read: RequirementRead }) {
  const counted = sayRestsOn(row.restsOn)
  const sentence = standing.rung === 0 || row.isLoosened ? undefined : climbed.holds[standing.rung]
  return (
    <>
      <p class="in-lead">{sentence ?? counted}</p>
      {sentence && sentence !== counted ? <p>{counted}</p> : null}
    </>
  )
}

const wordOf = ({ climbed, snapshot }: RequirementRead, rung: RungNumber): string =>
  sayRung(climbed, rung, snapshot.rules)

function countRecords({ facts }: RequirementRead): number {
  return new Set(facts.flatMap(({ check }) => check.found?.counted ?? [])).size
}

function lineOf(read: RequirementRead, rung: RungNumber) {
  const check = read.standing.rungs.find((one) => one.rung === rung)
  const checks = check?.checks ?? []
  const isLater = check?.verdict === 'notPublished'
  return {
    rung,
    word: wordOf(read, rung),
    holdsWhen: rung === 0 ? '' : (read.climbed.holds[rung] ?? ''),
    records: (
      <>
        {checks.map((one) => (
          <p>
            {one.found ? (
              <a href={`#${anchorOf(one.test.fact)}`}>{sayCheck(read.snapshot.rules, one)}</a>
            ) : (
              sayCheck(read.snapshot.rules, one)
            )}
          </p>
        ))}
      </>
    ),
    holds: isLater || check?.verdict === 'unknown' ? ('not known' as const) : check?.verdict === 'holds',
  }
}

function sayCheck(rules: Rules, { test, found }: RequirementRead['facts'][number]['check']): string {
  return sayFact(definitionOf(rules, test.fact), found)
}

/** Numbers of our own are told wherever the rung is. */
function Thresholds({ read }: { read: RequirementRead }) {
  const told = words.requirement
  const { thresholds, snapshot } = read
  return (
    <>
      {thresholds.flatMap(({ rung, fact, value, pack, isLooser, reason }) => {
        if (!pack || pack.value === value) return []
        const definition = definitionOf(snapshot.rules, fact)
        const [ours, asked] = [value, pack.value].map((number) => sayNumberOf(pack.asks, number, definition))
        const said = isLooser
          ? told.looser(wordOf(read, rung), ours ?? '', asked ?? '', reason ?? '')
          : told.stricter(wordOf(read, rung), ours ?? '', asked ?? '')
        return [<InsetText>{said}</InsetText>]
      })}
    </>
  )
}

const sayNumberOf = (asks: 'atLeast' | 'atMost', value: number, fact: Parameters<typeof sayNeeded>[1]): string =>
  sayNeeded(asks === 'atLeast' ? { atLeast: value } : { atMost: value }, fact)

function ThreadOf({ read, mayChange }: { read: RequirementRead; mayChange: boolean }) {
  const told = words.requirement
  const { climbed, row, thresholds, snapshot } = read
  const roles = climbed.who.flatMap((key) => snapshot.rules.roles.find(({ role }) => role === key)?.title ?? [])
  return (
    <>
      <Section id="thread" title={told.thread} tight>
        <Thread
          rows={[
            ...(row.next ? [{ name: told.owes, value: sayOwes(row.next.owes, row.next.due) }] : []),
            {
              name: told.thresholds,
              value: (
                <a href={`/requirements/${climbed.id}/thresholds`}>
                  {thresholds.length === 0 ? told.thresholdsPack : told.thresholdsOwn(thresholds.length)}
                </a>
              ),
            },
          ]}
        />
        {mayChange ? (
          <p class="in-small">
            <a href={`/requirements/${climbed.id}/thresholds`}>{told.thresholdsChange}</a>
          </p>
        ) : null}
      </Section>
      <Section id="plain" title={told.plain} tight>
        <p>{climbed.plain}</p>
      </Section>
      <Section id="who" title={told.who} tight>
        <ul>
          {roles.map((role) => (
            <li>{role}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}
