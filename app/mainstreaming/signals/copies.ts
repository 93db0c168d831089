import { copiedPairs, type Text } from '../../assessment/copied/copied.ts'
import { shinglesOf } from '../../assessment/copied/shingles.ts'
import type { FileProject, OrganisationFile } from './organisationFile.ts'
import { twoDecimals } from './twoDecimals.ts'

const textsOf = ({ id, assessment }: FileProject): Text[] =>
  Object.entries(assessment?.answers ?? {}).map(([question, answer]) => ({
    work: id,
    assessmentId: id,
    question,
    shingles: shinglesOf(answer),
  }))

/** Answers to one question that stand in two projects, by project and then by question. */
export function duplicateText({ projects }: OrganisationFile) {
  const texts = projects.flatMap(textsOf)
  const order = projects.map(({ id }) => id)
  return copiedPairs(texts, (a, b) => a.question === b.question && a.work !== b.work)
    .map(({ a, b, likeness }) => ({
      a: texts[a]!.work,
      b: texts[b]!.work,
      question: texts[a]!.question,
      similarity: twoDecimals(likeness),
    }))
    .sort(
      (one, other) => order.indexOf(one.a) - order.indexOf(other.a) || order.indexOf(one.b) - order.indexOf(other.b),
    )
}

/** Questions of one project that have the same answer. */
export function copiesWithin(project: FileProject): [string, string][] {
  const texts = textsOf(project)
  return copiedPairs(texts).map(({ a, b }) => [texts[a]!.question, texts[b]!.question])
}
