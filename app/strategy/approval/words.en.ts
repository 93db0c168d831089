import { listFormat } from '../../formats.ts'
import { sayDay } from '../../web/parts/day.tsx'

const join = (parts: readonly string[]): string => listFormat('en-GB', { type: 'conjunction' }).format(parts)
const count = (n: number): string => (n === 1 ? '1 promise' : `${n} promises`)

type Opening = { title: string; bodyName: string; onDay: string; promises: number; isWithConditions: boolean }
type Said = { reference: string | null; promised: string; lacks: string[] }

export const en = {
  said: {
    'strategy.approved':
      'Approved. The words are kept as they stand today. Open “Approved by” for the minute: it says what is still missing.',
    'promise.approved': 'Approved. The words are kept as they stand today.',
  } as Record<string, string>,
  minute: {
    opening: ({ title, bodyName, onDay, promises, isWithConditions }: Opening) =>
      `On ${sayDay(onDay)} ${bodyName} approved “${title}”${promises ? `, with ${count(promises)}` : ''}${isWithConditions ? ', with conditions' : ''}.`,
    conditions: (said: string) => `Conditions: ${said}`,
    whole: (of: number) =>
      of
        ? 'Every promise has an owner in post, and money, time or a reason why it needs neither.'
        : 'It holds no promises yet.',
    lacking: (n: number, of: number) =>
      `${n} of ${count(of)} ${n === 1 ? 'lacks' : 'lack'} an owner or money on this day:`,
    lacks: {
      owner: 'has no owner',
      'owner-left': 'has an owner’s post that nobody holds',
      money: 'has no money, no time and no reason why it needs neither',
    },
    hole: ({ reference, promised, lacks }: Said) =>
      `${reference ? `${reference}, ` : ''}“${promised.replace(/[.\s]+$/, '')}”, ${join(lacks)}.`,
  },
  page: {
    title: (strategy: string) => `Approve ${strategy}`,
    crumb: 'Approval',
    first: (promises: number) =>
      promises
        ? `What the body says yes to: the text as it stands, and ${count(promises)}.`
        : 'What the body says yes to: the text as it stands. It holds no promises yet.',
    later: (promises: number, isTextNew: boolean) =>
      promises && isTextNew
        ? `What changed since the last yes: the text, and ${count(promises)} that are new or reworded.`
        : promises
          ? `What changed since the last yes: ${count(promises)}, new or reworded.`
          : 'What changed since the last yes: the text.',
    one: 'What the body says yes to: these words.',
    missingTitle: 'What is still missing',
    missingLead:
      'You can approve it all the same. These sentences go into the minute and into the paper, so that the body knows what it says yes to.',
    missingNone: 'Every promise has an owner in post, and money, time or a reason why it needs neither.',
    vagueTitle: 'What is still vague',
    vagueLead: (n: number, of: number) => `${n} of ${count(of)} could not be seen to fail as they are worded.`,
    beforeTitle: 'The strategy before',
    before: (title: string, promises: number) =>
      promises
        ? `“${title}” is replaced. ${count(promises)[0]?.toUpperCase()}${count(promises).slice(1)} still stand in it.`
        : `“${title}” is replaced. No promise still stands in it.`,
    carry: 'What happens to the promises that still stand?',
    carryAlong: 'They come along',
    carryAlongHint: 'They keep their owners, money and evidence, and are approved again with this strategy.',
    carryEnd: 'They end with it',
    carryEndHint: 'They stop counting on the day this strategy begins. Their pages stay.',
    decisionTitle: 'The decision',
    body: 'Which body decided?',
    bodyFirst: 'Choose a body',
    noBodies: 'No body is set up that can decide. Add one under Organisation first.',
    onDay: 'On which day?',
    minuteRef: 'Where it is minuted',
    minuteHint: 'Leave it empty if the minutes are not written yet.',
    outcome: 'What was decided?',
    approved: 'Approved',
    conditions: 'Approved with conditions',
    conditionsWhat: 'The conditions',
    secondTitle: 'A second person',
    approve: 'Record the approval',
    already: (bodyName: string, onDay: string) =>
      bodyName
        ? `${bodyName} has approved this already, on ${sayDay(onDay)}. No second decision was made.`
        : `This was approved already, on ${sayDay(onDay)}. No second decision was made.`,
    nothingNew: 'Nothing has changed since.',
    backTo: 'Go to the strategy',
  },
  request: {
    title: (about: string) => `Confirm the approval of ${about}`,
    body: 'Which body decided',
    onDay: 'On which day',
    minuteRef: 'Where it is minuted',
    noMinute: 'not written yet',
    outcome: 'What was decided',
    before: 'The strategy before',
    carryAlong: 'It is replaced; its promises that still stand come along',
    carryEnd: 'It is replaced; its promises end with it',
    wordsTitle: 'The words',
    promises: (n: number) => (n === 1 ? 'The promise' : `The ${n} promises`),
    stale:
      'The words have been changed since this was asked, so it cannot be confirmed any more. Whoever asked can take it back and ask again.',
    pending: (asker: string, until: string) =>
      `${asker} has asked for this approval, and it waits for a second person’s yes until ${sayDay(until)}.`,
  },
  requestFaults: {
    'words-changed': 'The words have been changed since this was asked. Whoever asked can ask again.',
    'already-approved': 'This was approved already. No second decision was made.',
  },
  faults: {
    'not-a-body': 'Choose a body that can decide.',
    'not-their-meeting': 'That meeting was another body’s.',
    'future-day': 'A decision cannot be dated after today. Give the day it was taken.',
    'second-is-first': 'The second person has to be somebody other than you.',
    'not-fresh': 'Give your password once more.',
    'nothing-to-approve': 'This promise is retired. Bring it back first.',
    superseded: 'Another strategy stands in the place of this one.',
    'put-away': 'This draft was put away. Nothing in it can be approved.',
    day: 'Write the day, such as 4 December 2026.',
    conditions: 'Say what the conditions are.',
    outcome: 'Say what was decided.',
    carry: 'Say what happens to the promises that still stand.',
  },
}
