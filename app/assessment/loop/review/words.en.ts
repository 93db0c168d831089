import { listFormat, numberFormat } from '../../../formats.ts'
import { sayDay } from '../../../web/parts/day.tsx'
import { locale } from '../../../words.ts'
import type { AssignFault } from './assign.ts'
import type { ReviewDecision } from './decide.ts'
import type { Outcome, PointFault } from './review.ts'

const list = (items: readonly string[]) => listFormat(locale(), { type: 'conjunction' }).format(items)
const days = (n: number) => (n === 1 ? '1 day' : `${numberFormat(locale()).format(n)} days`)

export const en = {
  said: {
    'review.assigned': 'They are asked to review it.',
    'review.claimed': 'It is yours to review. First say whether you are independent.',
    'review.second-asked': 'They are asked to score it too.',
    'review.declared': 'What you declared is saved.',
    'review.scored': 'Your scores are saved.',
    'review.first-scores': 'Your first scores are saved. You can read what the public advisers said now.',
    'review.raised': 'Your point is saved. Somebody owes you an answer.',
    'review.praised': 'Your praise is saved.',
    'review.agreed': 'The score you agreed on is saved.',
    'review.decided': 'Your decision is saved, and the team is told.',
    'review.stood-down': 'The review is back in the queue.',
  } as Record<string, string>,
  ownTeam: 'you can’t review your own team’s work; the lead can choose another',
  queue: {
    title: 'Reviews',
    statement: (n: number, oldest: number) =>
      n === 0
        ? 'Nothing waits for a specialist.'
        : n === 1
          ? `One assessment has waited for a specialist for ${days(oldest)}.`
          : `${n} assessments wait for a specialist, the oldest for ${days(oldest)}.`,
    median: (n: number, of: number) =>
      `The median wait of ${of} is ${days(n)} (half have waited longer). The aim is 30 days or less.`,
    empty:
      'When a team has submitted its assessment and the public advisers were heard, it waits here for a specialist.',
    own: 'Asked of me',
    ownItem: (title: string, round: number) => (round > 1 ? `${title}, round ${round}` : title),
    ownState: (isDeclared: boolean, isScored: boolean) =>
      isScored ? 'Scored: decide' : isDeclared ? 'Give your scores' : 'Say whether you are independent',
    caption: 'Waiting for a specialist, longest first',
    work: 'Assessment',
    round: 'Round',
    waited: 'Waited',
    days,
    who: 'With',
    nobody: 'Nobody yet',
    left: (names: readonly string[]) => `${list(names)} ${names.length === 1 ? 'has' : 'have'} left`,
    next: 'Next',
    claim: 'Review it myself',
    yours: 'Yours',
    choose: 'Choose a reviewer',
    chooseSecond: 'Ask a second rater',
    reviewer: 'Who reviews it?',
    first: 'Choose somebody',
    load: (name: string, open: number) =>
      `${name}, ${open === 0 ? 'none open' : open === 1 ? '1 open' : `${open} open`}`,
    inTeam: (name: string) => `${name}: in the team`,
    notThese: 'Cannot be chosen',
    assign: 'Ask them',
    search: 'Find an assessment',
    loadTitle: 'Who has room',
    loadCaption: 'Open reviews of each reviewer',
    name: 'Reviewer',
    open: 'Open reviews',
    oldest: 'Oldest has waited',
    noneOpen: 'None',
  },
  desk: {
    title: 'Review',
    round: (n: number) => `Round ${n}`,
    submittedAs: 'As it was submitted',
    feedback: 'Points and answers',
    independentTitle: 'First: are you independent?',
    independentLead:
      'Before you read it: is there anything between you and this team, or this work, that others should know?',
    independent: 'I am independent of this work and its team',
    not: 'There is something to know',
    conflicts: 'What is there to know?',
    declare: 'Save and begin',
    declared: (day: string, said: string) =>
      said ? `You declared on ${day}: ${said}` : `You declared on ${day} that you are independent.`,
    byOther: (name: string, said: string) =>
      said ? `${name} declared: ${said}` : `${name} declared to be independent.`,
    scoresTitle: 'The answers and your scores',
    scoresLead:
      'Rate the answer, not the writing. Short can be a 4. What is marked as due needs a score before you see what the public advisers said.',
    scale: 'What the numbers mean',
    due: 'Due',
    rubric: 'What makes a 1, 2, 3 or 4 here',
    score: (number: string) => `Your score ${number}`.trim(),
    noScore: 'None yet',
    note: 'A note for the team',
    save: 'Save my scores',
    left: (n: number) => (n === 1 ? 'One due answer has no score yet.' : `${n} due answers have no score yet.`),
    whole: 'Every due answer has a score.',
    heldBack: 'What the public advisers said opens here when every due answer has your score.',
    saidTitle: 'What the public advisers said',
    advisersGave: 'What public advisers gave, 0 to 4',
    gave: 'Gave',
    nobodySaid: 'No public adviser has said anything about it.',
    secondTitle: 'Ask a second rater',
    secondLead:
      'Two people who score without seeing each other’s numbers find what one overlooks. You see each other’s scores when both are in, and decide together.',
    secondWho: 'Who scores it too?',
    secondFirst: 'Choose somebody',
    secondAsk: 'Ask them',
    secondNobody: 'Nobody else here reviews, or whoever does wrote it.',
    second: (name: string, areIn: boolean) =>
      areIn
        ? `${name} has scored it too. Both sets of first scores stay as they are.`
        : `${name} scores it too. You see each other’s scores when both are in.`,
    othersTitle: 'Two raters',
    othersLead: 'Where you are two or more apart, talk before the team hears.',
    question: 'Question',
    spread: 'Apart by',
    agreed: 'Agreed on',
    talk: 'Talk before the team hears',
    agreeWhich: 'Which question?',
    agreeScore: 'The score that you agreed on',
    agreeNote: 'What you agreed, in a sentence',
    agree: 'Save the agreed score',
    pointsTitle: 'Your points',
    raiseTitle: 'Raise a point',
    about: 'About',
    whole2: 'The assessment as a whole',
    theme: 'Theme',
    themeFirst: 'Choose a theme',
    severity: 'How serious is it?',
    words: 'Your point, in words that the team will read',
    affected: 'If it is major: who is affected?',
    settledBy: 'If it is major: what would settle it?',
    raise: 'Raise the point',
    asQuery: 'Raise it as a question instead',
    decideTitle: 'Decide',
    choice: 'What do you decide?',
    choices: {
      return: 'Return it to the team',
      accept: 'Accept it',
      'accept with actions': 'Accept it, with actions',
      escalate: 'Escalate it to a body',
    } satisfies Record<ReviewDecision, string>,
    hints: {
      return: 'They answer your points, revise and submit it again.',
      accept: 'Not while a major point is open.',
      'accept with actions': 'Write the actions below. The team owes each in 30 days.',
      escalate: 'Choose the body below.',
    } satisfies Record<ReviewDecision, string>,
    reasons: 'Why, in words that the team will read',
    actions: 'Actions, one on each line',
    decide: 'Save my decision',
    openMajors: (n: number) =>
      n === 1
        ? 'One major point is open, so it cannot be accepted.'
        : `${n} major points are open, so it cannot be accepted.`,
    majorSaid: (words: string) => `“${words}”`,
    standTitle: 'Give this review back',
    standWhy: 'Why can you not go on?',
    stand: 'Give it back to the queue',
    standOther: (name: string) => `Take it from ${name}`,
    over: (outcome: Outcome, day: string) => `${outcomes[outcome]} on ${sayDay(day)}.`,
    watching: (name: string) => `${name} reviews this. You see where it stands, and no scores before the decision.`,
  },
  faults: {
    'not-in-review': 'It is not with the specialists now',
    'own-work': 'Nobody reviews the work of their own team. Choose somebody else',
    'already-theirs': 'They are reviewing it already',
    'not-a-reviewer': 'Choose somebody who reviews',
    'two-at-it': 'Two are reviewing it already',
    'both-are-in': 'You have both scored. Save what you settle on together below; your first scores stay',
    'no-declaration': 'Say whether you are independent',
    'no-conflict-named': 'Say what there is to know',
    'not-declared': 'First say whether you are independent',
    'review-is-over': 'This review is over. What was decided stands',
    'no-words': 'Write your point',
    'no-theme': 'Choose a theme',
    'no-severity': 'Say how serious it is',
    'major-needs-both':
      'A major point names who is affected and what would settle it. Without both, raise it as a question',
    'language-is-not-major': 'Tone, length and spelling are never major',
    'praise-only': 'A good example is praise',
    'not-scored': 'First give every due answer a score',
    'second-not-scored': (who: readonly string[]) => `${list(who)} ${who.length === 1 ? 'has' : 'have'} not scored yet`,
    'talk-first': (n: number) =>
      n === 1
        ? 'On one question you are two or more apart. Talk, and save the score that you agree on'
        : `On ${n} questions you are two or more apart. Talk, and save the scores that you agree on`,
    'no-choice': 'Choose what you decide',
    'no-note': 'Say why, in words that the team will read',
    'no-score': 'Choose the score',
    'nothing-to-agree': 'There are no two scores to agree on',
    'no-reason': 'Say why',
    'no-reviewer': 'Choose somebody',
    'too-long': 'This is longer than 50,000 characters. Say it in parts',
  } satisfies Record<AssignFault | PointFault, string> & Record<string, unknown>,
}

const outcomes: Record<Outcome, string> = {
  returned: 'Returned',
  accepted: 'Accepted',
  accepted_with_actions: 'Accepted with actions',
  escalated: 'Escalated',
  stood_down: 'Given back to the queue',
}
