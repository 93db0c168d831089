import { StaffPage } from '../../../app/web/page.tsx'
import { Button, ButtonGroup } from '../../../app/web/parts/button.tsx'
import { Cols } from '../../../app/web/parts/cols.tsx'
import { Grid } from '../../../app/web/parts/grid.tsx'
import { Rung } from '../../../app/web/parts/rung.tsx'
import { RungKey } from '../../../app/web/parts/rungKey.tsx'
import { Select } from '../../../app/web/parts/select.tsx'
import { Sheet } from '../../../app/web/parts/sheet.tsx'
import { Table } from '../../../app/web/parts/table.tsx'
import { Title } from '../../../app/web/parts/title.tsx'
import { activities, sampleLevels } from '../cells.ts'
import { frame } from '../frame.ts'

export const looks = {
  grid: () => (
    <StaffPage {...frame} title="Every level, every activity" here="board">
      <Cols kind="wide">
        <div>
          <Title>Every level, every activity</Title>
          <p class="in-lead">
            49 promises of our own in 30 cells. 4 cells stand on a promise made above them, 3 cannot apply, and 3 are
            empty.
          </p>
        </div>
        <form class="in-line in-noprint" action="/grid" method="get">
          <Select
            name="unit"
            label="Show promises that apply to"
            options={[
              { value: '', text: 'Everyone' },
              { value: 'a', text: 'Early years theme', group: 'Themes' },
              { value: 'b', text: 'Falls prevention', group: 'Projects' },
            ]}
          />
          <Button kind="secondary">Show these promises</Button>
        </form>
      </Cols>
      <div class="in-rulehead">
        <RungKey />
      </div>
      <Grid
        full
        caption="Each strip of cloth is one promise, the strongest first. Choose a cell to open it."
        activities={activities}
        levels={sampleLevels([0, 7])}
      />
      <Sheet id="cell" eyebrow="Organisation" title="Corporate processes">
        <p>Three promises. One has money behind it; one has had no owner since June.</p>
        <Table
          caption="Promises for corporate processes at organisation level"
          columns={[
            { text: 'Promise' },
            { text: 'Stands on', label: '' },
            { text: 'Owner' },
            { text: 'Due' },
            { text: 'Money or time' },
            { text: 'Evidence, and what would lift it', label: 'Evidence' },
          ]}
          rows={[
            [
              <a href="/p/1">Every supplier contract over £25,000 says which groups could lose from it</a>,
              <Rung rung={3} />,
              'Head of procurement',
              '31 March 2027',
              '£6,000, ring-fenced',
              'None yet. A contract in use would make it Enacted',
            ],
            [
              <a href="/p/2">Job adverts carry a pay range and a route for people without a degree</a>,
              <Rung rung={2} />,
              'Head of people',
              '31 January 2027',
              'Not said',
              'None. Money, or a reason why none is needed, would make it Resourced',
            ],
            [
              <a href="/p/3">The estates plan counts what travel costs people on low pay</a>,
              <Rung rung={1} />,
              <span class="in-late">Nobody in post since 3 June</span>,
              'No date',
              'Not said',
              'Approved 11 February: words for 9 months. An owner and a date would make it Owned',
            ],
          ]}
        />
        <Cols kind="half">
          <div>
            <h3>Public involvement</h3>
            <p class="in-small">
              Two public advisers joined the procurement panel on 3 September 2026. Both were paid. One point changed
              how bids are scored. The other is <a href="/c/9">owed an answer by 30 November</a>.
            </p>
          </div>
          <div>
            <h3>Lands on</h3>
            <p class="in-small">Inherited by supported partners: 2 of 6 have a promise of their own.</p>
          </div>
        </Cols>
        <ButtonGroup>
          <Button href="/promises/new">Add a promise</Button>
          <Button kind="secondary" href="/blanks/new">
            Say why this cell cannot apply
          </Button>
        </ButtonGroup>
      </Sheet>
    </StaffPage>
  ),
  'grid-crowded': () => (
    <StaffPage {...frame} title="A crowded grid" here="board">
      <Title>1,000 units in five rows</Title>
      <Grid
        full
        caption="Above eight promises in a cell there is one strip for each rung, as wide as its share."
        activities={[...activities, 'Estates and facilities', 'Rhagoriaeth gofal cymdeithasol']}
        levels={sampleLevels().map(({ name, cells }, row) => ({
          name,
          cells: [...cells, ...cells.slice(0, 2)].map((cell, column) => ({
            ...cell,
            weave: { is: 'own' as const, counts: [0, 40 * row + 3, 25, 12 * column, 9, row] },
          })),
        }))}
      />
    </StaffPage>
  ),
}
