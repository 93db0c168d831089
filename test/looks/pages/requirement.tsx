import { StaffPage } from '../../../app/web/page.tsx'
import { Aside } from '../../../app/web/parts/aside.tsx'
import { Button, ButtonGroup } from '../../../app/web/parts/button.tsx'
import { Cols } from '../../../app/web/parts/cols.tsx'
import { Day } from '../../../app/web/parts/day.tsx'
import { Facts } from '../../../app/web/parts/facts.tsx'
import { Rung } from '../../../app/web/parts/rung.tsx'
import { RungLadder } from '../../../app/web/parts/rungLadder.tsx'
import { Section } from '../../../app/web/parts/section.tsx'
import { Table } from '../../../app/web/parts/table.tsx'
import { Tag } from '../../../app/web/parts/tag.tsx'
import { TaskList } from '../../../app/web/parts/taskList.tsx'
import { Thread } from '../../../app/web/parts/thread.tsx'
import { Title } from '../../../app/web/parts/title.tsx'
import { Trail } from '../../../app/web/parts/trail.tsx'
import { Where } from '../../../app/web/parts/where.tsx'
import { frame } from '../frame.ts'

const notYet = <Tag kind="open">Not yet accepted</Tag>

export const looks = {
  requirement: () => (
    <StaffPage
      {...frame}
      title="Roles and responsibilities"
      here="strategy"
      breadcrumbs={[
        { href: '/board', text: 'Board' },
        { href: '/board#step2', text: 'Step 2: Strategy' },
      ]}
    >
      <Cols kind="side">
        <div>
          <Title eyebrow="Step 2, requirement S2.3">Roles and responsibilities, supported partners included</Title>
          <Where places={['Every level', { href: '/units/6', text: '6 supported partners' }]} activities={[]} />
          <p>
            <Rung rung={2} large />
          </p>
          <p class="in-lead">Everybody who should carry a duty has been named. Three of them have not yet said yes.</p>
          <Section id="lift" title="What would lift it to Resourced" tight>
            <TaskList
              items={[
                {
                  href: '/d/1',
                  text: 'Equity lead for the grants process',
                  hint: 'Nia, health equity lead. Asked 9 November, due today',
                  state: <Tag kind="late">Due today</Tag>,
                },
                {
                  href: '/d/2',
                  text: 'Checks that every early-years project has an assessment',
                  hint: 'Theme lead, Early years. Asked 9 November, read 11 November',
                  state: notYet,
                },
                {
                  href: '/d/3',
                  text: 'Returns the partner’s quarterly figures',
                  hint: 'Ashgarth Council, public health manager. Asked 16 November by post',
                  state: notYet,
                },
              ]}
            />
          </Section>
          <ButtonGroup>
            <Button>Remind all three</Button>
            <Button kind="secondary">Give a duty to somebody else</Button>
          </ButtonGroup>
        </div>
        <Aside label="About this requirement">
          <Section id="thread" title="The thread" tight>
            <Thread
              rows={[
                { name: 'Comes from', value: <a href="/s/1">Strategy 2026 to 2029, section 6</a> },
                { name: 'Approved by', value: <a href="/d/1">Board, 14 March 2026, minute 7.2</a> },
                { name: 'Owner', value: 'Director' },
                { name: 'Looked at again', value: <Day day="2027-03-14" /> },
                { name: 'Public advisers', value: <a href="/c/1">1 comment, answered in 9 days</a> },
              ]}
            />
          </Section>
          <Section id="history" title="What happened" tight>
            <Trail
              items={[
                { title: '20 June 2026', text: 'Rose to Owned: the last partner named somebody.' },
                { title: '3 June 2026, Tomos, director', text: 'Handed over 4 duties from a post that ended.' },
              ]}
            />
          </Section>
        </Aside>
      </Cols>
      <Section id="why" title="Why it stands there">
        <p>
          A requirement stands on the highest rung whose condition holds, with every lower one. Counted 22 November 2026
          at 09:14 from 23 records.
        </p>
        <RungLadder
          rungs={[
            {
              rung: 1,
              holdsWhen: 'Duties are listed',
              records: <a href="/d">23 duties listed in section 6</a>,
              holds: true,
            },
            {
              rung: 2,
              holdsWhen: 'Every level and every supported partner has a duty with an accountable person in post',
              records: <a href="/d">5 of 5 levels and 6 of 6 partners</a>,
              holds: true,
            },
            {
              rung: 3,
              holdsWhen: 'Each duty is accepted by its holder, with a source document or protected time',
              records: <a href="/d">20 of 23 accepted. 23 of 23 have a source document or time</a>,
              holds: false,
            },
            {
              rung: 4,
              holdsWhen: 'At least 80% reconfirmed in the last 12 months',
              records: <a href="/d">11 of 23 (48%). 19 are needed</a>,
              holds: false,
            },
            { rung: 5, holdsWhen: 'A hand-over or re-balance recorded', records: 'Not known', holds: 'not known' },
          ]}
        />
      </Section>
      <Section id="facts" title="What it rests on">
        <Facts
          caption="Facts behind this requirement"
          facts={[
            { fact: 'Duties accepted by their holders', n: 20, of: 23, href: '/d', needed: 'all 23' },
            { fact: 'Duties reconfirmed in the last 12 months', n: 0, of: 23, href: '/d', needed: '19' },
            { fact: 'Most duties held by one person', says: '10 of 23 (43%)', href: '/d', needed: '9 at most' },
            { fact: 'Hours protected for duties', needed: 'some' },
          ]}
        />
      </Section>
      <Section id="who" title="Who carries what">
        <p>One person holds 10 of the 23 duties. If she left, 43% of this work would have nobody.</p>
        <Table
          caption="Duties by level"
          columns={[
            { text: 'Level' },
            { text: 'Duties', number: true },
            { text: 'Accepted', number: true },
            { text: 'Reconfirmed', number: true },
            { text: 'Accountable in post', label: 'In post' },
          ]}
          rows={[
            ['Organisation', 6, 5, 4, 'Director; health equity lead; grants manager; head of finance'],
            ['Programme or theme', 5, 4, 3, 'Three theme leads'],
            ['Supported partner', 6, 5, 1, 'One person at each of 6 partners'],
          ]}
        />
      </Section>
    </StaffPage>
  ),
}
