import type { FromKind, Severity } from '../involvement/involvement.ts'
import { sayDay } from '../web/parts/day.tsx'
import type { Choice } from './preferences.ts'
import { some } from './someOf.ts'

const channels = { screen: '', paper: 'on paper', phone: 'by phone', file: 'in a file', import: 'brought in' }
export const verdicts = { keep: 'Keep them', change: 'Change them', drop: 'Drop them' }
const roles: Record<FromKind, string> = {
  adviser: ', public adviser',
  member: '',
  partner: ', partner',
  resident: ', resident',
}

/** Consulting, speaking, answering, adopting. */
export const talk = {
  consult: {
    title: (term: string) => `Put “${term}” to people`,
    lead: 'The words are frozen, so that what people say points at words that cannot move. You can go on writing meanwhile.',
    what: 'What do you ask?',
    whatHint: 'One question. For example: Does this say what you mean? What is missing?',
    plain: 'The same question in plain words',
    minutes: 'How many minutes does it take?',
    pay: 'What do you pay a public adviser for it?',
    payHint: 'In pounds. Leave it empty when nothing is paid, and people will read that.',
    closes: 'The last day to answer',
    audience: 'Who is asked?',
    audiences: { staff: 'Everybody here', partners: 'Partners', advisers: 'Public advisers' },
    also: 'Put other wordings beside it',
    alsoHint: 'People then say which one they prefer.',
    version: (no: number) => `Version ${no}`,
    candidate: (after: string) => `After: ${after}`,
    open: 'Open the consultation',
    goOn: 'You can put it to people as it is. They may see it too.',
    spokenTitle: (term: string) => `Enter what a public adviser said about “${term}”`,
    spokenLead: 'By phone or on paper, in their words. Read it back to them before you save it.',
    adviser: 'Who said it?',
    adviserFirst: 'Choose a public adviser',
    noAdvisers: 'No public adviser is on our list yet.',
    addAdviser: 'Add a public adviser',
    channel: 'How?',
    channels: { phone: 'By phone', paper: 'On paper' },
    saidOn: 'On what day?',
    readBack: 'I have read it back to them, and they agree with it',
    words: 'What they said',
    save: 'Save what they said',
  },
  conversation: {
    who: (name: string | null, kind: FromKind) => `${name ?? 'A former member'}${roles[kind]}`,
    on: (no: number) => `on version ${no}`,
    entered: (channel: keyof typeof channels, by: string | null) =>
      `${channels[channel]}${by ? `, entered by ${by}, read back` : ''}`,
    severities: {
      praise: 'thanks',
      query: 'a question',
      minor: 'a small point',
      major: 'a large point',
    } satisfies Record<Severity, string>,
    answeredIn: (days: number) => (days <= 0 ? 'Answered the same day' : `Answered in ${some(days, 'day', 'days')}`),
    notTold: 'Answered, not yet told',
    late: (days: number) => `Answer ${some(days, 'day', 'days')} late`,
    owedBy: (day: string) => `Answer owed by ${sayDay(day)}`,
    owes: (owner: string, to: string, day: string) => `${owner} owes ${to} an answer by ${sayDay(day)}.`,
    answerBy: (owner: string, day: string) => `${owner}, ${sayDay(day)}`,
    reason: (reason: string) => `Why not: ${reason}`,
    toldOn: (day: string, how: string) => `Told ${how}, ${sayDay(day)}.`,
    how: { screen: 'on this page', phone: 'by phone', post: 'by post', email: 'by e-mail' } as Record<string, string>,
    formTitle: (name: string) => `Your answer to ${name}`,
    formHint: 'Say what changed, or why not.',
    answers: { accepted: 'Yes, we do it', partly: 'Partly', already: 'It is so already', declined: 'No' },
    answer: 'What do you say?',
    text: 'Your answer',
    why: 'If no: why not?',
    told: 'Has it reached them?',
    toldNot: 'Not yet',
    toldDay: 'On what day?',
    save: 'Save the answer',
    changeToo: 'Change the wording too',
    tell: 'It has reached them',
    sayTitle: 'Say what you think',
    sayLead: 'Your words stay as you wrote them, with your name. Somebody answers you.',
    prefers: 'Which do you prefer?',
    verdictAsk: 'What should become of these words?',
    choice: (choice: Choice, letter: string) =>
      choice in verdicts ? verdicts[choice as keyof typeof verdicts] : `Wording ${letter}`,
    stored: (choice: Choice, letter: string) =>
      choice in verdicts ? `${verdicts[choice as keyof typeof verdicts]}.` : `Wording ${letter}.`,
    words: 'Your words',
    severity: 'What is it?',
    severityOptions: {
      query: 'A question',
      minor: 'A small point',
      major: 'A large point: I could not work with this',
      praise: 'Thanks. Nobody needs to answer',
    },
    send: 'Save what I say',
    enter: 'Enter what a public adviser said',
    prefersLine: (choice: string) => `Prefers: ${choice}`,
  },
  adopt: {
    title: (term: string) => `Record the adoption of “${term}”`,
    lead: 'Formal and plain words are adopted together, on a frozen version. The page tells the truth about what was missing; it stops nobody.',
    noPlain:
      'There are no plain words. They cannot be added to an adopted version later: the body would have to decide again.',
    what: 'Which words did the body adopt?',
    draft: 'The draft as it stands now',
    version: (no: number) => `Version ${no}`,
    body: 'Which body?',
    bodyFirst: 'Choose a body',
    noBodies: 'No unit of this organisation is marked as a body that decides. Add one first.',
    on: 'On what day?',
    minute: 'Minute',
    minuteHint: 'For example 31/5.1. It can follow within 60 days.',
    steward: 'Who looks after the words?',
    stewardFirst: 'Choose a post',
    stewardOption: (title: string, holder: string | undefined) =>
      holder ? `${title} (${holder})` : `${title} (nobody in post today)`,
    review: 'When are they looked at again?',
    because: 'What people said that changed the words',
    becauseHint: 'It is named beside the version, with the day it was answered.',
    comments: (answered: number, all: number) =>
      all === 0
        ? 'No public adviser has commented.'
        : `${answered} of ${some(all, 'comment', 'comments')} by public advisers answered.`,
    unheard: 'Why is it adopted before a public adviser was heard and answered?',
    unheardHint: 'The reason is shown beside the adoption.',
    save: 'Record the adoption',
    keepTitle: (term: string) => `Who looks after “${term}”`,
    keepSave: 'Save',
  },
}
