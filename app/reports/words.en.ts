import { sayCount } from '../web/parts/count.tsx'
import { sayDay } from '../web/parts/day.tsx'
import { sayMoney } from '../web/parts/money.tsx'
import { rungWord } from '../web/parts/rung.tsx'

const plural = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`)

export const en = {
  said: {} as Record<string, string>,
  list: {
    title: 'Reports',
    lead: 'Papers to take to a meeting. Each is made now, from the records as they stand today.',
    name: 'Paper',
    what: 'What it says',
    files: 'Take it with you',
    caption: 'Papers that can be made',
    board: 'Paper for the board',
    boardWhat:
      'Up to three decisions to take, which promises are only words, where each requirement stands, what the public changed, and the money.',
    glossary: 'Our words',
    glossaryWhat: 'Every adopted definition: plain words first, the formal ones under them.',
    strategy: 'Strategy',
    strategyWhat: 'The strategy and its promises are on the page of each strategy.',
    openStrategy: 'Open strategies',
    word: 'Word',
    pdf: 'PDF',
    about: (paper: string) => ` of ${paper}`,
  },
  late: {
    title: 'This paper takes too long',
    body: 'Making the PDF was stopped after 30 seconds. Take the Word file; it holds the same words.',
  },
  board: {
    title: 'Health equity: paper for the board',
    file: 'board-paper',
    decisions: 'Decisions asked for',
    decisionsLead: 'The board is asked to:',
    nothingToDecide: 'Nothing is waiting for the board today.',
    ask: {
      owner: (promise: string) => `Name somebody in post to own: “${promise}”`,
      backing: (promise: string) => `Agree money or time, or say why none is needed, for: “${promise}”`,
      lift: (id: string, next: string) => `${id}: ${next}`,
    },
    onlyWords: 'Where we are only talking',
    noneApproved: 'No commitment has been approved yet, so none can be only words.',
    gap: (n: number, of: number) =>
      n === 0
        ? `None of our ${plural(of, 'commitment', 'commitments')} is still only words more than six months after approval.`
        : `${sayCount(n, of, { our: true })} commitments ${n === 1 ? 'is' : 'are'} still only words more than six months after approval.`,
    onlyWordsCaption: 'Commitments that are still only words, the oldest first',
    onlyWordsHead: ['Commitment', 'Stands on', 'Since approval', 'Owner', 'What would lift it'],
    rungs: [0, 1, 2, 3, 4, 5].map((rung) => rungWord(rung as 0)),
    days: (n: number) => plural(n, 'day', 'days'),
    nobody: 'Nobody',
    stands: 'Where we stand',
    standsLead:
      'Each requirement stands on a rung that is worked out from records: Absent, Declared, Owned, Resourced, Enacted, Learning. There is no total.',
    standsCaption: 'The requirements, where each stands and the next thing that would lift it',
    standsHead: ['No.', 'Requirement', 'Stands on', 'The next thing'],
    notInVersion: 'Not in this version yet',
    nextBy: (next: string, who: string) => `${next} ${who}`,
    changed: 'What the public changed',
    noChanges: 'No change because of a public adviser is recorded in the last two years.',
    change: (what: string, record: string, onDay: string) => `${sayDay(onDay)}: ${what} (${record})`,
    answers: ({ answered, owed, late }: { answered: number; owed: number; late: number }) =>
      owed === 0
        ? 'Nobody from the public is owed an answer.'
        : `Answered and sent: ${sayCount(answered, owed)} of what public advisers said.${late ? ` ${plural(late, 'answer is', 'answers are')} late.` : ''}`,
    money: 'Money',
    noMoney: (year: string) => `No budget line is recorded for the financial year from ${sayDay(year)}.`,
    moneyCaption: (year: string) => `Budget lines for health equity, financial year from ${sayDay(year)}`,
    moneyHead: ['Line', 'For', 'Amount', 'State', 'Ring-fenced'],
    purposes: {
      training: 'Training',
      resources: 'Resources',
      involvement: 'Involvement',
      specialist: 'Specialist staff',
      tool: 'Tools',
      evaluation: 'Evaluation',
      access: 'Access',
    } as Record<string, string>,
    pounds: (pence: number) => sayMoney(pence),
    approved: 'Approved',
    planned: 'Planned',
    yes: 'Yes',
    no: 'No',
    method: 'How this was worked out',
    methodText: (day: string) =>
      `From the records in Ingrain as they stood on ${sayDay(day)}. Nobody rates themselves. Evidence counts for 12 months and a change for 24. A commitment is only words when, more than six months after approval, it lacks an owner in post, a date or a body, or has an owner and neither money, nor time, nor a reason why none is needed. Requirements that rest on parts of Ingrain that are not built yet are named as such.`,
  },
  glossary: {
    title: 'Our words on health equity',
    file: 'glossary',
    none: 'No words have been adopted yet.',
    formal: 'In formal words',
    adopted: (body: string, onDay: string, versionNo: number) =>
      `Version ${versionNo}, adopted by ${body} on ${sayDay(onDay)}.`,
  },
}
