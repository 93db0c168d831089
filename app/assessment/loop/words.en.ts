import { listFormat } from '../../formats.ts'
import { sayCount } from '../../web/parts/count.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { locale } from '../../words.ts'
import type { Assessment, State } from '../assessment.ts'
import type { DeliberationFault, PersonKind } from './deliberation.ts'
import type { EscalationFault } from './escalate.ts'
import type { Step } from './path.ts'
import { reading } from './readingWords.en.ts'

const list = (items: readonly string[]) => listFormat(locale(), { type: 'conjunction' }).format(items)
const times = (n: number) => (n === 1 ? 'once' : `${n} times`)
const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)

/** Where an assessment stands, as a whole sentence begins: It is … */
const states: Record<State, string> = {
  screening: 'Being screened',
  screened_out: 'Screened out',
  drafting: 'Being drafted',
  deliberated: 'Talked through by the team',
  adviser_review: 'With public advisers',
  specialist_review: 'With a specialist',
  returned: 'Returned to the team',
  revising: 'Being revised',
  escalated: 'Escalated to a body',
  accepted: 'Accepted',
  accepted_with_actions: 'Accepted with actions',
  live: 'Live: the work has begun to act',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
}

const kinds: Record<PersonKind, string> = {
  staff: 'staff',
  partner: 'partners',
  evaluator: 'outside evaluators',
  adviser: 'public advisers',
}

export const en = {
  said: {
    'loop.went-on': 'The assessment goes on. The questions of its new length are below.',
    'loop.asked-to-stop': 'Your reason is saved. Somebody outside the team decides whether the screen is enough.',
    'loop.screened-out': 'Screened out. The reason stands beside it, and the team can still go on.',
    'loop.not-screened-out': 'The team is told why the screen is not enough.',
    'loop.deliberated': 'It is recorded that the team talked.',
    'loop.submitted': 'Submitted. What it says now is frozen, and the public advisers come first.',
    'loop.heard': 'The specialist’s turn begins.',
    'loop.revising': 'The revision has begun.',
    'loop.withdrawn': 'The assessment is withdrawn. It stays to be read.',
    'loop.escalated': 'It is escalated. Somebody answers for bringing it to the body.',
    'loop.decided': 'What the body decided is recorded.',
    'loop.no-change': 'Your reason why nothing has changed is saved.',
  } as Record<string, string>,
  assessments: 'Assessments',
  states,
  /** The work began to act on a day of its own, earlier than the day on which somebody said so or last looked. */
  standsOn: ({ state, stateSince, liveFrom }: Pick<Assessment, 'state' | 'stateSince' | 'liveFrom'>) =>
    state === 'live' && liveFrom
      ? `Live: the work began to act on ${sayDay(liveFrom)}`
      : `${states[state]} since ${sayDay(stateSince)}`,
  steps: {
    open: 'Opened',
    'go on': 'Went on from the screen',
    'screen out': 'Screened out',
    deliberate: 'The team talked',
    submit: 'Submitted',
    'hear advisers': 'Public advisers were heard',
    return: 'Returned',
    revise: 'Revision begun',
    accept: 'Accepted',
    'accept with actions': 'Accepted with actions',
    escalate: 'Escalated',
    'go live': 'Went live',
    'follow up': 'Looked at again',
    close: 'Closed',
    withdraw: 'Withdrawn',
    'carry over': 'Moved to a newer version of the questions',
  } satisfies Record<Step, string>,
  next: {
    title: 'Next step',
    none: 'Nothing more is to be done here.',
    'go on': 'Go on to the assessment',
    'screen out': 'Say that the screen is enough',
    deliberate: 'Record that the team talked',
    submit: 'Submit the assessment',
    'hear advisers': 'Close the public advisers’ part',
    decide: 'Review it',
    assign: 'Choose a reviewer',
    revise: 'Begin the revision',
    'decide by body': 'Record what the body decided',
    escalate: 'Escalate to a body',
    'go live': 'Say that the work has begun to act',
    'follow up': 'Look at what really happened',
    close: 'Close the assessment',
    withdraw: 'Withdraw the assessment',
    answer: 'Answer the points',
  },
  notYet: {
    'talk-first': 'First record that the team talked.',
    unanswered: (n: number) =>
      n === 1 ? 'One question that is due has no answer.' : `${n} questions that are due have no answer.`,
    'nobody-heard': 'No public adviser has said anything on this round yet.',
    'with-reviewer': (names: string[]) => `${list(names)} ${names.length === 1 ? 'is' : 'are'} reviewing it.`,
    'no-reviewer': 'Nobody is reviewing it yet.',
  },
  conflict: {
    title: 'This step cannot be taken now',
    notFromHere: (state: State) =>
      `This step does not follow from where the assessment stands: ${states[state].toLowerCase()}.`,
    movedOn: 'Somebody took a step while this page was open. Nothing of yours was saved.',
    who: (name: string | null, step: string, day: string) => `${name ?? 'Somebody'}, ${sayDay(day)}: ${step}`,
    back: 'Back to the assessment',
    typed: 'What you had typed',
  },
  history: {
    title: 'History',
    by: (day: string, name: string | null) => (name ? `${sayDay(day)}, ${name}` : sayDay(day)),
    round: (n: number) => `Round ${n}`,
    why: (why: string) => `Why: ${why}`,
    version: 'What was submitted',
    present: (there: readonly PersonKind[], unnamed: Partial<Record<PersonKind, number>>) =>
      `Present: ${list(
        there.map((kind) => (unnamed[kind] ? `${kinds[kind]} (${unnamed[kind]} not named)` : kinds[kind])),
      )}.`,
    waived: 'Without two kinds of people, one of them a public adviser.',
    heard: (n: number) => `Public advisers commented or rated an answer ${times(n)}.`,
    notHeard: 'No public adviser was heard on this round.',
    gonePast: (n: number) =>
      n === 1
        ? 'One due question was left unanswered, with a reason.'
        : `${n} due questions were left unanswered, with a reason.`,
    lead: 'Every step that it took, oldest first. A step is never changed.',
    waivers: (n: number, of: number) =>
      `Public advisers belong in each talk of the team and in each round of review: ${of} so far. ${
        n === 0 ? 'They were part of all of them.' : `${sayCount(n, of)} went on without them, with a reason.`
      }`,
  },
  screen: {
    title: 'After the screen',
    lead: 'Five minutes are over. Either this work needs more of a look, or the screen is enough and somebody outside the team agrees.',
    goOnTitle: 'Go on',
    length: 'How much of a look?',
    lengths: { short: 'Short: about 25 minutes', full: 'Full: every question that fits this work' },
    goOn: 'Go on',
    stopTitle: 'The screen is enough',
    why: 'Why does this work not need more?',
    whyHint:
      'Name who is affected and why nobody gains less or loses. Somebody outside the team reads this and decides.',
    ask: 'Ask to stop here',
    asked: (name: string | null, day: string) => `${name ?? 'Somebody'} asked on ${sayDay(day)} to stop here:`,
    acceptWhy: 'Your words, if you want to add some',
    accept: 'Accept: the screen is enough',
    declineWhy: 'Why is the screen not enough?',
    declineButton: 'Tell the team to go on',
    waits: 'Somebody outside the team decides.',
    after: 'It was screened out. You can still go on.',
  },
  deliberation: {
    title: 'The team talked',
    lead: 'A form filled in alone finds what one person knows. Record who was there when you talked it through: two kinds of people, one of them a public adviser.',
    members: 'Who of the team was there?',
    advisers: 'Which public advisers were there?',
    otherStaff: 'How many other staff?',
    otherPartners: 'How many people from partners?',
    otherAdvisers: 'How many other public advisers?',
    number: 'A number, or leave it empty. The record says that they are not named',
    notes: 'What was talked about',
    notesHint: 'If you want it kept: where you agreed, where you did not.',
    waiver: 'If a kind of people was missing: why?',
    waiverHint: 'The reason is kept, shown beside the assessment and counted.',
    save: 'Record that the team talked',
  },
  submission: {
    title: 'Submit the assessment',
    lead: 'What it says now is frozen. Public advisers read it first, a specialist after them, and everybody who raises a point gets an answer.',
    round: (n: number) => `This is round ${n}.`,
    missingTitle: 'Due and not answered',
    missing: 'Answer them, or leave them unanswered with a reason: one for each, or one for all.',
    why: (number: string) => `Why is ${number || 'it'} left unanswered?`,
    whyAll: 'One reason for all that are left',
    noChange: 'If nothing in the design has changed so far: why?',
    noChangeHint: 'No change is recorded yet. Nothing is accepted without a change or a reason why there is none.',
    note: 'Anything the readers should know first',
    save: 'Submit',
    first: 'Check all answers first',
  },
  heard: {
    title: 'Close the public advisers’ part',
    lead: 'Public advisers come first, so that nobody’s scores colour what they say. After this the specialist begins.',
    count: (n: number) =>
      n === 0
        ? 'No public adviser has said anything on this round yet.'
        : `Public advisers have commented or rated an answer ${times(n)} on this round.`,
    why: 'Why does it go on without them?',
    whyHint: 'The reason is kept, shown beside the assessment and counted.',
    save: 'Pass it to the specialist',
  },
  withdrawal: {
    title: 'Withdraw the assessment',
    lead: 'The work was stopped, or another assessment takes its place. It stays to be read, and cannot be gone on with.',
    why: 'Why is it withdrawn?',
    save: 'Withdraw it',
  },
  escalation: {
    title: 'Escalate to a body',
    lead: 'When the team and the reviewer cannot settle it, or harm was seen, a body that governs decides.',
    body: 'Which body?',
    first: 'Choose a body',
    why: 'What should they decide, and why?',
    save: 'Escalate it',
    none: 'No part of the organisation is marked as a body that meets and decides. Mark one first.',
  },
  bodyDecision: {
    title: 'Record what the body decided',
    lead: (body: string) => `It was escalated to ${body}.`,
    choice: 'What did they decide?',
    choices: {
      return: 'Return it to the team',
      accept: 'Accept it',
      'accept with actions': 'Accept it, with actions',
    },
    onDay: 'On which day?',
    minute: 'Where is it in the minutes?',
    minuteHint: 'For example, 31/5.1. You can give it later.',
    why: 'In their words',
    actions: 'Actions, one on each line',
    save: 'Record the decision',
  },
  tasks: {
    escalated: (title: string, body: string) => `Bring “${title}” to ${body || 'the body'}, and record what is decided`,
    wider: (title: string) =>
      `The gap has grown in “${title}”: say what will be done, and tell the sponsor and the advisers`,
  },
  ...reading,
  waiting: {
    review: (title: string) => `Review “${title}”`,
    reviewAbout: 'You are asked for your scores and a decision',
    noReviewer: (title: string) => `Choose a reviewer for “${title}”`,
    noReviewerAbout: (waited: number, gone: readonly string[]) =>
      gone.length
        ? `${list(gone)} had it and ${gone.length === 1 ? 'has' : 'have'} left. It has waited ${days(waited)}`
        : `It has waited ${days(waited)}`,
    toClaim: (n: number) =>
      n === 1 ? 'One assessment waits for a specialist' : `${n} assessments wait for a specialist`,
    toClaimAbout: (oldest: number, n: number) =>
      `Nobody has taken ${n === 1 ? 'it' : 'them'} yet. ${n === 1 ? 'It has' : 'The oldest has'} waited ${days(oldest)}`,
    heard: (title: string) => `Close the public advisers’ part of “${title}”`,
    heardAbout: 'Nobody is asked any more, and the specialist waits',
    nobodyAsked: (title: string) => `Have public advisers asked about “${title}”`,
    nobodyAskedAbout: (since: string) => `It has been their turn since ${sayDay(since)}, and none of them was asked`,
    returned: (title: string) => `Answer the points on “${title}” and submit it again`,
    returnedAbout: 'It was returned to your team',
    followUp: (title: string, months: number) => `Say what really happened with “${title}” after ${months} months`,
    followUpAbout: 'Ten minutes, beside what you expected',
  },
  faults: {
    nobody: 'Say who was there',
    'no-adviser': 'No public adviser was there. Say why, or talk again with one',
    'one-kind': 'Only one kind of people was there. Say why, or talk again with others',
    'no-reason': 'Say why',
    'no-length': 'Choose how much of a look',
    'not-a-number': 'Give a whole number, or leave it empty',
    unanswered: (number: string) => `Answer ${number || 'it'}, or say why it is left unanswered`,
    'nobody-heard': 'Say why it goes on without a public adviser',
    'no-body': 'Choose a body that meets and decides',
    'by-its-reviewer': 'While it is with a specialist, the specialist decides whether to escalate it',
    'no-choice': 'Choose what they decided',
    'no-day': 'Give the day as, for example, 4 December 2026',
    'future-day': 'Give today or an earlier day',
    'not-a-body': 'Choose a body that meets and decides',
    'second-is-first': 'Somebody else has to be the second person',
    'not-their-meeting': 'That meeting is of another body',
    'open-major': (points: string) => `A major point is still open: ${points}`,
    'no-change':
      'No change to the design is recorded, and no reason why there is none. Return it to the team to say so',
    'no-actions': 'Write at least one action, one on each line',
    'no-change-reason': 'Say why nothing has changed',
    'too-long': 'This is longer than 50,000 characters. Say it in parts',
    'not-open': 'The assessment is not open for writing now',
  } satisfies Record<DeliberationFault | EscalationFault, string> & Record<string, unknown>,
}
