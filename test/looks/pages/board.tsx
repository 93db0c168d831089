import { StaffPage } from '../../../app/web/page.tsx'
import { Cols } from '../../../app/web/parts/cols.tsx'
import { Glyph } from '../../../app/web/parts/glyph.tsx'
import { Grid } from '../../../app/web/parts/grid.tsx'
import { type RequirementRow, RequirementRows } from '../../../app/web/parts/requirementRows.tsx'
import { RungKey } from '../../../app/web/parts/rungKey.tsx'
import { Section } from '../../../app/web/parts/section.tsx'
import { Statement } from '../../../app/web/parts/statement.tsx'
import { Step } from '../../../app/web/parts/step.tsx'
import { WorkList } from '../../../app/web/parts/workList.tsx'
import { activities, sampleLevels } from '../cells.ts'
import { frame } from '../frame.ts'

type Row = Omit<RequirementRow, 'href'>

const steps: { title: string; aside: string; rows: Row[] }[] = [
  {
    title: 'Adopt the terminology',
    aside: '2 requirements, lowest Resourced',
    rows: [
      {
        id: 'S1.1',
        title: 'Define health inequities for this organisation',
        rung: 4,
        restsOn:
          'Version 2, adopted by the Board on 14 March 2026. Used by 9 of 14 active projects and 61 of 88 members.',
        next: 'Adopt version 3 with the change that Maryam, public adviser, asked for, and answer her.',
        who: 'Nia, health equity lead, by 4 December',
      },
      {
        id: 'S1.2',
        title: 'Recognise intersections and upstream causes',
        rung: 3,
        restsOn: '3 causes at level 3 or 4 with evidence; 2 intersections that change a design.',
        next: 'Name a cause and an intersection in 2 more assessments: 5 of 14 do, 7 are needed.',
        who: 'Theme leads, by 31 January',
      },
    ],
  },
  {
    title: 'Develop a strategy that reaches every level and activity',
    aside: '4 requirements, lowest Declared',
    rows: [
      {
        id: 'S2.1',
        title: 'Embed across all levels and all activities',
        rung: 1,
        restsOn: '49 approved commitments. 3 cells are empty with no reason.',
        next: 'Fill, or explain, 3 empty cells: two for people and teams, one for partners.',
        who: 'Tomos, director, by 12 December',
      },
      {
        id: 'S2.2',
        title: 'Spell out resources, support, tools and processes',
        rung: 3,
        restsOn: '12 provisions of all four kinds, each owned and paid for.',
        next: 'Show use: 4 of the 9 now due have been used; 5 are needed.',
        who: 'Nia, health equity lead',
      },
      {
        id: 'S2.3',
        title: 'Roles and responsibilities, supported partners included',
        rung: 2,
        restsOn: '23 duties. Every level and all 6 partners have somebody accountable in post.',
        next: '3 people have not yet accepted their duty.',
        who: 'Asked 9 November; 1 answer due today',
      },
      {
        id: 'S2.4',
        title: 'Plan monitoring and evaluation',
        rung: 0,
        restsOn: 'The plan is written. Readings come with a later version.',
        next: 'Nothing to do yet.',
        instead: 'not in this version yet',
      },
    ],
  },
]

export const looks = {
  board: () => (
    <StaffPage {...frame} title="Board" here="board" exampleDay="2026-10-30" exampleHref="/example">
      <Cols kind="wide">
        <div>
          <Statement eyebrow="Northmoor Research Collaboration, 30 October 2026" shout="12 of our 49 commitments">
            have been only words for more than six months.
          </Statement>
          <p class="in-lead">
            Nobody is named for them, or nobody has said how they will be paid for. That is 24%; a year ago it was 15 of
            44 (34%).
          </p>
          <p>
            <a href="/lip-service">Open the 12</a>. <a href="/lip-service#counted">How this is counted</a>.
          </p>
        </div>
        <Section id="work" title="My work" tight>
          <WorkList
            items={[
              {
                href: '/c/1',
                text: 'Answer Maryam about the words “left behind”',
                about: 'An adviser’s comment on definition 3',
                due: '6 days late',
                late: true,
              },
              {
                href: '/d/1',
                text: 'Accept your duty: equity lead for the grants process',
                about: 'Roles and responsibilities',
                due: 'Due today',
              },
              { href: '/r/1', text: 'Answer 2 returns', about: 'Monitoring, cycle 3', due: 'Due 27 November' },
              { href: '/a/1', text: 'Review “Warm homes, well babies”', about: 'Design stage', due: 'Due 2 December' },
            ]}
          />
        </Section>
      </Cols>
      <Section id="cloth" title="The cloth">
        <Grid
          caption="Each strip is one promise. The closer the weave, the more of it is real. Vertical threads alone are inherited from the level above."
          activities={activities}
          levels={sampleLevels()}
        />
        <Cols kind="side">
          <RungKey />
          <p class="in-small">
            <a href="/grid">Open the grid</a> for owners, dates and money
          </p>
        </Cols>
      </Section>
      <Section id="steps" title="Four steps, eighteen requirements">
        <p>There is no total score. This is how many requirements stand on each rung today.</p>
        <RungKey counts={[1, 2, 3, 7, 5, 0]} />
      </Section>
      {steps.map(({ title, aside, rows }, place) => (
        <Step id={`step${place + 1}`} mark={place + 1} lead={`Step ${place + 1}:`} title={title} aside={aside}>
          <RequirementRows rows={rows.map((row) => ({ ...row, href: `/requirements/${row.id}` }))} />
        </Step>
      ))}
      <Step
        id="achievements"
        mark={<Glyph of="mark" />}
        title="What it has achieved"
        aside="5 achievements, none Supported yet"
      >
        <RequirementRows
          heads={{ first: 'Achievement' }}
          rows={[
            {
              id: 'A1',
              href: '/requirements/A1',
              title: 'Awareness of how social inequities become health inequities',
              rung: 3,
              word: 'Emerging',
              restsOn: '1 measure moved: naming a structural cause, 48% to 61% (88 and 79 people).',
              next: 'Two more outcomes, from another level.',
            },
            {
              id: 'A4',
              href: '/requirements/A4',
              title: 'Capacity to act on the causes, through advocacy and partnership',
              rung: 0,
              restsOn: 'Nothing is recorded.',
              next: 'Needs a local collaboration first (S4.4).',
            },
          ]}
        />
      </Step>
    </StaffPage>
  ),
}
