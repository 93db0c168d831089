import { StaffPage } from '../../../app/web/page.tsx'
import { Archived } from '../../../app/web/parts/archived.tsx'
import { Button } from '../../../app/web/parts/button.tsx'
import { Count } from '../../../app/web/parts/count.tsx'
import { Empty } from '../../../app/web/parts/empty.tsx'
import { FilterBar } from '../../../app/web/parts/filterBar.tsx'
import { Form } from '../../../app/web/parts/form.tsx'
import { LongText } from '../../../app/web/parts/longText.tsx'
import { MergeBody } from '../../../app/web/parts/mergeBody.tsx'
import { Money } from '../../../app/web/parts/money.tsx'
import { NoPermission } from '../../../app/web/parts/noPermission.tsx'
import { OwedList } from '../../../app/web/parts/owedList.tsx'
import { Pagination } from '../../../app/web/parts/pagination.tsx'
import { Rung, type RungNumber } from '../../../app/web/parts/rung.tsx'
import { Select } from '../../../app/web/parts/select.tsx'
import { SummaryList } from '../../../app/web/parts/summaryList.tsx'
import { Table } from '../../../app/web/parts/table.tsx'
import { Title } from '../../../app/web/parts/title.tsx'
import { frame } from '../frame.ts'

const longWord = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'
const paragraph = `Every family in ${longWord} was asked. `.repeat(12)

export const looks = {
  empty: () => (
    <StaffPage {...frame} title="Our words" here="terminology">
      <Title>Our words</Title>
      <Empty
        what="Here an organisation agrees what it means by health inequity. Choose a definition to argue about: eight are ready."
        who="the health equity lead, with public advisers"
        first={{ href: '/concepts/new', text: 'Start with a definition' }}
      />
    </StaffPage>
  ),
  'no-permission': () => (
    <StaffPage {...frame} title="You can’t see this" here="strategy">
      <NoPermission because="it belongs to the Falls prevention project" ask="the project lead of Falls prevention" />
    </StaffPage>
  ),
  archived: () => (
    <StaffPage {...frame} title="A put-away promise" here="strategy">
      <Archived
        on="2026-06-03"
        by="Tomos, director"
        because="the estates team was closed"
        restore={
          <Form action="/promises/1/restoration" once="sample">
            <Button kind="secondary">Restore this promise</Button>
          </Form>
        }
      />
      <Title eyebrow="Commitment">The estates plan counts what travel costs people on low pay</Title>
      <SummaryList
        rows={[
          { name: 'Owner', value: 'Head of estates', change: { href: '/p/owner', what: 'owner' } },
          { name: 'Money', value: <Money pence={1234567} /> },
          { name: 'Used by', value: <Count n={12} of={49} our /> },
          { name: 'Attested by', value: <Count n={0} of={88} /> },
        ]}
      />
    </StaffPage>
  ),
  long: () => (
    <StaffPage
      {...frame}
      org={`Cydweithrediad Ymchwil ${longWord} a’r Cylch`}
      title="Long"
      here="results"
      breadcrumbs={[{ href: '/evidence', text: `Evidence from ${longWord}` }]}
    >
      <Title eyebrow="Tystiolaeth">
        {`A promise about ${longWord}, whose title goes on for as long as a form lets it: two hundred characters, in which somebody has said everything that they had to say about it and more`}
      </Title>
      <h2>שם בעברית ואחריו اسم بالعربية</h2>
      <LongText
        text={`${paragraph}\n\nשורה בעברית נקראת מימין לשמאל.\n${longWord.repeat(6)}\n\n${`${paragraph}\n\n`.repeat(60)}`}
      />
      <Table
        caption="Figures by fifth"
        shown
        shape="scroll"
        columns={[
          { text: 'Fifth' },
          ...Array.from({ length: 12 }, (_, month) => ({ text: `Month ${month + 1}`, number: true })),
        ]}
        rows={['Most deprived', 'Least deprived'].map((fifth) => [
          fifth,
          ...Array.from({ length: 12 }, (_, month) => <Money pence={(month + 1) * 123456} exact />),
        ])}
      />
    </StaffPage>
  ),
  list: () => (
    <StaffPage {...frame} title="Promises" here="strategy">
      <Title>Promises</Title>
      <FilterBar action="/promises" label="Words in the promise, owner or place" q="travel" total={400} found={3}>
        <Select
          name="rung"
          label="Stands on"
          options={[
            { value: '', text: 'Any rung' },
            { value: '1', text: 'Declared' },
          ]}
        />
      </FilterBar>
      <Table
        caption="Promises that mention travel"
        columns={[
          { text: 'Promise' },
          { text: 'Stands on', label: '' },
          { text: 'Owner' },
          { text: 'Money', number: true },
        ]}
        rows={([1, 2, 5] as RungNumber[]).map((rung) => [
          <a href={`/promises/${rung}`}>The estates plan counts what travel costs people on low pay</a>,
          <Rung rung={rung} />,
          'Head of estates',
          <Money pence={rung * 125050} exact />,
        ])}
      />
      <Pagination page={2} pages={9} href={(page) => `/promises?page=${page}`} />
      <h2 class="in-rulehead">Answers owed</h2>
      <OwedList
        items={[
          {
            href: '/c/1',
            text: 'Say who decides',
            by: 'Nia, health equity lead',
            to: 'Maryam, public adviser',
            due: '6 days late',
            late: true,
          },
          {
            href: '/c/2',
            text: 'Bus fares',
            by: 'Theme lead, Early years',
            to: 'Joanne, public adviser',
            due: 'Due 4 December',
          },
        ]}
      />
    </StaffPage>
  ),
  merge: () => (
    <StaffPage {...frame} title="Two people wrote at once" here="terminology">
      <MergeBody
        title="Two people wrote at once"
        action="/concepts/1/draft"
        name="formal"
        label="The definition"
        mine="Differences in health that are avoidable and so unfair, and that money and power produce."
        theirs={
          'Differences in health that are systematic, avoidable and so unfair.\n\nThey come from unequal access to money.'
        }
        by="Tomos, director"
        at="today at 10:41"
        hidden={{ seen: '7' }}
        keepHref="/concepts/1"
      />
    </StaffPage>
  ),
}
