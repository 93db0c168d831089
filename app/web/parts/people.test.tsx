import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Answer, Comment } from './comment.tsx'
import { Differences } from './differences.tsx'
import { Facts } from './facts.tsx'
import { FilterBar } from './filterBar.tsx'
import { LongText } from './longText.tsx'
import { Pagination } from './pagination.tsx'
import { SummaryList } from './summaryList.tsx'
import { Table } from './table.tsx'
import { TextArea } from './textArea.tsx'

const attack = '</textarea><script>alert(1)</script><img src=x onerror="alert(1)">'

test('what people write is text, wherever it is shown', () => {
  const shown = [
    <LongText text={attack} />,
    <Comment by={attack} about={attack} quote={attack} />,
    <Answer by={attack}>{attack}</Answer>,
    <Differences parts={[{ kind: 'added', text: attack }]} />,
    <SummaryList rows={[{ name: attack, value: attack, change: { href: `/"${attack}`, what: attack } }]} />,
    <Table caption={attack} columns={[{ text: attack }, { text: 'b', label: attack }]} rows={[[attack, attack]]} />,
    <TextArea name="words" label={attack} hint={attack} value={attack} />,
    <FilterBar action="/x" label="Words" q={attack} total={30} found={1} />,
  ]
  for (const part of shown) {
    const html = String(part)
    expect(html).not.toMatch(/<script|<img/i)
    expect(html).toContain('&lt;script&gt;')
  }
})

test('long text keeps its paragraphs and lines, and folds the rest', () => {
  expect(String(<LongText text={'one\ntwo\r\n\r\nthree'} />)).toBe(
    '<div class="in-long"><p dir="auto">one<br/>two</p><p dir="auto">three</p></div>',
  )
  expect(String(<LongText text={'A sentence. '.repeat(5000)} />)).toContain('Read the rest, about')
})

test('folding loses no word', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(words, (given) => {
      const html = String(<LongText text={given.join(' ')} fold={100} />)
      const read = [...html.matchAll(/<p dir="auto">([^<]*)<\/p>/g)].flatMap(([, text]) => text!.split(' '))
      expect(read).toEqual(given)
    }),
  )
})

test('what was added or removed is said in words too', () => {
  const html = String(
    <Differences
      parts={[
        { kind: 'same', text: 'We ' },
        { kind: 'removed', text: 'aim' },
        { kind: 'added', text: 'will' },
      ]}
    />,
  )
  expect(html.replace(/<[^>]+>/g, '')).toContain('We [removed: aim][added: will]')
  expect(String(<Differences parts={[{ kind: 'same', text: 'We' }]} />)).toContain('The two are the same.')
})

test('a fact that nobody knows is said to be not known, not none', () => {
  const html = String(<Facts caption="Facts" facts={[{ fact: 'Hours' }, { fact: 'Duties', n: 0, of: 23 }]} />)
  expect(html).toContain('Not known')
  expect(html).toContain('none of 23')
})

test('a list that can be read whole has no search, a longer one has', () => {
  expect(String(<FilterBar action="/x" label="Words" total={20} found={20} />)).toBe('')
  expect(String(<FilterBar action="/x" label="Words" total={21} found={21} />)).toContain('<search>')
  expect(String(<FilterBar action="/x" label="Words" q="travel" total={5} found={0} />)).toContain(
    'None of the 5 match',
  )
})

test('pages lead to those before and after only', () => {
  const href = (page: number) => `/x?page=${page}`
  expect(String(<Pagination page={1} pages={1} href={href} />)).toBe('')
  const first = String(<Pagination page={1} pages={3} href={href} />)
  expect(first).toContain('/x?page=2')
  expect(first).not.toContain('rel="prev"')
})

test('a table that folds on a phone still says that it is one, and names each cell', () => {
  const html = String(
    <Table caption="Duties" columns={[{ text: 'Level' }, { text: 'Held', number: true }]} rows={[['A', 6]]} />,
  )
  for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'])
    expect(html).toContain(`role="${role}"`)
  expect(html).toContain('data-l="Held"')
})
