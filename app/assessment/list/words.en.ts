import { listFormat, numberFormat } from '../../formats.ts'
import { sayDay } from '../../web/parts/day.tsx'
import { locale } from '../../words.ts'
import type { Length, Stage } from '../assessment.ts'
import type { Counted } from './readList.ts'

const whole = (n: number) => numberFormat(locale()).format(n)
const isOrAre = (n: number) => (n === 1 ? 'is' : 'are')
const list = (names: string[]) => listFormat(locale(), { type: 'conjunction' }).format(names)

/** Quoted words of the writer's own, as a list. */
const quoted = (said: string[]) => list(said.map((word) => `“${word}”`))

export const en = {
  said: {
    'assessment.opened':
      'The assessment is open. Until it is sent for review, only your team, your theme lead and the health equity lead see it.',
    'assessment.scope': 'The questions are changed. Every answer is kept.',
    'assessment.added': 'The question is asked here too.',
  } as Record<string, string>,
  all: 'Assessments',
  lengths: { screen: 'Screen', short: 'Short', full: 'Full' } satisfies Record<Length, string>,
  stages: { idea: 'Idea', design: 'Design', delivery: 'Delivery', close: 'Close' } satisfies Record<Stage, string>,
  notProject: 'Not a project',
  apart: (title: string, day: string, pack: string) => `${title} (${pack}, opened ${sayDay(day)})`,
  list: {
    statement: ({ all, underWay, accepted, live }: Counted) => {
      if (all === 0) return 'No assessment is open to you yet'
      const others = [
        ...(accepted ? [`${whole(accepted)} ${isOrAre(accepted)} accepted`] : []),
        ...(live ? [`${whole(live)} ${isOrAre(live)} live`] : []),
      ]
      const named = all === 1 ? 'assessment is' : 'assessments are'
      return [`${whole(underWay)} of ${whole(all)} ${named} under way`, ...others].join(', ')
    },
    openedOn: (day: string, pack: string) => `opened ${sayDay(day)}, ${pack}`,
    ofFirst: (timely: string) => `${timely} (the first assessment of this project)`,
    empty: 'An assessment asks of one piece of work who gains least, while the plan can still change.',
    emptyWho: 'whoever leads the work',
    emptyReader:
      'None is shared with you. You see those that you write, lead or review, and those of your part of the organisation.',
    open: 'Open an assessment',
    search: 'Search by name, work or state',
    state: 'State',
    anyState: 'Any state',
    caption: 'Assessments, newest first',
    what: 'Assessment',
    where: 'State',
    timely: 'In time?',
    majors: 'Open major points',
    waiting: 'In this state',
    since: (n: number) => (n === 0 ? 'Since today' : `For ${days(n)}`),
    none: 'None',
    kind: (length: string, stage: string) => `${length}, ${stage.toLowerCase()}`,
  },
  fresh: {
    title: 'Open an assessment',
    chooseLead: 'Which piece of work is it about?',
    chooseHint: 'You are offered work that you lead, or that belongs to your part of the organisation.',
    search: 'Search for the work by name',
    none: 'No work of yours goes by this name. Whoever leads a project opens its assessment; register the project first if it is not there.',
    register: 'Register a project',
    next: 'Go on',
    find: 'Search',
    about: (name: string) => `About ${name}`,
    lead: 'Paste what you have. Five questions that fit it come first; the rest can wait.',
    abstract: 'Abstract or a few lines about the work',
    abstractHint: 'Paste it as it is. It stays here, is sent nowhere, and nothing is written for you.',
    variant: 'What kind of work is it?',
    guessed: (activity: string) => `Guessed from the project's activity, ${activity}. Change it if it is wrong.`,
    length: 'How long?',
    lengths: (label: string, minutes: number | null) => (minutes ? `${label}: about ${whole(minutes)} minutes` : label),
    stage: 'Where does the work stand?',
    others: 'Other sets of questions',
    button: 'Open it',
    before: (title: string) =>
      `There is an earlier one about this work. Its answers will stand beside the new: ${title}.`,
    faults: {
      unit: 'Choose the work',
      variant: 'Choose the kind of work',
      length: 'Choose how long',
      stage: 'Choose where the work stands',
      tooLong: 'This is longer than 50,000 characters: paste the summary alone',
    },
  },
  show: {
    facts: {
      state: 'State',
      length: 'Length',
      stage: 'Stage',
      variant: 'Kind of work',
      opened: 'Opened',
      pack: 'Questions',
    },
    packOf: (title: string, version: string) => `${title}, version ${version}`,
    answered: (n: number, of: number) => `${whole(n)} of the ${whole(of)} questions due at this stage are answered`,
    begin: 'Begin with these five',
    beginLead: 'They fit what you pasted. Each says why it was chosen; the same text always gives the same five.',
    because: (found: string[]) => `Because you wrote ${quoted(found)}.`,
    always: 'Asked of every piece of work of this kind.',
    why: 'Why we ask',
    plain: 'In plain words',
    weak: 'A weak answer',
    good: 'A strong answer',
    five: 'Why, in plain words, and what good looks like',
    sections: (number: string, title: string) => `${number} ${title}`,
    team: 'The team',
    readOnly: 'You can read this assessment. Only its team writes in it.',
    beingRead: 'It is being read. Its team writes in it again if it comes back.',
    state: {
      answered: 'Answered',
      unknown: 'Not known yet',
      same: 'The same as above',
      due: 'To answer',
      optional: 'If you can',
      closed: 'Not asked yet',
      draft: 'Draft',
      again: 'Look again',
    },
    draftAt: (at: string) => `You have a draft of ${at} here.`,
    here: (names: string[], since: string) =>
      names.length === 1
        ? `${names[0]} has it open since ${since}.`
        : `${list(names)} have it open, the first since ${since}.`,
    extra: 'Asked because of what another answer says.',
    talk: (n: number) => (n === 1 ? 'One comment in the team is open.' : `${whole(n)} comments in the team are open.`),
    said: (n: number) => (n === 1 ? 'One thing was said about it.' : `${whole(n)} things were said about it.`),
    goOn: (number: string) => `Go on with question ${number}`,
    check: 'Check your answers',
    checkAll: 'Read all answers',
    changeQuestions: 'Change which questions are asked',
    changeLead: 'No answer is lost by it: what is not asked any more is kept.',
    change: 'Change the questions',
    addTitle: 'Ask one more question',
    addLead: 'Any question can be asked on top of these.',
    addLabel: 'Question',
    addButton: 'Ask it',
    noQuestion: 'Choose a question',
    archived: 'This assessment was put away.',
    abstract: 'What the work is',
    pasted: 'What was pasted when it was opened',
    noAbstract: 'Nothing was pasted when this was opened.',
  },
  more: {
    title: 'More about it',
    advisers: 'Public advisers',
    feedback: 'Points and answers',
    changes: 'What it changed',
    precheck: 'What the machine noticed',
    forms: 'Answer in Word, and bring it back',
    bid: 'Text for a bid',
    docx: 'Report in Word',
    pdf: 'Report as PDF',
    paper: 'Questions on paper',
    history: 'History',
    elsewhere: 'Use these answers in another set of questions',
    version: 'Version of the questions',
  },
  check: {
    title: 'Check your answers',
    lead: 'Every question in order, as somebody else will read it.',
    missing: (n: number, of: number) =>
      n === 0
        ? `All ${whole(of)} questions due at this stage are answered.`
        : `${whole(n)} of the ${whole(of)} questions due at this stage are not answered yet`,
    missingRows: (n: number) => (n === 1 ? 'One more row is asked for' : `${whole(n)} more rows are asked for`),
    missingFields: (labels: string[]) => `Not filled in yet: ${list(labels)}`,
    change: 'Change',
    changeWhat: (number: string) => `the answer to ${number}`,
  },
}

function days(n: number): string {
  return n === 1 ? 'one day' : `${whole(n)} days`
}
