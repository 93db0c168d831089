import { sayDay } from '../../../web/parts/day.tsx'
import type { FollowUpFault } from './actions.ts'
import type { FollowUpOutcome, Point } from './followUp.ts'

const months = { m3: 3, m6: 6, m12: 12 } satisfies Record<Point, number>

export const en = {
  said: {
    'live.began': 'The work is live. You are asked what really happened at 3, 6 and 12 months.',
    'live.looked': 'What happened is saved.',
    'live.escalated': 'What happened is saved, and it is escalated to the body.',
    'live.answered': 'Your answer is saved.',
    'live.closed': 'The assessment is closed. It stays to be read.',
  } as Record<string, string>,
  live: {
    title: 'The work begins to act',
    lead: 'From the first day on which somebody outside the team was affected, you are asked at 3, 6 and 12 months what really happened.',
    fromOn: 'The first day on which somebody outside the team was affected',
    since: (day: string) => `It was live before, from ${sayDay(day)}. That day stays.`,
    save: 'Save the day',
  },
  closure: {
    title: 'Close the assessment',
    lead: 'What happened to the gap in the end is the part that nobody writes down. Answer it, or say why not.',
    told: 'What happened is answered.',
    questions: 'Asked when the work is over',
    why: 'If it is not answered: why?',
    save: 'Close it',
  },
  list: {
    title: 'What really happened',
    lead: 'Looked at again at 3, 6 and 12 months, beside what was expected.',
    notLive:
      'The work has not begun to act. The months count from the first day on which somebody outside the team was affected.',
    due: (day: string) => `Due ${sayDay(day)}`,
    late: (day: string) => `Late: it was due on ${sayDay(day)}`,
    done: (day: string, outcome: string) => `${sayDay(day)}: ${outcome}`,
  },
  point: {
    title: (point: Point) => `After ${months[point]} months`,
    about: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
    due: (day: string, isLate: boolean) => (isLate ? `It was due on ${sayDay(day)}.` : `Due on ${sayDay(day)}.`),
    promptsLead: 'Ask one person from the group that gains least before the team answers.',
    answer: 'Answer',
    change: 'Change',
    expected: 'What you expected',
    now: 'Now',
    adviser: 'A public adviser answers this. Write it down as they say it, and read it back to them.',
    save: 'Save the answer',
    unintended: 'When somebody says that nothing unexpected happened',
    resultTitle: 'So, in one word',
    outcome: 'What happened to the gap?',
    outcomes: {
      wider: 'Wider: less fair than before',
      'no-clear-change': 'No clear change',
      narrower: 'Narrower: fairer than before',
      unknown: 'We do not know',
    } satisfies Record<FollowUpOutcome, string>,
    hints: {
      wider: 'Something to do about it is opened, due in 14 days.',
      'no-clear-change': 'Look at the weakest link.',
      narrower: 'Somebody independent checks before it is claimed.',
      unknown: 'Say below what is missing, and by when it is known.',
    } satisfies Record<FollowUpOutcome, string>,
    note: 'In your words',
    harm: 'Harm was noticed',
    harmHint: 'It goes to a body at once. Choose which.',
    body: 'Which body?',
    firstBody: 'Choose a body',
    record: 'Save what happened',
    recorded: (by: string | null, day: string) => `${by ?? 'Somebody'} recorded this on ${sayDay(day)}.`,
    notRecorded: 'Nothing is recorded here yet. It is while the work is live.',
    wasHarm: 'Harm was noticed.',
  },
  faults: {
    'future-day': 'Give today or an earlier day',
    'before-it-was-opened': 'Give a day after the assessment was opened',
    'no-day': 'Give the day as, for example, 4 December 2026',
    'not-told': 'Answer what happened, or say why not',
    'already-recorded': 'This was recorded already. What was recorded stands',
    'no-note': 'Say what happened, or what is missing and by when it is known',
    'no-body': 'Choose a body that meets and decides',
    'no-reason': 'Say what they should decide',
    'no-outcome': 'Choose what happened to the gap',
    edited: 'Somebody saved another answer while you were writing. Yours is below, and theirs stands beside it',
    'not-open': 'The assessment is not open for writing now',
    'not-asked': 'This is not asked here',
  } satisfies Record<FollowUpFault, string> & Record<string, string>,
}
