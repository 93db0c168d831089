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
      'Left out, unless two people want them in. A second person, who may see them anyway or is an administrator, signs for it here.',
    contacts: 'Also put in how to reach public advisers, and what they need to take part',
    secondEmail: 'E-mail address of the second person',
    secondPassword: 'Password of the second person',
    button: 'Download the file',
    back: 'Organisation',
    errors: {
      email: 'Give the second person’s e-mail address.',
      password: 'The second person writes their own password.',
      wrong: 'That e-mail address and password do not belong together here.',
      same: 'That is you. A second person is needed.',
      notTheirs: 'That person may not see how to reach advisers, so cannot sign for it.',
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
