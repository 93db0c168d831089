import { numberFormat } from '../../formats.ts'
import type { EventStage } from '../../involvement/event/event.ts'
import { sayCount } from '../../web/parts/count.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { locale } from '../../words.ts'
import type { Overlap } from './together.ts'

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const en = {
  said: {} as Record<string, string>,
  toAssessments: 'Assessments',
  toProjects: 'Projects',
  digest: {
    title: 'Patterns this quarter',
    titleThen: 'Patterns of an earlier quarter',
    lead: 'Across pieces of work, never about a person or a team. Use it to decide what to teach, and what to change in the questions.',
    quarter: (from: string, to: string) => `${sayDay(from)} to ${sayDay(to)}`,
    earlier: 'The quarter before',
    later: 'The quarter after',
    weakTitle: 'Questions with weak answers',
    weakEmpty: 'No answer was rated by a specialist in these months.',
    weakTooFew: (fewest: number) =>
      `No question was rated in ${fewest} pieces of work or more, so no score is shown here.`,
    weakNone: (most: number, fewest: number) =>
      `No question that was rated in ${fewest} pieces of work or more has a middle score of ${most} or less.`,
    tooFew: (n: number, fewest: number) =>
      `${plural(n, 'question was', 'questions were')} rated in fewer than ${fewest} pieces of work: too few to show a score.`,
    weakCaption: 'Questions, the weakest first, with how many pieces of work had each score',
    question: 'Question',
    lowest: 'Lowest',
    median: 'Median',
    spread: 'Scores',
    n: 'Pieces of work',
    median0: (value: number) => numberFormat(locale(), { maximumFractionDigits: 1 }).format(value),
    steps: (spread: readonly number[]) => spread.map((n, score) => `${score}: ${n}`).join(' · '),
    few: (scores: readonly number[]) => scores.join(', '),
    more: (n: number, most: number) =>
      `${plural(n, 'more question has', 'more questions have')} a middle score of ${most} or less.`,
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
    ofEvents: sayCount,
    sharedTitle: 'Where several meet',
    shared: (name: string, n: number) => `${name}: ${plural(n, 'piece of work', 'pieces of work')}`,
    sharedEmpty: 'No place and no group has more than one piece of work under way.',
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
      places: (name: string) => `Work under way in ${name}`,
      groups: (name: string) => `Work under way on ${name}`,
    },
    lead: 'Each piece of work looks small by itself. Here is all of it together, for the same people.',
    none: 'No work under way is recorded here.',
    search: 'Find a piece of work',
    one: 'One piece of work only. When another comes to the same people, both stand here.',
    count: (n: number) => `${plural(n, 'piece of work is', 'pieces of work are')} under way.`,
    overlap: (overlap: Overlap): string => {
      switch (overlap.is) {
        case 'together':
          return overlap.toOn
            ? `All at once from ${sayDay(overlap.fromOn)} to ${sayDay(overlap.toOn)}.`
            : `All at once since ${sayDay(overlap.fromOn)}; not every end is recorded.`
        case 'apart':
          return 'They are not all under way at the same time.'
        case 'not-known':
          return `${plural(overlap.missing, 'has', 'have')} no start recorded, so nobody can say since when they run at once.`
      }
    },
    caption: 'Each piece of work, who gains from it, and who does not',
    work: 'Work',
    days: 'When',
    gains: 'Who gains',
    burdens: 'Who gains least, is left out or loses',
    load: 'Load on others',
    range: (from: string | null, to: string | null) =>
      from || to
        ? `${from ? sayDay(from) : 'start not recorded'} – ${to ? sayDay(to) : 'end not recorded'}`
        : 'Days not recorded',
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
