import { sayDay } from '../../web/parts/day.tsx'

export const en = {
  subtitle: (from: string, to: string) => `Health equity strategy, ${sayDay(from)} to ${sayDay(to)}`,
  status: 'Status',
  draft: 'Draft, not approved',
  approved: (by: string, on: string) => `Approved by ${by} on ${sayDay(on)}`,
  minute: 'Minute',
  promisesTitle: 'What we promise',
  promisesLead: (n: number) =>
    n === 1
      ? 'One promise, with whoever answers for it and what stands behind it.'
      : `${n} promises, each with whoever answers for it and what stands behind it.`,
  none: 'No promises yet.',
  everywhere: 'Everywhere',
  placeless: 'Without a place yet',
  provisions: 'What helps us to keep them',
  caption: (place: string) => `Promises: ${place}`,
  columns: ['No.', 'Promise', 'Where', 'Owner', 'By', 'Behind it'],
  noOwner: 'Nobody yet',
  vacant: (title: string) => `${title} (nobody in post)`,
  noDate: 'No date',
  nothing: 'Nothing yet',
  missingTitle: 'What is still missing',
  missingLead: 'On the day this paper was made:',
  missingNone: 'Every promise has an owner in post, and money, time or a reason why it needs neither.',
  minuteTitle: 'The minute',
  file: 'strategy',
  tooSlow: 'The PDF took too long to make. Take the Word file, or try again.',
}
