import type { Question } from '../../content/kinds/assessment.ts'
import { readLanguage, type Wording } from '../../terminology/language/checkText.ts'
import type { Opened } from '../actions.ts'
import { isAnswered } from '../answer/value.ts'
import type { Copy } from '../copied/copied.ts'
import { layoutOf } from '../question/layout.ts'
import { contradictions } from './contradictions.ts'
import type { Check, Finding } from './finding.ts'
import { type Look, noticing } from './noticing.ts'
import { isWritten, piecesOf } from './pieces.ts'
import { words } from './words.ts'

/** What the look needs beside the answers: copies found elsewhere, and what the language is read against. */
export type Beside = Wording & { copies: readonly Copy[] }

type Looked = Pick<Opened, 'assessment' | 'pack' | 'answers' | 'given' | 'asked'>

/**
 * Everything that the mechanical look notices, in the order of the questions and the checks. An answer that says
 * honestly that it is not known yet, or that stands elsewhere, is left alone. Pure.
 */
export function findingsFor(opened: Looked, { copies, ...wording }: Beside): Finding[] {
  const looks = looksAt(opened)
  const contradicted = contradictions.flatMap(({ name, finds }) => finds(looks).map((found) => ({ name, ...found })))
  return [...looks.values()].flatMap((look) => {
    const { question } = look.question
    return [
      ...levelsOf(look),
      ...checksOf(opened, look),
      ...copies.filter((copy) => copy.question === question).flatMap((copy) => copied(opened, look.question, copy)),
      ...contradicted
        .filter((one) => one.question === question)
        .map(({ name, rowId, other }): Finding => {
          const elsewhere = other && { elsewhere: { assessmentId: opened.assessment.id, question: other } }
          return {
            question,
            check: 'contradiction',
            ...(rowId && { rowId }),
            ...elsewhere,
            ask: contradictionWords(name),
          }
        }),
      ...languageOf(look, wording),
    ]
  })
}

const contradictionWords = (name: keyof typeof words.contradictions): string => words.contradictions[name]

function looksAt({ pack, answers, given, asked }: Looked): Map<string, Look> {
  const looks = new Map<string, Look>()
  const elsewhere = new Set(answers.flatMap(({ question, value }) => (value.same ? [question] : [])))
  for (const { question, applies } of asked) {
    const value = given(question.question)
    if (!applies || !value || !isAnswered(value) || elsewhere.has(question.question) || value.unknown?.why.trim())
      continue
    const layout = layoutOf(pack, question, given)
    looks.set(question.question, { question, layout, value, pieces: piecesOf(layout, value) })
  }
  return looks
}

// Without its level a cause or an action is missing from the comparison of both, whatever its pack checks.
function levelsOf(look: Look): Finding[] {
  const { question } = look.question
  return (noticing.no_level?.(look) ?? []).map((noticed) => ({
    question,
    check: 'no_level',
    ...noticed,
    ask: words.noLevel,
  }))
}

/** The checks that the pack has, where they are for this question, each in the question's own words where it has some. */
function checksOf({ pack }: Looked, look: Look): Finding[] {
  const { question, followUp } = look.question
  return pack.checks.flatMap(({ check, appliesTo, followUp: usual }) => {
    const own: Partial<Record<string, string>> = followUp
    const isHere =
      appliesTo === 'all' || (appliesTo === 'listed' ? own[check] !== undefined : appliesTo.includes(question))
    const notice = noticing[check as Check]
    if (!isHere || !notice) return []
    return notice(look).map(
      (noticed): Finding => ({ question, check: check as Check, ...noticed, ask: own[check] ?? usual }),
    )
  })
}

function copied({ pack }: Looked, { question }: Question, { elsewhere }: Copy): Finding[] {
  const check = pack.checks.find((one) => one.check === 'copied')
  return check ? [{ question, check: 'copied', elsewhere, ask: check.followUp }] : []
}

/** Each phrase once for an answer. Quotations are left alone. */
function languageOf({ question: { question }, pieces }: Look, wording: Wording): Finding[] {
  const text = pieces
    .filter(({ field }) => isWritten(field))
    .map(({ words: said }) => said)
    .join('\n\n')
  const seen = new Set<string>()
  return readLanguage(text, wording).hits.flatMap(({ entry, text: said }): Finding[] => {
    const phrase = wording.phrases.find(({ id }) => id === entry)
    if (!phrase || seen.has(entry)) return []
    seen.add(entry)
    return [{ question, check: 'lexicon', said, ask: phrase.question }]
  })
}
