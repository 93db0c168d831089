import { dateFormat, numberFormat } from '../../formats.ts'
import type { ProjectColumn } from './projectColumns.ts'
import type { ProjectProblem } from './projectProblem.ts'
import type { ProjectsReading } from './projects.ts'

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const and = new Intl.ListFormat('en-GB', { type: 'conjunction' })

function longDay(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`)
  return dateFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(moment)
}

function monthName(month: string): string {
  const moment = new Date(`${month}-01T00:00:00Z`)
  return dateFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(moment)
}

const COLUMNS: Record<ProjectColumn, string> = {
  reference: 'reference',
  title: 'title',
  theme: 'theme',
  kind: 'kind',
  lead: 'lead',
  starts: 'starts',
  'design lock': 'design lock',
  ends: 'ends',
  places: 'places',
  groups: 'groups',
  partners: 'partners',
  'lock reason': 'lock reason',
  record: 'record',
  why: 'why',
}

const ONE_OF: Record<ProjectColumn, string> = {
  reference: 'a reference',
  title: 'a title',
  theme: 'a theme',
  kind: 'a kind of work',
  lead: 'a post that leads it',
  starts: 'a day',
  'design lock': 'a day',
  ends: 'a day',
  places: 'a place name',
  groups: 'a group of people',
  partners: 'a partner',
  'lock reason': 'a reason',
  record: 'the record as it came',
  why: 'a reason',
}

export const en = {
  column: (column: ProjectColumn) => COLUMNS[column],
  whyColumn: 'why',
  wrongRowsSheet: 'Rows to mend',

  /** What is wrong, in a sentence or two. */
  problem(problem: ProjectProblem): string {
    const { column } = problem
    switch (problem.because) {
      case 'missing':
        return `Give the project ${ONE_OF[column]}.`
      case 'unknown-name': {
        const asked = problem.near
          .map((name, at) => (at > 0 && at === problem.near.length - 1 ? `or ${name}` : name))
          .join(', ')
        return `There is no ${COLUMNS[column].replace(/^partners$/, 'partner')} of that name.${asked ? ` Did you mean ${asked}?` : ''}`
      }
      case 'several-fit':
        return `That could be ${or.format(problem.near)}. Write which.`
      case 'no-such-day':
        return problem.month && problem.daysInMonth
          ? `${monthName(problem.month)} has ${problem.daysInMonth} days.`
          : 'There is no such day.'
      case 'not-a-date':
        return 'This was not read as a day.'
      case 'two-readings':
        return `Is this ${longDay(problem.ask[0])} or ${longDay(problem.ask[1])}?`
      case 'lock-before-start':
        return 'The design would be locked before the project starts. Check both dates.'
      case 'end-before-start':
        return 'The project would end before it starts. Check both dates.'
      case 'same-twice':
        return problem.differs.length === 0
          ? `The same project as row ${problem.sameAs}, word for word. It will be taken once.`
          : `The same project as row ${problem.sameAs}, with another ${and.format(problem.differs)}. Keep one of the two.`
      case 'not-here-today':
        return `Left on ${longDay(problem.leftOn)}. Who leads it now?`
      case 'formula':
        return `A formula arrived instead of ${ONE_OF[column]}. Type the ${column === 'places' ? 'place' : COLUMNS[column]}.`
      case 'too-long':
        return `This is longer than ${problem.most} characters.`
      case 'changed-since':
        return 'Somebody has changed this project since the sheet was taken. Nothing of the row is taken over it.'
      case 'lock-needs-reason':
        return 'The design lock moves. Say why: the first day stays on record.'
      case 'reference-taken':
        return `“${problem.title}” has that reference.`
    }
  },

  /** How each column is headed in a sheet that goes out. The last one tells which project a row is. */
  heading: (column: ProjectColumn) => (column === 'record' ? 'record (leave as it is)' : COLUMNS[column]),

  /** What would be accepted in the cell instead. */
  accepted(problem: ProjectProblem): string {
    switch (problem.because) {
      case 'unknown-name':
        return problem.known.length > 0
          ? `One of ${or.format(problem.known)}.`
          : 'Nothing yet: add it to the organisation first.'
      case 'several-fit':
        return `One of ${or.format(problem.near)}.`
      case 'no-such-day':
      case 'not-a-date':
      case 'two-readings':
        return 'A day such as 31 March 2027 or 2027-03-31, or nothing.'
      case 'lock-before-start':
      case 'end-before-start':
        return `${longDay(problem.starts)} or later.`
      case 'same-twice':
        return 'Another title or reference, or no second row.'
      case 'not-here-today':
        return 'A post that somebody holds today.'
      case 'too-long':
        return `At most ${problem.most} characters.`
      case 'changed-since':
        return 'The same change in a fresh sheet.'
      case 'lock-needs-reason':
        return 'A sentence that says why.'
      case 'reference-taken':
        return 'A reference of its own, or nothing.'
      case 'missing':
      case 'formula':
        return `Plain words: ${ONE_OF[problem.column]}.`
    }
  },

  refusal(refusal: ProjectsReading & { ok: false }): string {
    switch (refusal.because) {
      case 'no-heading-row':
        return 'No row with headings was found. The sheet needs the headings title, theme, kind and lead.'
      case 'too-many-rows':
        return `The sheet has more than ${numberFormat('en-GB').format(refusal.most)} rows of projects. Send it in parts.`
      case 'missing-columns':
        return `The sheet has no column for ${and.format(refusal.columns)}.`
      case 'column-twice':
        return `Two columns are headed as ${COLUMNS[refusal.column]}. Keep one.`
    }
  },
}
