import type { Assessment } from '../kinds/assessment.ts'
import { words } from './words.ts'

export type Fields = Record<string, unknown>

const names = <T>(list: T[], key: (one: T) => string, name: (one: T) => string): Record<string, string> =>
  Object.fromEntries(list.map((one) => [key(one), name(one)]))

/** Which names stand for the keys in a field, by the field. `''`: in any. */
export function namesIn(pack: Assessment): Record<string, Record<string, string>> {
  const variants = names(
    pack.variants,
    ({ variant }) => variant,
    ({ label }) => label,
  )
  const lengths = names(
    pack.lengths,
    ({ length }) => length,
    ({ label }) => label,
  )
  const stages = names(
    pack.stages,
    ({ stage }) => stage,
    ({ label }) => label,
  )
  const sections = names(
    pack.sections,
    ({ section }) => section,
    ({ title }) => title,
  )
  const options = names(
    Object.entries(pack.optionWords),
    ([key]) => key,
    ([, { label }]) => label,
  )
  const steps = names(
    pack.barrierSteps,
    ({ step }) => step,
    ({ label }) => label,
  )
  return {
    '': names(
      pack.questions,
      ({ question }) => question,
      ({ number, plain }) => `${number} ${plain}`,
    ),
    variant: variants,
    variants,
    length: lengths,
    lengths,
    stage: stages,
    stages,
    section: sections,
    sections,
    options,
    steps: { ...options, ...steps },
    level: names(
      pack.levels,
      ({ level }) => String(level),
      ({ level, name }) => `${level} ${name}`,
    ),
    lookBehind: names(
      pack.causes,
      ({ cause }) => cause,
      ({ name }) => name,
    ),
    band: names(
      pack.barrierBands,
      ({ band }) => band,
      ({ label }) => label,
    ),
    group: names(
      pack.axisGroups,
      ({ group }) => group,
      ({ label }) => label,
    ),
    progressPlus: names(
      pack.progressPlus,
      ({ mark }) => mark,
      ({ label }) => label,
    ),
    mode: names(
      pack.gateModes,
      ({ mode }) => mode,
      ({ label }) => label,
    ),
    gates: names(
      pack.gates,
      ({ gate }) => gate,
      ({ name }) => name,
    ),
    answer: names(
      Object.entries(pack.kinds),
      ([kind]) => kind,
      ([, { label }]) => label,
    ),
  }
}

/** Fields whose keys no part of the pack names: they are read as words. */
const spoken = new Set(['kinds', 'organisation', 'protected', 'for', 'formats', 'output', 'appliesTo', 'needs', 'by'])

/** The fields of an entry with names for keys; questions of each kind of work as lines of numbers. */
export function withNames(pack: Assessment, fields: Fields): Fields {
  const known = namesIn(pack)
  const tell = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => tell(one, field))
    if (typeof value === 'object' && value !== null) {
      if (field === 'questions')
        return Object.entries(value).map(([variant, asked]) =>
          words.assessment.line(known.variants?.[variant] ?? variant, numbersOf(pack, asked)),
        )
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, tell(inner, key)]))
    }
    const key = String(value)
    const name = known['']?.[key] ?? known[field]?.[key]
    return name ?? (spoken.has(field) && /^[a-z-]+$/.test(key) ? words.noun(key) : value)
  }
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, tell(value, field)]))
}

/** Numbers for the keys of questions; anything else as words. */
export const numbersOf = (pack: Assessment, keys: unknown): string[] =>
  [keys ?? []]
    .flat()
    .map((key) => pack.questions.find(({ question }) => question === key)?.number ?? words.noun(String(key)))
