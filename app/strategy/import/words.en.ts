import type { Assumed, DateRead, NoDate } from '../../files/writtenDate.ts'
import { dateFormat, numberFormat } from '../../formats.ts'
import type { OwnerGuess } from '../../organisation/import/ownerGuess.ts'
import type { Flag, FlagName, Source } from './candidate.ts'
import type { GridColumn } from './gridColumns.ts'
import type { GridProblem } from './gridProblem.ts'
import type { Aside } from './promising.ts'

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const and = new Intl.ListFormat('en-GB', { type: 'conjunction' })

function longDay(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`)
  return dateFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(moment)
}

const GRID_COLUMNS: Record<GridColumn, string> = {
  reference: 'Reference',
  kind: 'Kind',
  promise: 'Promise',
  verb: 'Verb',
  object: 'Object',
  forWhom: 'For whom',
  level: 'Level',
  unit: 'Unit',
  activity: 'Activity',
  owner: 'Owner (post)',
  due: 'Due',
  body: 'Governing body',
  money: 'Money (£)',
  hours: 'Hours a week',
  noCostReason: 'Why no cost',
  tags: 'Tags',
}

const KINDS = {
  commitment: 'Commitment',
  resource: 'Resource',
  support: 'Support',
  tool: 'Tool',
  process: 'Process',
  duty: 'Duty',
  indicator: 'Indicator',
  backing: 'Money behind it',
  blank: 'Left blank',
}

/** What each flag says. The words that were read stand in quotation marks. */
const FLAGS: Record<FlagName, (read: string) => string> = {
  'committed-to': () => 'It says “committed to”, not what will be done',
  'no-verb': () => 'No verb: what will be done?',
  'no-object': () => 'No object: what would be there to see?',
  'no-owner': (read) => (read ? `No owner: “${read}”` : 'No owner'),
  'no-date': () => 'No date',
  'weak-verb': (read) => `“${read}” cannot be seen to be done`,
  passive: () => 'It does not say who does it',
  escape: (read) => `“${read}” is a way out`,
  ambition: () => 'An aim: will it be done?',
  'loose-time': (read) => `“${read}” is not a date`,
  'everyone-is-no-one': (read) => `“${read}”: what everyone owns nobody does`,
  'owner-is-a-group': (read) => `“${read}” is more than one person: which post answers for it?`,
  'expectation-of-others': () => 'It expects something of others: what do we do?',
  'existing-budgets': () => '“Existing budgets” is no reason why it costs nothing',
  'two-promises': () => 'Two promises in one: part them?',
  'two-readings-of-date': () => 'Day and month could be swapped',
  'relative-date': (read) => `“${read}”: counted from when?`,
  'start-not-due': () => 'This was written as a beginning: is it also when it is due?',
  'date-assumed': () => 'Part of the date was assumed',
  'no-such-day': (read) => `There is no such day as “${read}”`,
  'owner-unclear': (read) => `“${read}” is no post here: who is it?`,
  pointer: (read) => `“${read}”: taken from there. One promise in both places, or two?`,
  'pointer-to-nothing': (read) => `“${read}” points to an empty cell`,
  'ditto-of-empty': (read) => `“${read}”: the cell before is empty. Is the one above meant?`,
  merged: (read) => `From the merged cell ${read}`,
  continued: () => 'Its row names no level: the one above was taken',
  'narrower-than-row': (read) => `Only for “${read}”, narrower than its row`,
  everything: (read) => `“${read}”: every activity, or only this one?`,
  'no-reason': (read) => `“${read}” without a reason: why does it not apply?`,
  'level-unclear': (read) => (read ? `“${read}” is no level or unit here` : 'No level'),
  'activity-unclear': (read) => `“${read}” is no activity here`,
  'completion-only': () => 'Completing a course is not using it: an indicator rather than a promise?',
  'for-another': () => 'A promise on a partner’s behalf: who there has said yes?',
  formula: () => 'A formula; what the sheet last showed was read',
}

const ASIDES: Record<Aside, string> = {
  background: 'Promises nothing',
  'too-long': 'Too long to be one promise: part it by hand',
  definition: 'Says what a word means: for Terminology',
  ambition: 'Hopes to be something, and does not say what will be done',
  forecast: 'Says what will happen, not what somebody will do',
  reported: 'Tells what a document or a person says',
  quoted: 'Somebody else’s words',
  'duty-moved-away': 'Leaves it to others',
}

const ASSUMED: Record<Assumed, string> = {
  'last-day-of-month': 'the last day of the month',
  'last-day-of-quarter': 'the last day of the quarter',
  'last-day-of-season': 'the last day of the season',
  'last-day-of-year': 'the last day of the year',
  'last-day-of-financial-year': 'the last day of the financial year',
  'middle-of-month': 'the middle of the month',
  'nearest-future-year': 'the next time that day comes',
  'spreadsheet-day': 'a number that spreadsheets use for a day',
  'end-of-range': 'the end of the period',
}

const NO_DATES: Record<NoDate, (read: string) => string> = {
  empty: () => 'No date.',
  'to-be-confirmed': (read) => `“${read}”: no date yet.`,
  ongoing: (read) => `“${read}” is not a date.`,
  repeats: (read) => `“${read}” is a rhythm, not a date.`,
  pointer: (read) => `“${read}” points elsewhere.`,
  'cannot-apply': () => 'No date.',
  'too-loose': (read) => `“${read}” is too loose to be a date.`,
  'no-such-day': (read) => `There is no such day as “${read}”.`,
  'not-a-date': (read) => `“${read}” was not read as a date.`,
}

export const en = {
  gridColumns: GRID_COLUMNS,
  kinds: KINDS,
  everywhere: 'Everywhere',
  everyActivity: 'All activities',
  gridSheet: 'Grid',

  flag: ({ flag, read = '' }: Flag) => FLAGS[flag](read),
  aside: (because: Aside) => ASIDES[because],
  source: (source: Source) =>
    'row' in source
      ? `Row ${source.row}, ${source.column}`
      : `Paragraph ${source.paragraph}${source.heading ? `, under “${source.heading}”` : ''}`,

  /** The date as read, with what was assumed; or the question; or why there is none. */
  due(due: DateRead): string {
    if ('ask' in due) return `${or.format(due.ask.map(longDay))}?`
    if ('none' in due) return NO_DATES[due.none](due.read)
    return due.assumed.length > 0
      ? `${longDay(due.on)} (${and.format(due.assumed.map((each) => ASSUMED[each]))})`
      : longDay(due.on)
  },

  /** Who seems to own it. `titleOf` gives the title of a post. */
  owner(owner: OwnerGuess, titleOf: (post: string) => string): string {
    if ('post' in owner) return owner.isSure ? titleOf(owner.post) : `${titleOf(owner.post)}? It says “${owner.read}”.`
    if ('among' in owner) return `${or.format(owner.among.map(titleOf))}? It says “${owner.read}”.`
    if (owner.none === 'nobody') return 'No owner.'
    return owner.none === 'not-known' ? `“${owner.read}” is no post here.` : `No owner: it says “${owner.read}”.`
  },

  tooManyCells: (most: number) =>
    `The grid has more than ${numberFormat('en-GB').format(most)} filled cells. Is this the right sheet?`,
  noGrid:
    'No row was found that names our levels or activities, or has a column for the promise. Is this the right sheet?',
  notOurColumns: (missing: GridColumn[]) =>
    `The sheet has no column ${and.format(missing.map((column) => GRID_COLUMNS[column]))}.`,

  /** One sentence for each cell that cannot be read; row and column are shown beside it. */
  gridProblem(problem: GridProblem): string {
    const near = 'near' in problem && problem.near.length > 0 ? ` Did you mean ${or.format(problem.near)}?` : ''
    switch (problem.because) {
      case 'missing':
        return `${GRID_COLUMNS[problem.column]} is empty.`
      case 'unknown-name':
        return `There is nothing of the name “${problem.read}” here.${near}`
      case 'several-fit':
        return `“${problem.read}” could be ${or.format(problem.near)}.`
      case 'not-at-level':
        return `“${problem.read}” is not at the level “${problem.level}”.`
      case 'not-a-date':
        return `“${problem.read}” was not read as a day. Write it like 31 March 2027.`
      case 'no-such-day':
        return problem.daysInMonth ? `That month has ${problem.daysInMonth} days.` : 'There is no such day.'
      case 'two-readings':
        return `Is “${problem.read}” ${or.format(problem.ask.map(longDay))}?`
      case 'not-money':
        return `“${problem.read}” is not a sum in pounds, such as 1250 or 1,250.50.`
      case 'not-hours':
        return `“${problem.read}” is not a number of hours in a week.`
      case 'differs':
        return `This says “${problem.read}”, but row ${problem.from} says “${problem.said}” of the same promise.`
      case 'formula':
        return 'A formula arrived instead of a value. Type the value.'
    }
  },
}
