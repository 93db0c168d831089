import { sayCount } from '../../web/parts/count.tsx'
import type { ContradictionName } from './contradictions.ts'
import type { Check } from './finding.ts'
import type { SeenBy } from './seenBy.ts'

type Share = { n: number; of: number }

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const en = {
  said: {
    'finding.set-aside': 'It is set aside, with your reason. Only the team sees it.',
    'finding.taken-back': 'It is back on the list.',
  } as Record<string, string>,
  title: 'What to look at again',
  lead: 'Each line is one thing that a machine noticed, and the question to ask next. It is not a mark. It never looks at how long an answer is.',
  seenBy: {
    'team-until-submitted': 'Only your team sees this until you submit.',
    'team-until-again': 'Only your team sees this until you submit again.',
    'team-for-good': 'Only your team sees this.',
    readers: 'You have submitted: whoever may read the answers sees this too.',
  } satisfies Record<SeenBy, string>,
  wasPrivate: 'This was for the team alone until they submitted.',
  nothingAnswered: 'Nothing is answered yet. When something is, come back here before anybody else reads it.',
  nothing: 'Nothing stands out. That does not make the answers good: only people can say that.',
  count: (n: number, answers: number) =>
    `${plural(n, 'thing', 'things')} to look at, in ${plural(answers, 'answer', 'answers')}.`,
  toList: 'Assessments',
  toQuestion: 'Go to the answer',
  answerNow: 'The answer now',
  aboutRow: (what: string) => `About “${what}”`,
  aboutWords: (said: string) => `“${said}”`,
  elsewhere: (title: string) => `The same words stand in ${title}.`,
  elsewhereHere: 'Look at the other answer.',
  anotherProject: 'another project',
  flag: 'Causes and actions',
  flagOf: (causes: number, actions: number) =>
    `Compared: the levels of ${plural(causes, 'cause', 'causes')} and of ${plural(actions, 'action', 'actions')}.`,
  flagShares: (causes: Share, actions: Share) =>
    `At level 3 or 4: of the causes, ${sayCount(causes.n, causes.of)}; of the actions, ${sayCount(actions.n, actions.of)}.`,
  setAside: 'Not so, because',
  setAsideHint: 'It leaves this list. Your reason is for the team alone, and is counted nowhere.',
  setAsideButton: 'Set it aside',
  asideTitle: 'Set aside',
  columns: { noticed: 'What was noticed', reason: 'Why not', back: 'Take back' },
  asideLine: (reason: string, by: string, on: string) => `Not so, because ${reason} (${by}, ${on})`,
  somebody: 'somebody who has left',
  takeBack: 'Take it back',
  takeBackAbout: (what: string) => `for ${what}`,
  faults: {
    'no-reason': 'Say why it is not so.',
    'too-long': 'Keep the reason under 500 characters.',
  },
  checks: {
    no_number: 'No figure',
    no_source: 'No source',
    no_mechanism: 'No step in between',
    no_level: 'No level stated',
    only_level_1: 'All of it sits with individuals',
    stock_answer: 'Three words or fewer',
    copied: 'Copied text',
    no_change: 'Nothing changed, and no reason',
    decorative: 'A combination that changes nothing',
    contradiction: 'Two answers that do not fit',
    lexicon: 'Words to look at twice',
  } satisfies Record<Check, string>,
  noLevel: 'At which level does this sit: individuals, communities, living and working conditions, or policy?',
  contradictions: {
    'decided-afterwards': 'They had a say in a design that was already fixed. What could they still change?',
    'reported-not-collected': 'You will analyse or report this, and you do not collect it. Which is it?',
    'changed-yet-stays': 'You say what you changed, and that the barrier stays. Who still meets it?',
    'nobody-looks': 'You say at what level you act. How often does somebody look?',
    'changes-and-none': 'You list changes, and give a reason for none. Which is it?',
    'ourselves-left-alone': 'You say that you can act on this cause yourselves, and you leave it alone. Why?',
    'gap-narrows-untouched': 'You expect the gap to narrow, and you leave every cause alone. What narrows it?',
    'nobody-gains-least': 'You name barriers, and nobody gains least or is left out. Who meets those barriers?',
    'same-for-all-yet-adapted':
      'You offer the same to everyone, and change it for some. Is it not “more where need is greater”?',
    'asked-and-nobody-named': 'You say that advisers were asked, and no talk with them is named. When was it?',
  } satisfies Record<ContradictionName, string>,
}
