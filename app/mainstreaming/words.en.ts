import { sayDay } from '../web/parts/day.tsx'
import { list, percent, sentenceNumber, whole } from './englishNumbers.ts'

export const en = {
  steps: [
    'Adopt the terminology',
    'Develop a strategy that reaches every level and activity',
    'Turn commitment into infrastructure',
    'Implement it',
  ],
  board: {
    tab: 'Board',
    stands: 'Stands on',
    eyebrow: (organisation: string, day: string) => `${organisation}, ${sayDay(day)}`,
    begun: 'You have begun.',
    first: 'The first step is to agree what health inequity means here.',
    firstLead:
      'Until people share the words, everything else means something different to each of them. Definitions are ready to argue about.',
    firstLink: 'Choose a definition',
    goOnLink: 'Go on with the definition',
    draft:
      'A draft is not yet a promise. A definition counts from the day it is put to consultation, or adopted by a body.',
    noneApproved: 'No commitment has been approved yet.',
    noneApprovedLead: 'Once a body approves one, this line says how many of them are still only words six months on.',
    gapShout: (n: number, of: number) =>
      n === 0
        ? of === 1
          ? 'Our one commitment'
          : `None of our ${whole(of)} commitments`
        : `${whole(n)} of our ${whole(of)} commitments`,
    gapRest: (n: number, of: number) => {
      if (n === 0)
        return of === 1 ? 'is not only words after six months.' : 'has been only words for more than six months.'
      return n === 1
        ? 'has been only words for more than six months.'
        : 'have been only words for more than six months.'
    },
    gapLead: (declared: number, owned: number, of: number) =>
      [
        declared > 0 &&
          `${sentenceNumber(declared)} ${declared === 1 ? 'has' : 'have'} no owner in post, no date or no body.`,
        owned > 0 &&
          `${sentenceNumber(owned)} ${owned === 1 ? 'has' : 'have'} an owner, and neither money nor time nor a reason why none is needed.`,
        `That is ${percent(declared + owned, of)}.`,
      ]
        .filter(Boolean)
        .join(' '),
    gapNoneLead:
      'Each has an owner, money or time, and what it takes to be more than words, or was approved in the last six months.',
    openGap: (n: number) => (n === 1 ? 'Open it' : `Open the ${whole(n)}`),
    howCounted: 'How this is counted',
    work: 'My work',
    allWork: (n: number) => `All ${whole(n)}`,
    cloth: 'The cloth',
    clothCaption:
      'Each strip is one commitment. The closer the weave, the more of it is real. Vertical threads alone are inherited from the level above.',
    clothEmpty: 'No commitment has been approved, so the loom is empty. Each strip will be one commitment.',
    openGrid: 'Open the grid',
    openGridFor: 'for owners, dates and money',
    unplaced: (n: number) =>
      n === 1
        ? 'One approved commitment has no place yet, so it is in no cell.'
        : `${whole(n)} approved commitments have no place yet, so they are in no cell.`,
    counts: 'Four steps, eighteen requirements',
    noScore: 'There is no total score. This is how many requirements stand on each rung today.',
    later: (n: number) => `${sentenceNumber(n)} more ${n === 1 ? 'is' : 'are'} not in this version yet.`,
    stepLead: (n: number) => `Step ${n}:`,
    folded: (n: number) => `${whole(n)} ${n === 1 ? 'is' : 'are'} not in this version yet`,
    stepAside: (n: number, later: number, lowest: string) =>
      later === 0
        ? `${whole(n)} requirements, lowest ${lowest}`
        : `${whole(n - later)} of ${whole(n)} requirements in this version, lowest ${lowest}`,
    stepLater: (n: number) => `${whole(n)} requirements, not in this version yet`,
    achievements: 'What it has achieved',
    achievement: 'Achievement',
    achievementsAside: (n: number, supported: number) =>
      supported === 0
        ? `${whole(n)} achievements, none Supported yet`
        : `${whole(n)} achievements, ${whole(supported)} Supported`,
    achievementsLater: (n: number) => `${whole(n)} achievements, not in this version yet`,
    notInVersion: 'Not in this version yet',
    loosened: 'Counted with a looser number of our own.',
    partnerTitle: (unit: string) => `What applies to ${unit}`,
    partnerLead: 'These are the commitments that reach you and those that are your own. Your work is beside them.',
    partnerNowhere:
      'Nobody has said yet which part of the organisation you belong to, so there is nothing to show. Ask the person who invited you.',
  },
  facts: {
    yes: 'yes',
    no: 'no',
    notCounted: 'nothing to count yet',
    notInVersion: 'not in this version yet',
    days: (n: number) => (n === 1 ? '1 day' : `${whole(n)} days`),
    percent: (share: number) => `${whole(Math.round(share * 1000) / 10)}%`,
    number: (n: number) => whole(n),
    // Some names of facts have a colon of their own; the figure then stands in brackets.
    notYet: (means: string) => `Not yet: ${means.charAt(0).toLowerCase()}${means.slice(1)}`,
    none: 'none',
    line: (means: string, said: string) => {
      const name = means.replace(/\.$/, '')
      return name.includes(':') ? `${name} (${said}).` : `${name}: ${said}.`
    },
  },
  rests: {
    nothing: 'Nothing is recorded.',
    notInVersion: 'Nothing that this version counts.',
    drafts: (n: number) =>
      n === 1
        ? 'A draft is begun. A draft is not yet a promise.'
        : `${sentenceNumber(n)} drafts are begun. A draft is not yet a promise.`,
  },
  next: {
    now: (lift: string, found: string, needed: string) => `${lift} Now ${found}; needed: ${needed}.`,
    plain: (lift: string) => lift,
    any: (lifts: string[]) => lifts.join(' Or: '),
    later: 'What comes next is not in this version yet.',
    none: 'Nothing higher: keep it so.',
  },
  needed: {
    yes: 'yes',
    all: (n: number) => (n === 1 ? 'the one' : `all ${whole(n)}`),
    atLeast: (n: string) => `at least ${n}`,
    atMost: (n: string) => `at most ${n}`,
    some: 'some',
    ofTotal: (n: number, total: number) => `${whole(n)} of ${whole(total)}`,
    word: (word: string) => word,
  },
  owes: {
    person: (name: string, as: string) => `${name}, ${as}`,
    people: (role: string, n: number) => `${role}: ${whole(n)} people`,
    nobody: (role: string) => `${role}: nobody is named yet`,
    owners: (names: string[]) => list(names),
    manyOwners: (n: number) => `${whole(n)} owners`,
    vacant: (post: string) => `${post}, with nobody in post`,
    manyVacant: (n: number) => `${whole(n)} posts with nobody in them`,
    unowned: (n: number) => (n === 1 ? 'one has no owner' : `${whole(n)} have no owner`),
    asked: (by: string, on: string) => `Asked of ${by}, by ${sayDay(on, { short: true })}`,
    join: (parts: string[]) => parts.join('; '),
  },
}
