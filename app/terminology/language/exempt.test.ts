import { describe, expect, test } from 'vitest'
import { loadPack } from '../../content/packs.ts'
import { readLanguage } from './checkText.ts'

const phrases = (await loadPack('lexicon/en-GB', '1.0')).content.entries
const read = (text: string) => readLanguage(text, { phrases })
const own = (text: string) => read(text).hits.map((hit) => hit.text)
const why = (text: string) => read(text).leftAlone.map((hit) => hit.why)

test('a phrase twice in the writer’s own words and once in a resident’s: two hits, one left alone', () => {
  const check = read(
    'We will go to hard to reach families.\n\nAs one resident said: “They call us hard to reach, but the clinic is shut.”\n\nHard to reach groups come first.',
  )
  expect(check.hits.map((hit) => hit.text)).toEqual(['hard to reach', 'Hard to reach'])
  expect(check.leftAlone).toMatchObject([{ text: 'hard to reach', why: 'quotation' }])
})

describe('quotation marks', () => {
  test.each([
    ['curly double', 'She said “we are hard to reach” and left.'],
    ['straight double', 'She said "we are hard to reach" and left.'],
    ['curly single', 'She said ‘we are hard to reach’ and left.'],
    ['straight single', "She said 'we are hard to reach' and left."],
    ['angled', 'She said «we are hard to reach» and left.'],
    ['single with apostrophes inside', 'She said ‘they don’t know the residents’ clinic is hard to reach’.'],
    ['straight single with apostrophes inside', "'They don't ask; the residents' clinic is hard to reach.'"],
    ['one kind inside the other', '“He said ‘no’ and I said we are hard to reach”, she told us.'],
    ['in brackets', 'Somebody (“hard to reach”) said so.'],
    ['over lines', 'She said “we are\nhard to reach\nand tired”.'],
    ['over paragraphs, each beginning with a mark', '“First this.\n\n“Then we are hard to reach.”\n\nEnd.'],
    ['over paragraphs, opened once', '“First this.\n\nThen we are hard to reach.”'],
  ])('%s: left alone', (_, text) => {
    expect(own(text)).toEqual([])
    expect(why(text)).toEqual(['quotation'])
  })

  test.each([
    ['an apostrophe opens nothing', 'The residents’ clinic is shut; hard to reach people’s views count.'],
    ['a straight apostrophe opens nothing', "Residents' views: hard to reach groups' views."],
    [
      'a year with an apostrophe opens nothing',
      'In the ‘90s we called people hard to reach, as the residents’ group knows.',
    ],
    ['a mark that is never closed opens nothing', 'She said “well. We go on to hard to reach groups.\n\nNext.'],
    ['feet and inches open nothing', 'A 6" pipe and hard to reach groups with 4" pipes.'],
    ['before and after a quotation the words are the writer’s', '“One.” The hard to reach. “Two.”'],
    [
      'an unclosed mark does not swallow a later quotation',
      'A “slip here, hard to reach groups, and a “true one” there.',
    ],
  ])('%s', (_, text) => {
    expect(own(text)).toHaveLength(1)
  })

  test('a quoted block in Markdown is left alone', () => {
    const text = 'They said:\n\n> We are hard to reach,\n> they say.\n\nOur hard to reach families.'
    expect(own(text)).toHaveLength(1)
    expect(why(text)).toEqual(['blockQuotation'])
  })
})

describe('references', () => {
  test('from their heading to the next heading of the same level', () => {
    const text =
      '# Plan\n\nHard to reach.\n\n## References\n\nHard to reach groups, a review.\n\n### Web\n\nHard to reach.\n\n## After\n\nHard to reach.'
    expect(own(text)).toHaveLength(2)
    expect(why(text)).toEqual(['reference', 'reference'])
  })

  test('in a plain text without marks, from a line that says so to the next short line of its own', () => {
    const text =
      'Plan\n\nHard to reach.\n\nBibliography\n\nReaching the hard to reach. Journal, 2019.\n\nAppendix one\n\nHard to reach.'
    expect(own(text)).toHaveLength(2)
    expect(why(text)).toEqual(['reference'])
  })

  test('a line with a DOI and a year, or that is mostly an address, reads as a reference', () => {
    expect(why('A review of hard to reach groups. Journal 2019;3:1. doi:10.1000/182')).toEqual(['reference'])
    expect(why('Hard to reach https://example.org/a/long/address/of/a/page')).toEqual(['reference'])
  })

  test('an address inside a sentence is left alone, the sentence is not', () => {
    const text =
      'We will go to hard to reach families, as we said (https://example.org/hard-to-reach), in spring and in autumn.'
    expect(own(text)).toEqual(['hard to reach'])
    expect(why(text)).toEqual(['link'])
  })

  test('a sentence that begins with the word references is not a heading', () => {
    expect(own('References to hard to reach groups are ours.\n\nHard to reach.')).toHaveLength(2)
  })
})
