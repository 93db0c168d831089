import type { KindReader } from './kind.ts'
import { readAssessment } from './kinds/assessment.ts'
import { readDuties } from './kinds/duties.ts'
import { readIndicators } from './kinds/indicators.ts'
import { readLexicon } from './kinds/lexicon.ts'
import { readMainstreaming } from './kinds/mainstreaming.ts'
import { readProvisions } from './kinds/provisions.ts'
import { readStarters } from './kinds/starters.ts'
import { readTerminology } from './kinds/terminology.ts'

/** Every kind of pack that the product reads. A new kind is a file in `kinds/` and a line here. */
export const kinds = {
  assessment: readAssessment,
  duties: readDuties,
  indicators: readIndicators,
  lexicon: readLexicon,
  mainstreaming: readMainstreaming,
  provisions: readProvisions,
  starters: readStarters,
  terminology: readTerminology,
} satisfies Record<string, KindReader<unknown>>

export type Kind = keyof typeof kinds
export type Contents = { [K in Kind]: (typeof kinds)[K] extends KindReader<infer T> ? T : never }

export const isKind = (kind: string): kind is Kind => Object.hasOwn(kinds, kind)
