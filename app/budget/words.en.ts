import { sayMoney } from '../web/parts/money.tsx'
import type { LineFault, Purpose } from './budget.ts'

const from = (day: string) => `${day.slice(0, 4)} to ${Number(day.slice(0, 4)) + 1}`

export const en = {
  said: {
    'budget.planned': 'The line is planned. It counts once a body has approved it.',
    'budget.amended': 'The line is changed.',
  } as Record<string, string>,
  purposes: {
    training: 'Training',
    resources: 'Resources',
    involvement: 'Public involvement',
    specialist: 'Specialist staff',
    tool: 'Tools',
    evaluation: 'Evaluation',
    access: 'Access',
  } satisfies Record<Purpose, string>,
  purposeHints: {
    training: 'Teaching people, and the time they need for it.',
    resources: 'Guides, data and other things that people use.',
    involvement: 'Paying public advisers, and what it costs them to come.',
    specialist: 'Posts for people who know health equity well.',
    tool: 'Software and instruments.',
    evaluation: 'Finding out what worked, and for whom.',
    access: 'Interpreters, travel, childcare, and buildings that people can enter.',
  } satisfies Record<Purpose, string>,
  /** 2026-04-01 as 2026 to 2027; a year that begins in January is one year. */
  year: (startsOn: string) => (startsOn.endsWith('-01-01') ? startsOn.slice(0, 4) : from(startsOn)),
  list: {
    title: 'Budget',
    statement: (year: string, approved: number, lines: number, approvedLines: number) =>
      lines === 0
        ? `No money is planned for health equity in ${year}.`
        : approvedLines === 0
          ? `Money is planned for ${year}, and none of it is approved.`
          : `${sayMoney(approved)} is approved for ${year}, on ${approvedLines} of ${lines} ${lines === 1 ? 'line' : 'lines'}.`,
    lead: 'Money counts behind a promise when a body has approved the line and the promise is backed from it.',
    empty:
      'A budget line sets money aside for one purpose in one financial year. Promises are backed from it. Nothing is planned for this year yet.',
    emptyWho: 'the health equity lead or a budget holder',
    add: 'Add a line',
    years: 'Financial year',
    show: 'Show',
    search: 'Find a line by its name',
    caption: (year: string) => `Lines for ${year}, by purpose`,
    line: 'Line',
    purpose: 'Purpose',
    planned: 'Planned',
    approved: 'Approved',
    backed: 'Backs promises',
    room: 'Room left',
    total: 'All lines',
    notApproved: 'Not yet',
    ringfenced: 'ring-fenced',
    approveTitle: 'Approve lines',
    approveLead: 'A body approves lines at a meeting. Record its decision here, with the day and the minute.',
    lineChoice: (title: string, pence: number) => `${title}, ${sayMoney(pence)}`,
    approveWhich: 'Which lines did the body approve?',
    approve: 'Record the decision',
    newYear: (last: string) =>
      `This is the start of the year, so the approved lines of ${last} still count for 60 days.`,
  },
  page: {
    eyebrow: (purpose: string, year: string) => `${purpose}, ${year}`,
    unit: 'For',
    amount: 'Amount',
    ringfenced: 'Ring-fenced',
    yes: 'Yes: it can be used for nothing else',
    no: 'No',
    empty: 'Nothing',
    holder: 'Held by',
    noHolder: 'Nobody is named',
    held: (post: string, by: string) => `${post} (${by})`,
    promise: 'Promise',
    draft: 'A draft that is not yours to read yet',
    approved: 'Approved',
    planned: 'Only planned. No body has approved it yet',
    note: 'Note',
    backs: 'What it backs',
    backsNothing: 'No promise is backed from this line yet.',
    backsCount: (backed: number, room: number) =>
      `${sayMoney(backed)} is promised from it. ${room === 0 ? 'Nothing is' : `${sayMoney(room)} is`} left.`,
    change: 'Change the line',
    approve: 'Record that a body approved it',
  },
  form: {
    newTitle: 'Add a budget line',
    editTitle: 'Change the budget line',
    name: 'What is the money for?',
    nameHint: 'A short title, such as: Training for project leads.',
    unit: 'Which part of the organisation is it for?',
    year: 'In which financial year?',
    purpose: 'For which purpose?',
    amount: 'How much?',
    ringfenced: 'It is ring-fenced: it can be used for nothing else',
    holder: 'Who holds it?',
    holderHint: 'A post, so that it stays with the work when people change.',
    holderNone: 'Nobody is named yet',
    note: 'A note, if something has to be said',
    save: 'Save the line',
    fixed: 'A body has approved this amount, so it can change only by another decision.',
  },
  faults: {
    'no-title': 'Give it a short title',
    'title-too-long': 'Use a title of at most 200 characters',
    'no-unit': 'Choose which part of the organisation it is for',
    'no-year': 'Choose the financial year',
    'no-purpose': 'Choose what the money is for',
    'no-amount': 'Write the amount in pounds, for example 1,250',
    'no-holder': 'Choose a post from the list',
    'too-much': 'Write an amount below ten thousand million pounds',
    'too-long': 'Keep the note under 5,000 characters',
    'already-approved': 'A body has approved this amount. It can change only by another decision',
    'below-backings': 'Promises are backed with more than that. Take some of them off the line first',
    edited: 'Somebody else changed this while you were writing',
  } satisfies Record<LineFault, string> & Record<string, string>,
}
