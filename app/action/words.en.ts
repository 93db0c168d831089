import { daysBetween } from '../store/today.ts'
import { sayDay } from '../web/parts/day.tsx'
import type { AnswerFault, AnswerWord, DisputeFault, DoneFault, SendFault, SentChannel, VerifyFault } from './action.ts'

export const en = {
  said: {
    'action.answered': 'Your answer is saved.',
    'action.sent': 'Saved: your answer has reached them.',
    'action.done': 'Marked as done.',
    'action.verified': 'Marked as checked.',
    'action.disputed': 'Saved: it is not so, and it is open again.',
  } as Record<string, string>,
  list: {
    title: 'What is owed',
    caption: 'What is owed',
    statement: (late: number, open: number) => {
      if (open === 0) return 'Nothing is owed to anybody now.'
      if (late === 0)
        return open === 1
          ? 'One thing is owed, and it is not late.'
          : `${open} things are owed, and none of them is late.`
      return late === open
        ? open === 1
          ? 'One thing is owed, and it is late.'
          : `${open} things are owed, and all of them are late.`
        : `${late} of the ${open} things owed ${late === 1 ? 'is' : 'are'} late.`
    },
    show: 'Show',
    shows: {
      open: 'Everything still owed',
      mine: 'Owed by me',
      'to-me': 'Owed to me',
      late: 'Late',
      settled: 'Answered and done',
    },
    search: 'Find words in what is owed',
    empty:
      'Whatever somebody asks, or a body decides, is owed here until it is answered and done. Nobody has asked for anything yet.',
    emptyWho: 'whoever owns the thing that was talked about',
    none: {
      open: 'Nothing is owed now.',
      mine: 'You owe nobody anything now.',
      'to-me': 'Nobody owes you an answer now.',
      late: 'Nothing is late.',
      settled: 'Nothing has been answered or done yet.',
    },
    about: (about: string, by: string) => `About ${about}. Owed by ${by}.`,
    aboutTo: (about: string, by: string, to: string) => `About ${about}. Owed by ${by}, to ${to}.`,
  },
  due: (day: string, today: string) => {
    const days = daysBetween(today, day)
    if (days === 0) return 'Due today'
    if (days === -1) return '1 day late'
    return days < 0 ? `${-days} days late` : `Due ${sayDay(day)}`
  },
  state: {
    late: 'Late',
    open: 'Owed',
    answered: 'Answered, not yet told',
    settled: 'Answered',
    done: 'Done',
  },
  kind: { answer: 'An answer to a person', task: 'A task' },
  page: {
    about: 'About',
    because: 'Because of',
    owner: 'Owed by',
    owedTo: 'Owed to',
    due: 'Due',
    answer: 'The answer',
    history: 'What has happened',
    asked: 'Asked',
    answered: 'Answered',
    sent: (channel: SentChannel) => `Reached them ${channels[channel]}`,
    done: 'Done',
    verified: 'Checked by somebody else',
    nobodyNamed: 'Nobody is named',
    checkTitle: 'Is it so?',
    check: 'Somebody other than the owner looks whether what was answered has in fact been done.',
    checkButton: 'I have looked, and it is so',
    dispute: 'It is not so',
    disputeWords: 'What is not so?',
    disputeHint: 'They will read this. It is open again until somebody has looked and says that it is so.',
    disputeButton: 'Say that it is not so',
    disputed: 'Said not to be so',
    doneTitle: 'Is it done?',
    doneOn: 'The day it was done',
    doneButton: 'Mark as done',
    notYours: (owner: string) => `${owner} answers this.`,
  },
  answers: {
    accepted: 'Yes, we will do it',
    partly: 'In part',
    declined: 'No',
    already: 'We do this already',
  } satisfies Record<AnswerWord, string>,
  given: {
    accepted: 'Yes',
    partly: 'In part',
    declined: 'No',
    already: 'Already done',
  } satisfies Record<AnswerWord, string>,
  form: {
    open: 'Answer this',
    answer: 'What is your answer?',
    text: 'Your answer, in words that they will read',
    reason: 'If it is no: why',
    reasonHint: 'They will read this too.',
    reached: 'Has your answer reached them?',
    notYet: 'Not yet',
    notYetHint: 'It stays owed until it has. Somebody who wants e-mail is sent it as soon as you save.',
    told: { phone: 'Yes, by phone', post: 'Yes, by letter', email: 'Yes, by e-mail' },
    onDay: 'The day it reached them',
    onDayHint: 'If it has. For example, 4 December 2026',
    save: 'Save the answer',
  },
  letter: {
    subject: (organisation: string) => `An answer to what you told ${organisation}`,
    body: ({ knownAs, organisation, said, saidOn, answer, text, reason }: AnswerToAdviser) =>
      [
        `Hello ${knownAs},`,
        saidOn ? `On ${sayDay(saidOn)} you told us:` : 'You told us:',
        said,
        `Our answer: ${answer}`,
        text,
        ...(reason ? [`Why: ${reason}`] : []),
        'If we sent you a link, it still opens for two weeks after the closing day. There you can say if it was done.',
        'Thank you for telling us.',
        organisation,
      ].join('\n\n'),
    answers: {
      accepted: 'Yes, we will do it.',
      partly: 'We will do some of it.',
      declined: 'No, and here is why.',
      already: 'We do this already.',
    } satisfies Record<AnswerWord, string>,
  },
  sending: {
    open: 'Say that it reached them',
    how: 'How did your answer reach them?',
    by: { phone: 'By phone', post: 'By letter', email: 'By e-mail' },
    onDay: 'On which day?',
    save: 'Save that it reached them',
  },
  owed: {
    by: (by: string, to: string | null, due: string) =>
      to ? `${by} owes ${to} an answer. ${due}.` : `${by} owes an answer. ${due}.`,
    notSent: (to: string | null) => `This answer has not reached ${to ?? 'them'} yet, so it is still owed.`,
    answerBy: (by: string, day: string) => `${by}, ${sayDay(day)}:`,
    reason: (reason: string) => `Why: ${reason}`,
    reached: (to: string, channel: SentChannel, day: string) => `Reached ${to} ${channels[channel]} on ${sayDay(day)}.`,
    verified: (day: string) => `Somebody else checked on ${sayDay(day)} that it is so.`,
    disputed: (by: string | null, day: string) => `${by ?? 'They'} said on ${sayDay(day)} that it is not so:`,
    thanked: 'Thanked. No answer is owed.',
  },
  faults: {
    'no-words': 'Write the answer in words that they can read',
    'no-reason': 'Say why it is no. A no without a reason is not an answer',
    'already-answered': 'Somebody has answered this while you were writing. Their answer stands; yours is still here',
    'not-an-answer': 'This is a task. Mark it as done instead',
    'not-answered': 'Answer it first',
    'already-sent': 'It has been said already how the answer reached them',
    'future-day': 'Give today or an earlier day',
    'sent-before-answered': 'Give a day on or after the day of the answer',
    'not-a-task': 'This is an answer to a person. Answer it instead',
    'already-done': 'It is marked as done already',
    'own-action': 'Somebody other than the owner has to check this',
    'did-it-themselves': 'You answered this yourself, so somebody else has to check it',
    'not-settled': 'There is nothing to check until it is answered and done',
    'already-verified': 'It has been checked already',
    'not-yours': 'Only the person it was owed to can say that it is not so',
    'already-disputed': 'It has been said already that it is not so',
    'no-dispute': 'Say what is not so, in words that they can read',
    'no-answer': 'Choose yes, in part, no, or that we do it already',
    'no-channel': 'Say how it reached them',
    'no-day': 'Give the day as, for example, 4 December 2026',
  } satisfies Record<
    AnswerFault | SendFault | DoneFault | VerifyFault | DisputeFault | 'no-answer' | 'no-channel' | 'no-day',
    string
  >,
}

type AnswerToAdviser = {
  knownAs: string
  organisation: string
  said: string
  saidOn: string | null
  answer: string
  text: string
  reason?: string
}

const channels: Record<SentChannel, string> = {
  screen: 'on this page',
  email: 'by e-mail',
  phone: 'by phone',
  post: 'by letter',
}
