import type { Entry } from '../entries.ts'
import { type Assessment, fieldsOf, type Question } from '../kinds/assessment.ts'
import { type Fields, namesIn, numbersOf, withNames } from './assessmentNames.ts'
import { type Readable, readable } from './readable.ts'
import { words } from './words.ts'

/** One entry of an assessment as a person reads it: questions in the order of reading, names in place of keys. */
export function readableAssessment(pack: Assessment, entry: Entry): Readable {
  return readable({ ...entry, words: JSON.stringify(tell(pack, entry)) })
}

function tell(pack: Assessment, { noun, name, words: said }: Entry): Fields {
  const question = pack.questions.find((one) => one.question === name)
  const kind = pack.kinds[name]
  const report = pack.reports.find((one) => one.report === name)
  if (noun === 'question' && question) return tellQuestion(pack, question)
  if (noun === 'kind' && kind)
    return { title: kind.label, answeredWith: lines(pack, kind.fields), andThen: lines(pack, kind.adaptations ?? []) }
  if (noun === 'report' && report) return tellReport(pack, report)
  const relative = pack.relatives.find((one) => one.relative === name)
  if (noun === 'relative' && relative) return tellRelative(pack, relative)
  const own = JSON.parse(said) as Fields
  return noun === 'form' ? tellForm(pack) : withNames(pack, own)
}

function tellQuestion(pack: Assessment, question: Question): Fields {
  const told = words.assessment
  const { requiredFor, optionalFor, rubric, teamExercise } = question
  const { variants, stages, lengths } = namesIn(pack)
  const listed = (keys: string[], names: Record<string, string> = {}) => keys.map((key) => names[key] ?? key).join(', ')
  return {
    title: `${question.number} ${question.ask}`,
    inPlainWords: question.plain,
    why: question.why,
    howToAnswer: question.howToAnswer,
    answeredWith: lines(pack, fieldsOf(pack, question)),
    askedOf: listed(requiredFor.variants, variants),
    offeredTo: listed(optionalFor, variants),
    answeredBy: listed(requiredFor.stages, stages),
    inLengths: listed(requiredFor.lengths, lengths),
    minutes: told.minutes(question.minutes),
    evidence: told.evidence[question.evidence],
    whatAnAnswerIsWorth: [...([1, 2, 3, 4] as const).map((score) => told.worth(score, rubric[score])), rubric.between],
    examples: question.examples.flatMap(({ project, weak, fair, strong, strongRates }) => {
      const title = pack.exampleProjects.find((one) => one.project === project)?.title ?? project
      return [told.example(title, 1, weak), told.example(title, 2, fair), told.example(title, strongRates, strong)]
    }),
    tenMinutesTogether: [teamExercise.title, ...teamExercise.steps],
    askedOfPublicAdvisers: question.adviserPrompt,
    askedBack: Object.values(question.followUp),
    ...(question.addedByUs ? { addedByUs: question.addedByUs } : {}),
    words: pack.terms
      .filter(({ term }) => question.glossary.includes(term))
      .map(({ name, plain }) => told.line(name, [plain])),
  }
}

/** Fields as lines: what each is called, and what can be chosen in it. */
const lines = ({ optionWords }: Assessment, fields: { label: string; options?: string[] }[]): string[] =>
  fields.map(({ label, options = [] }) =>
    words.assessment.line(
      label,
      options.map((option) => optionWords[option]?.label ?? option),
    ),
  )

function tellReport(pack: Assessment, { title, plain, limit, note, parts }: Assessment['reports'][number]): Fields {
  return {
    title,
    plain,
    ...(limit ? { limit } : {}),
    ...(note ? { note } : {}),
    madeFrom: parts.map((part) =>
      words.assessment.line(part.title, numbersOf(pack, [...(part.from ?? []), ...(part.tables ?? [])])),
    ),
  }
}

function tellRelative(pack: Assessment, { name, basis, sections, nearest }: Assessment['relatives'][number]): Fields {
  const { sections: titles = {} } = namesIn(pack)
  return {
    name,
    basis,
    itsSections: sections.map(({ number, about }) => words.assessment.worth(number, about)),
    nearestToOurs: Object.entries(nearest).map(([section, numbers]) =>
      words.assessment.near(titles[section] ?? section, numbers),
    ),
  }
}

function tellForm(pack: Assessment): Fields {
  const { line } = words.assessment
  const { variants = {} } = namesIn(pack)
  return {
    title: pack.title,
    inPlainWords: pack.plainTitle,
    whatFor: [pack.tagline, pack.plainTagline],
    source: [pack.source.statement, pack.source.plain],
    itNever: pack.whatItNeverDoes,
    firstOffered: pack.kindsOfWork.map(({ variant, activity }) =>
      line(words.noun(activity), [variants[variant] ?? variant]),
    ),
    ...(pack.mixedWork ? { mixedWork: pack.mixedWork } : {}),
    ...(pack.shownWhen ? { shownWhen: pack.shownWhen } : {}),
    examplesAreFrom: pack.exampleProjects.map(({ title, about }) => line(title, [about])),
    causesBesideActions: (pack.flag?.values ?? []).map(({ when, says }) => line(when, [says])),
    together: [pack.meeting.says, ...pack.meeting.before, ...pack.meeting.after],
    ...(pack.relativesNote ? { nearTo: pack.relativesNote } : {}),
  }
}
