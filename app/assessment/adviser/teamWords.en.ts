import type { Adviser } from '../../involvement/involvement.ts'
import type { SentBy } from '../../involvement/link/link.ts'
import { sayDay } from '../../web/parts/day.tsx'
import { sayMoney } from '../../web/parts/money.tsx'

const WAYS: Record<SentBy, string> = { email: 'by e-mail', print: 'by letter', phone: 'by phone' }
const MISSING: Record<Adviser['contactBy'], string> = {
  email: 'no e-mail address yet',
  post: 'no address yet',
  phone: 'no number yet',
}

/** What the team and those who look after advisers read. */
export const en = {
  said: {
    'adviser.requested': 'The health equity lead is asked to find public advisers for this.',
    'adviser.entered': 'What they said is saved, in their name. Somebody owes them an answer.',
    'adviser.enteredPraise': 'What they said is saved, in their name.',
    'adviser.shown': 'The letters were shown once. Make new ones below if they are lost.',
  } as Record<string, string>,
  assessments: 'Assessments',
  team: {
    title: 'Public advisers',
    statement: (asked: number, spoke: number, unasked: number) => {
      if (!asked && unasked === 1) return 'One public adviser has spoken about this.'
      if (!asked && unasked) return `${unasked} public advisers have spoken about this.`
      if (!asked) return 'No public adviser has been asked about this yet.'
      if (asked === 1) return `One public adviser was asked, and ${spoke ? 'has answered' : 'has not answered yet'}.`
      const answered =
        spoke === asked
          ? 'all of them have answered'
          : spoke === 1
            ? 'one of them has answered'
            : `${spoke} of them have answered`
      return `${asked} public advisers were asked, and ${spoke ? answered : 'nobody has answered yet'}.`
    },
    empty:
      'Public advisers read what the team wrote in plain words and say what it looks like from outside, before a specialist does.',
    emptyWho: 'the health equity lead, or whoever looks after advisers',
    ask: 'Ask public advisers',
    request: 'Ask the health equity lead for public advisers',
    requestWords: 'What should they look at, and by when?',
    requestSave: 'Send the request',
    requestOpen: (day: string) => `Public advisers were asked for. Due ${sayDay(day)}.`,
    requestTitle: (title: string) => `Find public advisers for ${title}`,
    closes: (day: string, minutes: number, pence: number | null) =>
      `Closes ${sayDay(day)}. It takes about ${minutes} minutes and pays ${pence ? sayMoney(pence) : 'nothing'}.`,
    closed: (day: string, minutes: number, pence: number | null) =>
      `Closed on ${sayDay(day)}; it took about ${minutes} minutes and paid ${pence ? sayMoney(pence) : 'nothing'}.`,
    heard: 'Close the public advisers’ part',
    saidDone: 'You said, we did',
    enter: 'Write down what an adviser said',
    byQuestion: 'What they said, question by question',
    whole: 'About the assessment as a whole',
    none: 'Nobody has said anything yet.',
    heldBack: 'You see what public advisers said once you have saved your own first scores.',
    dissent: 'A dissenting note. It stays as it was said: nobody on the team can edit it or fold it away.',
    ratings: (scores: string[]) => `Rated by public advisers: ${scores.join('; ')}.`,
    rated: (n: number) =>
      n === 1
        ? 'One public adviser rated this answer. Ratings are shown from five on.'
        : `${n} public advisers rated this answer. Ratings are shown from five on.`,
    kept: 'Dissenting notes',
  },
  asking: {
    title: 'Ask about assessments',
    statement: (theirs: number, all: number) =>
      all === 0
        ? 'No assessment is under way'
        : theirs === 0
          ? 'No assessment waits for public advisers today'
          : theirs === 1
            ? 'One assessment waits for public advisers'
            : `${theirs} assessments wait for public advisers`,
    lead: 'Whom you ask, by which way, and a new way in for whoever lost theirs. Those that wait for advisers come first.',
    empty: 'When a team opens an assessment, public advisers can be asked about it here.',
    search: 'Find an assessment',
    caption: 'Assessments under way',
    work: 'Assessment',
    stands: 'Where it stands',
    open: 'What public advisers said',
    noAnswers: 'What the team writes is theirs and their readers’. Here you see whom it was put to, and no answers.',
    nobody: 'No public adviser has been asked about this yet.',
    after: (months: number) => `After ${months} months:`,
  },
  ask: {
    title: 'Ask public advisers',
    lead: 'Each person gets a way in of their own, by e-mail, letter or phone, as they chose.',
    who: 'Whom do you ask?',
    whoHint:
      'They hear by the way they chose, and by letter or phone while we have no e-mail address. Letters and codes are shown on the next page, once.',
    person: (name: string, way: SentBy, missing: Adviser['contactBy'] | undefined) =>
      [name, missing && MISSING[missing], WAYS[way]].filter(Boolean).join(', '),
    noAdvisers: 'No public advisers are on the list yet.',
    addOne: 'Add a public adviser',
    what: 'What is asked, in a few words',
    whatHint: 'As it stands on lists here.',
    plain: 'The same in plain words, as they will read it',
    plainHint: 'Short sentences. What is the work, and why do you ask them?',
    minutes: 'How many minutes does it take?',
    pay: 'What do you pay each of them?',
    payHint: 'In pounds, for example 12.50. Leave it empty where nothing is paid, and say why.',
    payBecause: 'If nothing is paid: why?',
    closesOn: 'On which day does it close?',
    ring: 'Whom can they ring, and where can they send paper?',
    ringHint: 'A first name, a number and an address.',
    questions: 'Which questions?',
    questionsHint: 'Few is better: about five minutes each. This is how an adviser is asked.',
    save: 'Ask them',
    startWhat: (title: string) => `Comment on ${title}`,
    startPlain: (title: string) =>
      `We are planning some work. It is called “${title}”. We want it to be fair. Please tell us what you think.`,
  },
  entry: {
    title: 'Write down what an adviser said',
    question: 'About which question?',
    whole: 'The assessment as a whole',
    adviser: 'Who said it?',
    first: 'Choose a public adviser',
    channel: 'How did it reach you?',
    by: { phone: 'By phone, or face to face', paper: 'On paper' },
    saidOn: 'On which day?',
    words: 'What they said, in their own words',
    severity: 'How much does it matter to them?',
    notSaid: 'They did not say',
    keep: 'They do not agree, and want this kept',
    alone: 'They want only the health equity lead to read it, and not the team',
    aloneHint: (asks: readonly string[]) => `Only where they were asked: ${asks.join(' ')}`,
    readBack: 'I read it back to them, and they agreed that this is what they said',
    save: 'Save what they said',
  },
  done: {
    title: 'You said, we did',
    empty: 'Nobody has told us anything about this yet.',
    statement: (said: number, answered: number, changed: number) =>
      `${said === 1 ? 'One thing was' : `${said} things were`} said; ${answered} of ${said} answered, and ${changed} of ${said} changed something.`,
    took: (days: number) =>
      days === 0 ? 'Answered on the same day.' : days === 1 ? 'Answered after 1 day.' : `Answered after ${days} days.`,
    said: (no: number, who: string) => `${no}. ${who}`,
    answered: (day: string) => `We answered, ${sayDay(day)}`,
    changed: (day: string) => `We changed, ${sayDay(day)}`,
    owed: (day: string) => `An answer is owed by ${sayDay(day)}.`,
    toCome: 'Still to come',
    thanked: 'Thanked. Praise is not owed an answer.',
    somebody: 'Somebody',
    confirmed: (day: string) => `They told us on ${sayDay(day)} that it is done.`,
    disputed: (day: string, words: string) => `They told us on ${sayDay(day)} that it is not done: “${words}”`,
  },
  faults: {
    'no-advisers': 'Choose at least one public adviser',
    'no-what': 'Say in a few words what is asked',
    'no-plain': 'Write it in plain words, as they will read it',
    'no-minutes': 'Give the minutes as a whole number, such as 10',
    'no-pay': 'Give the pay in pounds, such as 12.50, or leave it empty',
    'no-pay-because': 'Say why nothing is paid. They will read it',
    'no-day': 'Give the day as, for example, 4 December 2026',
    'closes-before-it-opens': 'Give today or a later day',
    'already-closed': 'It is closed already',
    'no-questions': 'Choose at least one question',
    'many-questions': (most: number) => `Choose at most ${most} questions. Ask about the others another time`,
    'no-ring': 'Say whom they can ring. Not everybody wants to write',
    'too-long': 'This is too long. Say it in fewer words',
    'no-adviser': 'Choose who said it',
    'no-channel': 'Say how it reached you',
    'no-words': 'Write what they said',
    'not-to-lead-alone':
      'This choice is there for what they are asked after the work has begun. Choose that question above',
    'not-read-back': 'Read it back to them first, and tick that they agreed',
    'future-day': 'Give today or an earlier day',
    'ask-closed': 'This was not open for answers on that day',
    'no-request': 'Say what they should look at',
  },
}
