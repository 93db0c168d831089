import { listFormat, numberFormat } from '../../formats.ts'
import { sayDay } from '../../web/parts/day.tsx'
import type { Rhythm } from './indicator.ts'

const list = (parts: readonly string[]): string => listFormat('en-GB', { type: 'conjunction' }).format(parts)
const number = (value: number): string => numberFormat('en-GB', { maximumFractionDigits: 4 }).format(value)
const percent = (share: number): string =>
  numberFormat('en-GB', { style: 'percent', maximumFractionDigits: 2 }).format(share)

/** A figure in its unit: 12 people, 35 per cent; 0.35 as a share is 35%. More than the whole is left as it was typed. */
const figure = (value: number, unit: string | null): string => {
  if (!unit) return number(value)
  const isShare = /^(share|proportion)$/i.test(unit) && value >= 0 && value <= 1
  return isShare ? percent(value) : `${number(value)} ${unit}`
}

export const en = {
  said: {
    'indicator.agreed': 'It is in the plan.',
    'indicator.amended': 'Saved.',
    'indicator.retired': 'It is retired, with the reason.',
  } as Record<string, string>,
  every: {
    month: 'Every month',
    quarter: 'Every quarter',
    half: 'Every half year',
    year: 'Every year',
  } satisfies Record<Rhythm, string> as Record<Rhythm, string>,
  kinds: { indicator: 'Indicator', evaluation_question: 'Evaluation question' },
  kindHints: {
    indicator: 'Something counted again and again.',
    evaluation_question: 'Something an evaluation is to find out.',
  },
  better: { high: 'Higher is better', low: 'Lower is better', '': 'Neither: it is read, not chased' } as Record<
    string,
    string
  >,
  list: {
    title: 'How we will know',
    lead: 'What is measured or asked at every level and in every activity, who is responsible, and which decision it feeds.',
    levels: 'By level',
    activities: 'By activity',
    level: 'Level',
    activity: 'Activity',
    holds: 'Indicators and questions',
    gap: 'None yet',
    add: 'Add one',
    gaps: (levels: readonly string[], activities: readonly string[]) => {
      if (!levels.length && !activities.length)
        return 'Every level and every activity has one that somebody in post is responsible for.'
      const parts = [
        ...(levels.length ? [`the ${levels.length === 1 ? 'level' : 'levels'} ${list(levels)}`] : []),
        ...(activities.length
          ? [`the ${activities.length === 1 ? 'activity' : 'activities'} ${list(activities)}`]
          : []),
      ]
      return `Nothing yet for ${list(parts)}, with somebody in post responsible for it.`
    },
    all: 'The whole plan',
    question: 'Question',
    responsible: 'Responsible',
    every: 'How often',
    feeds: 'Feeds',
    feedsSaid: (body: string, what: string) => `${body}: ${what}`,
    baseline: 'Baseline',
    noBaseline: 'Not yet',
    search: 'Search the plan',
    new: 'Add to the plan',
    empty:
      'A plan says, for every level and activity, what will show whether promises are kept: one question, who answers it, how often, and the decision it feeds.',
    emptyWho: 'the health equity lead',
    cannotApply: 'Cannot apply here',
  },
  form: {
    newTitle: 'Add to the plan',
    editTitle: 'Change it',
    kind: 'What is it?',
    question: 'The question, in plain words',
    questionHint: 'For example: “Do projects start early enough?”',
    what: 'What exactly is measured or found out?',
    whatHint: 'For a share: what is counted, out of what.',
    unit: 'In which unit?',
    unitHint: 'For example per cent, people, days.',
    responsible: 'Who is responsible for it?',
    responsibleHint: 'The post that sends the figure.',
    every: 'How often?',
    feedsBody: 'Which body does it feed?',
    bodyFirst: 'Choose a body',
    feedsWhat: 'What does that body decide with it?',
    feedsHint: 'A figure that feeds no decision is not worth collecting, so this is needed.',
    source: 'Where does it come from?',
    baseline: 'Where does it stand now?',
    baselineOn: 'On which day was that?',
    target: 'Where should it be?',
    better: 'Which way is better?',
    groups: 'By which groups is it shown? With commas between',
    groupsHint: 'For example deprivation fifths, sex, ethnicity.',
    save: 'Save it',
    add: 'Add it to the plan',
    suggestions: 'Indicators that others use',
    suggestionsLead: 'Choose few: each must feed a decision that somebody takes.',
    take: 'Begin with this',
    gaming: (how: string, guard: string) =>
      `Could look better than the truth: ${how.charAt(0).toLowerCase()}${how.slice(1)}. Against that: ${guard.charAt(0).toLowerCase()}${guard.slice(1)}.`,
    faults: {
      question: 'Write the question.',
      what: 'Say what is measured or found out.',
      every: 'Say how often.',
      body: 'Choose the body that it feeds.',
      feedsWhat: 'Say what the body decides with it.',
      number: 'Write a number, such as 0.35 or 12, or leave it empty.',
      day: 'Write the day, such as 4 December 2026.',
      both: 'A baseline needs its figure and its day.',
      'not-a-body': 'Choose a body that can decide.',
    },
  },
  page: {
    thread: 'The thread',
    where: 'Where',
    responsible: 'Responsible',
    every: 'How often',
    feeds: 'Feeds',
    decides: 'To decide',
    source: 'Comes from',
    noSource: 'No source yet',
    baseline: 'Baseline',
    noBaseline: 'No baseline yet',
    valueOn: (value: number, unit: string | null, on: string) => `${figure(value, unit)}, ${sayDay(on)}`,
    target: 'Target',
    value: figure,
    better: 'Better',
    groups: 'Shown by',
    noGroups: 'No groups: a figure for everybody can hide who is left out.',
    edit: 'Change it',
    retire: 'Retire it',
    retireWhy: 'Why is it let go?',
    retired: (on: string, why: string) => `Retired on ${sayDay(on)}. ${why}`,
    noReason: 'Say why it is let go.',
    nobody: 'Nobody in post is responsible for it today, so it does not cover its level or activity.',
    noResponsible: 'No post is responsible for it yet, so it does not cover its level or activity.',
  },
}
