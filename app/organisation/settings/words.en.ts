import { sayDay } from '../../web/parts/day.tsx'

export const en = {
  export: {
    title: 'Take your organisation with you',
    lead: 'One file with everything your organisation wrote here. Keep it as a copy, or bring it in to another Ingrain: nothing is lost on the way.',
    holdsTitle: 'What the file holds',
    holds: [
      'every definition, strategy, promise, piece of evidence, decision, comment and answer, with every earlier wording',
      'people, posts, roles and projects, and who did what when',
      'the levels, activities and units they hang on',
    ],
    neverTitle: 'What it never holds',
    never: [
      'passwords, sessions, invitations and other links',
      'drafts that nobody has saved, and notices that were only passing by',
      'anything of another organisation',
    ],
    care: 'Whoever has the file can read all of it. Send it to nobody who may not.',
    contactsTitle: 'Ways to reach public advisers',
    contactsLead:
      'Left out, unless two people want them in. A second person, who may see them anyway or is an administrator, confirms it from their own account.',
    contacts: 'Also put in how to reach public advisers, and what they need to take part',
    contactsAsk: 'Ask a second person',
    contactsNobody: 'Nobody else here may confirm it, so they stay out of the file.',
    contactsWaiting: (until: string) => `You asked for a second person’s yes. It is open until ${sayDay(until)}.`,
    contactsConfirmed: (name: string, day: string, until: string) =>
      `${name} confirmed it on ${sayDay(day)}. You can put them in until the end of ${sayDay(until)}.`,
    button: 'Download the file',
    back: 'Organisation',
    errors: {
      contacts: 'A second person has to confirm this first, from their own account.',
      nobody: 'Nobody else here may confirm it.',
    },
    request: {
      title: (asker: string) => `${asker} takes ways to reach public advisers out in a file`,
      what: 'What would leave',
      whatSaid:
        'The file of the whole organisation, with how to reach each public adviser and what they need to take part.',
      until: 'For how long',
      untilSaid: 'They could put it in the file for 7 days from your yes.',
    },
    fileName: (slug: string, day: string) => `${slug}-${day}.ingrain`,
  },
  bringIn: {
    title: 'Bring your organisation in',
    lead: 'From a file that another Ingrain wrote. It comes whole, or not at all.',
    file: 'The file, which ends in .ingrain',
    fileHint: 'It may be large. Leave this page open until it is here.',
    missing: 'Choose the file.',
    slug: 'Short name, if its own is taken here',
    slugHint: 'Small letters, figures and hyphens. It stands in the addresses of public pages.',
    button: 'Bring it in',
  },
  brought: {
    title: (name: string) => `${name} is here`,
    lead: 'Everything in the file was taken. Passwords stay behind when an organisation moves, so its people choose new ones.',
    administrators: 'Its administrators',
    known: (name: string) => `${name} has an account on this Ingrain already, and signs in with its password.`,
    once: (name: string) => `For ${name}, good once and for one hour. It is not shown again:`,
    signIn: 'Sign in',
    enter: 'Open it now',
    nobody:
      'No administrator in the file has an e-mail address and a role today. Whoever runs this Ingrain can let somebody in: bin/ingrain sign-in-link EMAIL',
    others:
      'Everybody else: whoever runs this Ingrain makes each a link to sign in with, by bin/ingrain sign-in-link EMAIL.',
  },
}
