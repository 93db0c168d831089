import type { EventStage } from '../../involvement/event/event.ts'
import { sayDay } from '../../web/parts/day.tsx'

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

export const en = {
  said: {} as Record<string, string>,
  toAssessments: 'Assessments',
  toProjects: 'Projects',
  digest: {
    title: 'What comes back',
    lead: 'Across pieces of work, never about a person or a team. Use it to decide what to teach, and what to change in the questions.',
    quarter: (from: string, to: string) => `${sayDay(from)} to ${sayDay(to)}`,
    earlier: 'The quarter before',
    later: 'The quarter after',
    weakTitle: 'Weak questions',
    weakEmpty: 'No answer was rated by a specialist in these months.',
    weakCaption: 'Questions, the weakest first, with how many pieces of work had each score',
    question: 'Question',
    lowest: 'Lowest',
    median: 'Middle',
    spread: 'Scores 0, 1, 2, 3, 4',
    n: 'Pieces of work',
    median0: (value: number) => number.format(value),
    steps: (spread: readonly number[]) => spread.map((n, score) => `${score}: ${n}`).join(' · '),
    few: (scores: readonly number[]) => `Too few for a spread: ${scores.join(', ')}`,
    more: (n: number) => `${plural(n, 'more question', 'more questions')} did better.`,
    themesTitle: 'Themes that came up',
    themesEmpty: 'No review was decided in these months, or none had a point.',
    themesCaption: 'Themes of reviewers’ points, the one in most pieces of work first',
    theme: 'Theme',
    points: 'Points',
    works: 'Pieces of work',
    major: 'Major',
    example: 'For example',
    noExample: 'Too few pieces of work for an example.',
    exampleNote: 'Names of people, places and work are taken out.',
    stagesTitle: 'Involvement at each stage',
    stagesEmpty: 'No involvement was logged in these months.',
    stagesCaption: 'What was done with people, by stage',
    stage: 'Stage',
    events: 'Events',
    people: 'People',
    changed: 'Changed something',
    ofEvents: (n: number, of: number) => `${n} of ${of}`,
    sharedTitle: 'Where several meet',
    shared: (name: string, n: number) => `${name}: ${plural(n, 'piece of work', 'pieces of work')}`,
    sharedEmpty: 'No place and no group has more than one piece of live work.',
  },
  stages: {
    idea: 'Idea',
    design: 'Design',
    delivery: 'Delivery',
    analysis: 'Analysis',
    reporting: 'Reporting',
    governance: 'Governance',
  } satisfies Record<EventStage, string>,
  together: {
    titles: {
      places: (name: string) => `Live work in ${name}`,
      groups: (name: string) => `Live work on ${name}`,
    },
    lead: 'One cut is small and ten are not. Here is all of it together.',
    none: 'No live work is recorded here.',
    one: 'One piece of work only. When another comes to the same people, both stand here.',
    count: (n: number) => `${plural(n, 'piece of work is', 'pieces of work are')} under way.`,
    overlap: (from: string | null, to: string | null) =>
      from && to
        ? `All at once from ${sayDay(from)} to ${sayDay(to)}.`
        : from
          ? `All at once since ${sayDay(from)}.`
          : to
            ? `All at once until ${sayDay(to)}.`
            : 'All at once.',
    noOverlap: 'They are not all under way at the same time.',
    caption: 'Each piece of work, who gains from it, and who does not',
    work: 'Work',
    days: 'When',
    gains: 'Who gains',
    burdens: 'Who gains least, is left out or loses',
    load: 'Load on others',
    range: (from: string | null, to: string | null) =>
      `${from ? sayDay(from) : 'no start'} – ${to ? sayDay(to) : 'no end'}`,
    notAssessed: 'Not assessed yet',
    notYours: 'Its assessment is not open to you',
    nothingSaid: 'Nothing said',
    effect: (group: string, why: string) => (why ? `${group}: ${why}` : group),
    conflictsTitle: 'Where one gives and another takes',
    conflictsNone: 'No group that gains from one of these loses by another, as far as their answers say.',
    conflict: (group: string, gains: string, loses: string) =>
      `${group} gains from “${gains}” and loses by “${loses}”.`,
  },
}
