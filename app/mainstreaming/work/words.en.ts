import { sayDay } from '../../web/parts/day.tsx'
import { list, sentenceNumber, whole } from '../englishNumbers.ts'

export const en = {
  work: {
    title: 'My work',
    empty: 'Nothing is waiting for you.',
    statement: (owed: number, late: number, open: number, openLate: number) => {
      const isLate = (n: number, all: number) =>
        n === all ? (n === 1 ? 'late' : 'all late') : `${whole(n)} of them late`
      const things = (n: number) => (n === 1 ? 'One thing waits' : `${sentenceNumber(n)} things wait`)
      if (owed === 0) return `${things(open)} for you${openLate ? `, ${isLate(openLate, open)}` : ''}.`
      const debts = owed === 1 ? 'You owe one thing' : `You owe ${whole(owed)} things`
      const said = late === 0 ? `${debts}, not yet due.` : `${debts}, ${isLate(late, owed)}.`
      if (open === 0) return said
      const more = open === 1 ? 'One more thing waits' : `${sentenceNumber(open)} more things wait`
      return `${said} ${more} for you${openLate ? `, ${isLate(openLate, open)}` : ''}.`
    },
    more: (n: number, all: number) => `${whole(n)} more, ${whole(all)} in all`,
    heads: {
      assessments: 'On assessments',
      owed: 'Owed by you',
      second: 'A second person’s yes',
      vacancies: 'Left with nobody',
      duties: 'Duties to accept or decline',
      minutes: 'Where is it minuted?',
      asks: 'Consultations open to you',
      attest: 'Words to read and attest',
      review: 'Words to look at again',
      drafts: 'Begun and not finished',
      ageing: 'Still true?',
    },
    due: (days: number, day: string) => {
      if (days === 0) return 'Due today'
      if (days === -1) return '1 day late'
      return days < 0 ? `${whole(-days)} days late` : `Due ${sayDay(day, { short: true })}`
    },
    closes: (day: string) => `Closes ${sayDay(day, { short: true })}`,
    about: (title: string) => title,
    duty: (words: string) => `Accept or decline your duty: ${words}`,
    minute: (body: string, title: string) => `Does the minute exist? ${body} on “${title}”`,
    minuteAbout: (day: string) => `Decided ${sayDay(day)}. Say where it is minuted, once.`,
    confirm: {
      role: (asker: string, who: string) => `${asker} asks you to confirm a role for ${who}`,
      approval: (asker: string, what: string) => `${asker} asks you to confirm the approval of ${what}`,
      contacts: (asker: string) => `${asker} asks you to confirm that ways to reach public advisers leave in a file`,
    },
    asked: {
      role: (who: string) => `You asked for a second person’s yes to a role for ${who}`,
      approval: (what: string) => `You asked for a second person’s yes to the approval of ${what}`,
      contacts: () => 'You asked for a second person’s yes to taking ways to reach public advisers with you',
    },
    secondAbout: 'You or somebody else who may confirm it, from your own account',
    secondAsked: 'Nobody has answered yet. You can take it back.',
    openUntil: (day: string) => `Open until ${sayDay(day, { short: true })}`,
    dutyAbout: 'Roles and responsibilities',
    ask: (what: string) => what,
    askAbout: (minutes: number, about: string) =>
      `About ${about}, ${minutes === 1 ? '1 minute' : `${whole(minutes)} minutes`}`,
    attest: (term: string) => `Read “${term}” and say that you will use it`,
    attestAgain: (term: string) => `“${term}” has changed: read it again`,
    attestAbout: 'Our words',
    review: (term: string) => `Look at “${term}” again: keep it, change it or consult on it`,
    reviewAbout: 'You keep these words. Past their review they no longer count as owned',
    draft: (title: string) => `Finish what you began: ${title}`,
    candidates: (title: string, n: number) =>
      `${n === 1 ? 'One line is' : `${whole(n)} lines are`} left open: ${title}`,
    candidatesAbout: 'An import that is not finished',
    vacancy: (post: string, since: string | undefined, owned: string) =>
      since
        ? `${post}: nobody in post since ${sayDay(since)}. It owns ${owned}.`
        : `${post}: nobody in post. It owns ${owned}.`,
    vacancyAbout: 'Appoint somebody, or hand over what the post owns',
    ageing: (words: string) => `Is it still true? ${words}`,
    ageingAbout: 'Its newest evidence is nearly a year old',
    ageingDue: (day: string) => `Counts until ${sayDay(day, { short: true })}`,
    owned: (counts: { kind: string; n: number }[]) =>
      list(counts.map(({ kind, n }) => `${whole(n)} ${ownedKind(kind, n)}`)),
  },
}

const kinds: Record<string, [one: string, many: string]> = {
  promise: ['promise', 'promises'],
  duty: ['duty', 'duties'],
  indicator: ['indicator', 'indicators'],
  concept: ['term', 'terms'],
  'budget line': ['budget line', 'budget lines'],
  strategy: ['strategy', 'strategies'],
}

function ownedKind(kind: string, n: number): string {
  const [one, many] = kinds[kind] ?? [kind, kind]
  return n === 1 ? one : many
}
