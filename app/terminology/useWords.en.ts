import { listFormat } from '../formats.ts'
import { sayCount } from '../web/parts/count.tsx'
import { sayDay } from '../web/parts/day.tsx'
import { locale } from '../words.ts'

const list = (names: readonly string[]) => listFormat(locale(), { type: 'conjunction' }).format(names)

/** Versions, attesting, projects, history. */
export const use = {
  versions: {
    title: (term: string) => `Versions of “${term}”`,
    one: (no: number, term: string) => `${term}: version ${no}`,
    none: 'No version is frozen yet. Putting the draft to consultation freezes the first.',
    no: 'Version',
    frozen: 'Frozen',
    decision: 'Decision',
    theWords: 'The words',
    because: 'Because of',
    noDecision: 'None',
    superseded: (no: number, day: string) => `Version ${no} took its place on ${sayDay(day)}.`,
    inForce: 'This version is in force.',
    neither: 'No body has adopted this version.',
    adviser: 'a comment by a public adviser',
    member: 'a comment by a member',
    answered: (day: string) => `, answered ${sayDay(day, { short: true })}`,
    becauseOf: (what: string) => `Because of ${what}.`,
    differences: (no: number) => `What changed since version ${no}`,
    compare: 'Compare with',
    compareSave: 'Compare',
    said: 'What was said',
  },
  attest: {
    title: (term: string) => `Have you read it? ${term}`,
    lead: 'It takes about a minute. Only that you did it is kept, and for which version.',
    changed: (no: number) => `You said so of version ${no}. The words have changed since.`,
    ownTitle: 'For yourself',
    ownLead: 'Nothing here is sent or kept.',
    right: 'Yes',
    wrong: 'No',
    button: 'I have read it and will use it',
    done: (day: string) => `You said so on ${sayDay(day)}.`,
    notAdopted: 'No body has adopted these words yet, so there is nothing to say yet.',
  },
  projects: {
    title: (term: string) => `Projects and “${term}”`,
    lead: (n: number, of: number) =>
      of === 0
        ? 'No active project is registered yet.'
        : `${sayCount(n, of, { our: true })} active projects ${of === 1 ? 'works' : 'work'} to the words in force.`,
    note: 'A project stays on the version that it began with until its lead moves it.',
    project: 'Project',
    stands: 'Works to',
    act: 'Move',
    none: 'No version yet',
    inForce: (no: number, day: string) => `Version ${no}, since ${sayDay(day)}`,
    old: (no: number) => `Version ${no}: look again`,
    pin: 'Work to the words in force',
    notYours: 'Its lead moves it',
    search: 'Find a project',
  },
  history: {
    title: (term: string) => `History of “${term}”`,
    what: 'What happened',
    texts: 'Every text that was saved',
    textsLead: 'Nothing that anybody saved is ever lost.',
    beside: 'Waited beside another text that was saved first',
    saved: (n: number) => (n === 0 ? 'First text' : `Save ${n}`),
    by: (by: string, day: string) => `${by}, ${day}`,
    noDifference: 'The words are the same as before.',
    when: (day: string, by: readonly string[]) => `${sayDay(day)}, ${list(by)}`,
    others: (n: number) => (n === 1 ? 'one other' : `${n} others`),
    verbs: {
      recorded: 'Begun, or recorded',
      amended: 'The draft was changed',
      consulted: 'Put to consultation',
      closed: 'The consultation was closed',
      asked: 'Somebody spoke',
      adopted: 'Adopted',
      superseded: 'Another version took its place',
      attested: 'A member has read it and will use it',
      pinned: 'A project works to it',
      published: 'Put in the public glossary',
      retired: 'Taken out of the public glossary',
      changed: 'Changed',
      archived: 'Put away',
      restored: 'Brought back',
      annulled: 'A decision was annulled',
    } as Record<string, string>,
    version: (verb: string, no: number) => `${verb}: version ${no}`,
    why: (verb: string, why: string) => `${verb}, because: ${why}`,
    other: 'Something was recorded',
  },
}
