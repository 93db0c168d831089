import { daysBetween } from '../store/today.ts'
import { sayDay } from '../web/parts/day.tsx'
import type { Choice } from './preferences.ts'
import { some } from './someOf.ts'
import { verdicts } from './talkWords.en.ts'

/** The page of one word. */
export const show = {
  show: {
    eyebrow: {
      inequity: 'Step 1, requirement S1.1',
      recognition: 'Step 1, requirement S1.2',
      term: 'Step 1, terminology',
    },
    leadDraft: 'A draft. Nobody has been asked about it, and nobody has adopted it. A draft is not yet a promise.',
    leadOpen: (wordings: number, until: string) =>
      wordings === 1
        ? `These words are out to consultation until ${sayDay(until)}.`
        : `${wordings} wordings are on the table until ${sayDay(until)}.`,
    leadClosed: 'People have been asked. No body has adopted it yet.',
    leadAdopted: (body: string, day: string) => `Adopted by ${body} on ${sayDay(day)}.`,
    leadPreferred: (members: number, ofMembers: number, advisers: number, one: boolean) =>
      `${members} of our ${ofMembers} members and ${some(advisers, 'public adviser', 'public advisers')} have said ${one ? 'what should become of them' : 'which they prefer'}.`,
    leadAnswers: (answered: number, owed: number) =>
      `${[
        answered && some(answered, 'comment has an answer', 'comments have an answer'),
        owed && `${some(owed, 'does', 'do')} not`,
      ]
        .filter(Boolean)
        .join('; ')}.`,
    leadOwedOnly: (owed: number) => `${some(owed, 'comment waits for its answer', 'comments wait for their answers')}.`,
    standsTitle: 'Where it stands',
    notAdopted: 'Not adopted yet',
    version: 'In force',
    versionOf: (no: number) => `Version ${no}`,
    adopted: 'Adopted',
    byOn: (body: string, day: string, minute: string | null) =>
      `by ${body}, ${sayDay(day)}${minute ? `, minute ${minute}` : ''}`,
    unheard: (why: string) => `No public adviser’s comment had been answered then, because: ${why}`,
    steward: 'Steward',
    noSteward: 'Nobody is named for it',
    inPost: (title: string, holder: string) => `${title} (${holder})`,
    vacant: (title: string) => `${title}, and nobody is in that post today`,
    review: 'Review',
    reviewBy: (day: string) => `by ${sayDay(day)}`,
    reviewPast: (day: string) => `was due on ${sayDay(day)}`,
    noReview: 'No date',
    public: 'Public',
    publicYes: 'Yes, in the public glossary',
    publicNo: 'No',
    attested: 'Members who have read it',
    pinned: 'Projects that work to it',
    attest: 'Read it and say so',
    attestAgain: 'The words have changed: look again',
    attestedOn: (day: string) => `You said on ${sayDay(day)} that you have read it and will use it.`,
    inForceTitle: 'The words in force',
    tableTitle: 'On the table',
    draftTitle: 'The draft',
    draftSince: 'The draft has changed since it was last frozen.',
    wordingOn: (letter: string) => `Wording ${letter}`,
    versionName: (no: number) => `Version ${no}`,
    preferred: (said: { members: number; ofMembers: number; advisers: number; ofAdvisers: number }) =>
      `Preferred by ${[
        said.ofMembers && `${said.members || 'none'} of ${some(said.ofMembers, 'member', 'members')}`,
        said.ofAdvisers &&
          `${said.advisers || 'none'} of ${some(said.ofAdvisers, 'public adviser', 'public advisers')}`,
      ]
        .filter(Boolean)
        .join(' and ')}`,
    verdict: (choice: Choice, n: number) => `${verdicts[choice as keyof typeof verdicts]}: ${n}`,
    verdictsOf: (who: 'members' | 'advisers') => (who === 'members' ? 'Members' : 'Public advisers'),
    nobodyPreferred: 'Nobody has said what they prefer yet.',
    divided:
      'Members and public advisers prefer different wordings. The body that decides sees both counts, side by side, with every comment.',
    edit: 'Change the draft',
    goOn: 'Go on writing',
    propose: 'Propose a change',
    consult: 'Put to consultation',
    adopt: 'Record the adoption',
    keep: 'Change the steward or the review date',
    saidTitle: 'What people said',
    saidNone: 'Nobody has said anything about it yet.',
    consultTitle: 'The consultation',
    consultAsks: 'The question',
    consultTakes: (minutes: number, pay: string | undefined) =>
      `${some(minutes, 'minute', 'minutes')}${pay ? `; a public adviser is paid ${pay}` : '; nothing is paid for it'}`,
    consultUntil: (day: string, today: string) => {
      const days = daysBetween(today, day)
      return days === 0 ? 'Closes today' : `Open until ${sayDay(day)}`
    },
    consultOver: (day: string) => `Closed on ${sayDay(day)}`,
    manage: 'Close it, or keep it open longer',
    askByName: 'Ask public advisers by name',
    close: 'Close it now',
    extend: 'Keep it open until',
    extendSave: 'Keep it open longer',
    changedTitle: (no: number) => `Changed since version ${no}`,
    compareAll: 'Compare all versions',
    adoptTitle: 'Adopt',
    adoptLead: 'A body adopts the formal words and the plain words in one decision.',
    checkWords: 'Words to adopt',
    checkPlain: 'In plain words too',
    checkConsulted: 'People were asked',
    checkHeard: (answered: number, all: number) =>
      all === 0
        ? 'A public adviser has commented, and was answered'
        : `${answered} of ${some(all, 'comment', 'comments')} by public advisers answered`,
    checkOwed: (owed: number) =>
      owed === 0
        ? 'Every comment is answered'
        : `${some(owed, 'comment still waits for an answer', 'comments still wait for an answer')}`,
    checkClosed: (day: string) => `The consultation has closed (${sayDay(day)})`,
    checkNote: 'None of these stops a body from adopting. What is missing is named where it counts.',
    linkedTitle: 'Where else it stands',
    linkedLead: 'Adopted words do nothing on a page of their own. Three everyday places are counted.',
    linkedNone: 'Nobody has said where else it stands.',
    tags: { induction: 'Induction', bid_template: 'Bid template', website: 'Website' } as Record<string, string>,
    linkedAdd: 'Add a place',
    linkedTag: 'Which place?',
    linkedName: 'What is it called?',
    linkedUrl: 'Its web address',
    linkedUrlHint: 'Leave it empty when it is not on the web, and say where it is.',
    linkedWords: 'Where in it',
    linkedOn: 'Since what day?',
    linkedSave: 'Save the place',
    publish: 'Show it in the public glossary',
    unpublish: 'Take it out of the public glossary',
    projects: 'See the projects',
    versions: 'All versions',
    history: 'History',
    putAway: 'Put this draft away',
    putAwayWhy: 'Why?',
    putAwaySave: 'Put it away',
    bringBack: 'Bring it back',
    nobody: 'somebody',
  },
}
