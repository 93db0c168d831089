import type { Caller } from '../../organisation/caller.ts'
import { type Opened, openAssessment } from '../actions.ts'
import { type Missing, missingIn } from '../answer/missingIn.ts'
import { type Resolved, resolveSame } from '../answer/same.ts'
import { isAnswered, type Value, wordsOf } from '../answer/value.ts'
import { mayWrite } from '../permissions.ts'
import { maySeeFindings, precheckOpened } from '../precheck/actions.ts'
import type { Finding } from '../precheck/finding.ts'
import type { ToldFlag } from '../precheck/flagOf.ts'
import type { Asked } from '../question/asked.ts'
import type { Layout } from '../question/layout.ts'
import { layoutHere } from '../question/layoutHere.ts'

export type Checked = {
  asked: Asked
  layout: Layout
  value: Value | undefined
  same: Resolved | undefined
  isMissing: boolean
  missing: Missing
  findings: Finding[]
}

export type CheckView = {
  opened: Opened
  isWritable: boolean
  maySeeFindings: boolean
  checked: Checked[]
  flag: ToldFlag | undefined
  /** So much is written that the sections stand on pages of their own. */
  isLong: boolean
}

const MOST_ON_ONE_PAGE = 60_000

/** All answers in order with what is missing, and what the mechanical look noticed for those who may see it. */
export async function readCheck(caller: Caller, id: string): Promise<CheckView> {
  const opened = await openAssessment(caller, id)
  const noticed = maySeeFindings(caller, opened) ? await precheckOpened(caller, opened) : undefined
  const checked: Checked[] = []
  for (const asked of opened.asked.filter(({ applies }) => applies)) {
    const key = asked.question.question
    const value = opened.answers.find(({ question }) => question === key)?.value
    const layout = await layoutHere(caller, opened, asked.question)
    checked.push({
      asked,
      layout,
      value,
      same: value?.same && (await resolveSame(caller, value)),
      isMissing: !isAnswered(value),
      missing: missingIn(layout, value),
      findings: noticed?.findings.filter(({ question }) => question === key) ?? [],
    })
  }
  const written = opened.answers.reduce((sum, { value }) => sum + wordsOf(value).length, 0)
  return {
    opened,
    isWritable: mayWrite(caller, opened),
    maySeeFindings: Boolean(noticed),
    checked,
    flag: noticed?.flag,
    isLong: written > MOST_ON_ONE_PAGE,
  }
}
