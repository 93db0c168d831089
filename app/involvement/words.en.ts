import { listFormat } from '../formats.ts'
import { sayDay } from '../web/parts/day.tsx'
import { sayMoney } from '../web/parts/money.tsx'
import { locale } from '../words.ts'
import type {
  Adviser,
  AdviserFault,
  Ask,
  AskFault,
  Channel,
  ContributionFault,
  ContributionKind,
  FromKind,
} from './involvement.ts'

const askedOf: Record<string, string> = {
  staff: 'everybody here',
  partners: 'partners',
  'public-panel': 'public advisers',
}

export const en = {
  said: {
    'involvement.said': 'Your comment is saved. Somebody owes you an answer to it.',
    'involvement.praised': 'Your comment is saved.',
    'involvement.entered': 'What they said is saved, in their name. Somebody owes them an answer.',
    'involvement.enteredPraise': 'What they said is saved, in their name.',
    'involvement.amended': 'Your words are changed.',
    'involvement.closed': 'It is closed. Whatever was said is still owed its answer.',
    'involvement.extended': 'The closing day is moved.',
    'involvement.adviserAdded': 'The public adviser is added.',
    'involvement.adviserAmended': 'What we keep about the public adviser is changed.',
  } as Record<string, string>,
  reviewer: 'reviewer',
  from: {
    adviser: 'public adviser',
    member: 'colleague',
    partner: 'partner',
    resident: 'resident',
  } satisfies Record<FromKind, string>,
  kinds: {
    comment: 'Comment',
    preference: 'Preference',
    feedback: 'Feedback',
    help: 'Asked for help',
    reflection: 'Reflection',
    dissent: 'Dissenting note',
  } satisfies Record<ContributionKind, string>,
  somebody: 'Somebody who is no longer here',
  conversation: {
    title: 'Said and answered',
    count: (said: number, owed: number) => {
      const all = said === 1 ? 'One thing was said.' : `${said} things were said.`
      if (owed === 0) return all
      return `${all} ${owed === 1 ? 'One' : `${owed}`} of them ${owed === 1 ? 'is' : 'are'} still owed an answer.`
    },
    empty: 'Nobody has said anything about this yet.',
    praise: 'Thanked. Praise is not owed an answer.',
    noAnswer: 'Heard. It is not owed an answer.',
    addTitle: 'Say something about this',
    enterTitle: 'Write down what a public adviser said',
    closed: 'This is closed, so nothing more can be said here.',
  },
  heard: (from: string, day: string) => `${from}, ${sayDay(day)}`,
  spoken: (channel: Channel, clerk: string | null) => {
    const by = clerk ? ` and was written down by ${clerk}` : ''
    return channel === 'phone'
      ? `Said by phone${by}, who read it back.`
      : channel === 'paper'
        ? `Came on paper${by}, who read it back.`
        : ''
  },
  form: {
    title: 'Say something',
    about: (about: string) => `About: ${about}`,
    words: 'What do you want to say?',
    wordsHint: 'Your words are shown as you write them, with your name. You can change them until they are answered.',
    praise: 'This is praise: I need no answer',
    save: 'Save my comment',
  },
  entry: {
    title: 'Write down what a public adviser said',
    adviser: 'Who said it?',
    first: 'Choose a public adviser',
    channel: 'How did it reach you?',
    by: { phone: 'By phone, or face to face', paper: 'On paper' },
    saidOn: 'On which day?',
    words: 'What they said, in their own words',
    wordsHint: 'Nobody but them may change these words.',
    readBack: 'I read it back to them, and they agreed that this is what they said',
    praise: 'It is praise: no answer is owed',
    save: 'Save what they said',
    noAdvisers: 'No public advisers are on the list yet.',
    addOne: 'Add a public adviser',
  },
  one: {
    title: 'What was said',
    about: 'About',
    by: 'Said by',
    how: 'How it reached us',
    on: 'On',
    kind: 'Kind',
    onScreen: 'Written here',
    fromFile: 'Came in a file',
    change: 'Change your words',
    changeHint: 'You can do this until they are answered.',
    changeSave: 'Save the changed words',
    recordChange: 'Record what changed because of this',
  },
  asks: {
    title: 'What we ask people',
    owed: 'What is owed to those who answered',
    events: 'What was done with people',
    caption: 'Asks, those that are open first',
    statement: (open: number) =>
      open === 0 ? 'Nothing is open for people to answer.' : open === 1 ? 'One ask is open.' : `${open} asks are open.`,
    empty:
      'An ask puts a question to people: what it is about, how long it takes, what it pays and when it closes. Nothing has been asked yet.',
    emptyWho: 'the health equity lead, from the page of what is asked about',
    search: 'Find words in what is asked',
    what: 'What is asked',
    about: 'About',
    takes: 'Takes',
    pays: 'Pays',
    closes: 'Closes',
    minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
    pay: (pence: number | null) => (pence ? sayMoney(pence) : 'Nothing'),
    state: (ask: Pick<Ask, 'closesOn' | 'opensOn'>, state: 'open' | 'closed' | 'not-yet') =>
      state === 'open' ? sayDay(ask.closesOn) : state === 'closed' ? 'Closed' : `Opens ${sayDay(ask.opensOn)}`,
    kind: {
      consultation: 'Consultation',
      opportunity: 'Opportunity',
      review: 'Review',
      rating: 'Rating',
    } satisfies Record<Ask['kind'], string>,
    plain: 'In plain words',
    audience: 'Asked of',
    audiences: (audience: readonly string[]) =>
      listFormat(locale(), { type: 'conjunction' }).format(audience.map((one) => askedOf[one] ?? one)),
    closedOn: 'It is closed.',
    opensOn: (day: string) => `It opens on ${sayDay(day)}.`,
    nobody: 'Nobody has answered yet.',
    manage: 'Move or close it',
    newDay: 'New closing day',
    newDayHint: 'A closed ask is open again until this day. For example, 4 December 2026',
    extend: 'Move the closing day',
    close: 'Close it now',
  },
  forLeadAlone: 'Something said to the health equity lead alone',
  advisers: {
    title: 'Public advisers',
    asking: 'Ask them about assessments',
    eyebrow: 'Public adviser',
    statement: (here: number) =>
      here === 0
        ? 'No public advisers advise us now.'
        : here === 1
          ? 'One public adviser advises us.'
          : `${here} public advisers advise us.`,
    empty:
      'Public advisers are people from the public who say what our work looks like from outside. We keep how they wish to be known and how to reach them, and nothing else.',
    emptyWho: 'the health equity lead or whoever looks after advisers',
    add: 'Add a public adviser',
    search: 'Find a public adviser',
    caption: 'Public advisers',
    name: 'Known as',
    contactBy: 'Reached by',
    since: 'Since',
    left: (day: string) => `Left on ${sayDay(day)}`,
    by: { email: 'E-mail', post: 'Letter', phone: 'Phone' } satisfies Record<Adviser['contactBy'], string>,
    interests: 'Interests',
    noInterests: 'None said',
    contact: 'How to reach them',
    noContact: 'Not said',
    nothing: 'Nothing',
    saidTitle: 'What they said',
    askedTitle: 'What they were asked by name',
    saidNothing: 'Nothing they said is recorded yet.',
    change: 'Change what we keep',
    newTitle: 'Add a public adviser',
    editTitle: (name: string) => `Change what we keep about ${name}`,
    knownAs: 'How do they wish to be known?',
    knownAsHint: 'A first name is enough.',
    contactByAsk: 'How do they want to hear from us?',
    contactHint: 'The address or number for it. Only those who look after advisers can see it.',
    interestsAsk: 'What do they care about?',
    interestsHint: 'If they want it kept. One on each line.',
    toOn: 'Their last day as an adviser',
    toOnHint: 'Only if they have left. What they said stays, in their name.',
    save: 'Save',
    keep: 'We keep no health, ethnic or income details about public advisers, and no notes about them.',
  },
  faults: {
    'no-words': 'Write what you want to say',
    'no-words-adviser': 'Write what they said',
    'ask-closed': 'This was not open for answers on that day',
    'not-read-back': 'Read it back to them first, and tick that they agreed',
    'future-day': 'Give today or an earlier day',
    'no-day': 'Give the day as, for example, 4 December 2026',
    'no-adviser': 'Choose who said it',
    'no-channel': 'Say how it reached you',
    answered: 'This has been answered, so the words stand. Say something more instead',
    'closes-before-it-opens': 'Give today or a later day',
    'no-minutes': 'Say how many minutes it takes',
    'already-closed': 'It is closed already',
    'no-name': 'Write how they wish to be known',
    'no-contact-by': 'Choose how they want to hear from us',
    'ends-before-it-starts': 'Give a day after they began',
    edited: 'Somebody else changed this while you were writing',
    'too-long': 'This is longer than 50,000 characters. Say it in parts',
    'name-too-long': 'Use a name of at most 200 characters',
  } satisfies Record<ContributionFault | AskFault | AdviserFault, string> & Record<string, string>,
}
