import { sayDay } from '../../web/parts/day.tsx'
import { sayMoney } from '../../web/parts/money.tsx'
import type { Adviser } from '../involvement.ts'
import type { LinkFault } from './actions.ts'
import type { LinkState, SentBy } from './link.ts'

type Letter = {
  name: string
  organisation: string
  plain: string
  minutes: number
  payPence: number | null
  payBecause: string
  closesOn: string
  lastDay: string
  ring: string
}

/** The lines that a letter has, by whichever way it goes. Plain words: it is read by the public. */
const asked = ({ plain, minutes, payPence, payBecause, closesOn }: Letter): string[] => [
  plain,
  `It takes about ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
  payPence
    ? `We will pay you ${sayMoney(payPence)}.`
    : `There is no pay for this. ${payBecause ? `Here is why: ${payBecause}` : ''}`.trim(),
  `Please answer by ${sayDay(closesOn)}. You can say no. You can stop at any time.`,
  'The page also tells you what happened to your last comment.',
]

const rest = ({ ring, organisation }: Letter): string[] => [
  ring
    ? `Would you rather talk? You can ring us:\n${ring}`
    : 'Would you rather talk? There is a button on the page. We will ring you.',
  `Thank you.\n${organisation}`,
]

export const en = {
  said: {
    'link.ended': 'The link is ended. It opens nothing any more.',
    'link.again': 'The page with the new letter was shown once. Make a new one if it is lost.',
  } as Record<string, string>,
  mail: {
    subject: (organisation: string) => `${organisation}: may we ask you something?`,
    body: (letter: Letter, link: string) =>
      [
        `Hello ${letter.name},`,
        ...asked(letter),
        `Open this page:\n${link}`,
        `The page is yours alone. You need no password. It works until ${sayDay(letter.lastDay)}.`,
        ...rest(letter),
      ].join('\n\n'),
  },
  paper: {
    body: (letter: Letter, page: string) => ({
      before: [
        `Hello ${letter.name},`,
        ...asked(letter),
        `On a phone or a computer, go to ${page}`,
        'Then type this code:',
      ].join('\n\n'),
      after: [
        `The code is yours alone. You need no password. It works until ${sayDay(letter.lastDay)}.`,
        ...rest(letter),
      ].join('\n\n'),
    }),
  },
  letters: {
    title: 'Asked',
    lead: 'Codes are shown once, on this page. Print it now.',
    mailed: 'Sent by e-mail',
    mailedLine: (name: string) => `${name}: the letter is on its way.`,
    phoned: 'To ring',
    phonedLine: (name: string) => `${name} wants to be rung. Write down what they say, and read it back.`,
    number: (contact: string) => `How to reach them: ${contact}`,
    letterFor: (name: string) => `Letter for ${name}`,
    onward: 'Go on to what is asked',
    enter: 'Write down what they said',
    failed: 'Not asked yet',
  },
  askByName: {
    title: 'Ask public advisers by name',
    who: 'Whom do you ask?',
    wants: { email: 'by e-mail', post: 'by letter', phone: 'by phone' } satisfies Record<Adviser['contactBy'], string>,
    how: 'How do they hear of it?',
    asWanted: 'Each by the way they chose',
    save: 'Ask them',
    allAsked: 'Everybody on the list has been asked.',
    noAdvisers: 'No public advisers are on the list yet.',
    addOne: 'Add a public adviser',
    none: 'Choose at least one public adviser',
    noWay: 'Choose one of the ways',
  },
  table: {
    caption: 'Who was asked, and how far it has come',
    title: 'Who was asked',
    none: 'Nobody has been asked by name yet.',
    noneWas: 'Nobody was asked by name.',
    noneKept: 'Who was asked, and by which link, is not kept here.',
    who: 'Who',
    how: 'How',
    made: 'Asked on',
    seen: 'First opened',
    notSeen: 'Not yet',
    spoke: 'Said something',
    yes: 'Yes',
    no: 'Not yet',
    state: 'The link',
    does: 'Another way in',
    change: 'Make a new one, or end it',
    email: 'Send by e-mail',
    print: 'Print a letter',
    phone: 'Ring them instead',
    end: 'End the link',
    about: (name: string) => `for ${name}`,
    seenNote: 'A link counts as opened once its reader has pressed something. Looking alone is not recorded.',
  },
  sentBy: { email: 'E-mail', print: 'Printed letter', phone: 'Phone' } satisfies Record<SentBy, string>,
  state: {
    open: 'Works',
    early: 'Opens later',
    reading: 'For reading only',
    expired: 'Too old',
    ended: 'Ended',
  } satisfies Record<LinkState, string>,
  fault: (name: string, because: LinkFault) =>
    ({
      left: `${name} no longer advises us`,
      'no-mail': `We have no e-mail address for ${name}. Print a letter, or ring`,
      closed: 'This closed too long ago. Move its closing day first',
    })[because],
}
