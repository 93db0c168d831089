import { isQuoted } from './clauses.ts'
import {
  ADVERB,
  always,
  answersFor,
  asksOthers,
  asListed,
  BACKS,
  committed,
  GRAND,
  holds,
  intends,
} from './promiseForms.ts'
import { subjectOf } from './subject.ts'
import { HAPPENING_VERBS, verbOfParticiple } from './verbs.ts'

/** How a clause promises: the words of it that count, as they stand. `verb` is in its plain form. */
export type Promising = {
  how: 'will' | 'committed' | 'intends' | 'asks-others' | 'answers-for' | 'holds' | 'always' | 'listed'
  subject: string
  verb?: string
  object: string
  isPassive: boolean
}

/** Why a clause is no promise. It is kept and shown, and a person may take it all the same. */
export type Aside =
  | 'background'
  | 'too-long'
  | 'definition'
  | 'ambition'
  | 'forecast'
  | 'reported'
  | 'quoted'
  | 'duty-moved-away'

const MODAL =
  /\b(?:(will|shall|must|should)|((?:is|are) (?:going )?to|(?:has|have) (?:agreed|undertaken|promised) to))\b(?! of\b)|['’]ll\b/g
const REPORTS =
  /\b(?:sets? out|explains?|describes?|says?|said|states?|assumes?|suggests?|knows?|believes?|expects?|thinks?|hopes?|tells?|told|shows?|argues?|agreed|recognises?|means?|ensures?|asks?|understands?) (?:[\w ]{0,40}\b)?(?:that|how|what|where|why|us|:)/i
const OUTSIDERS =
  /^(?:the |our |many |some |most |more |all |older |younger |local )*(?:people|residents?|famil(?:y|ies)|patients?|children|population|rents?|costs?|prices?|wages|demand|government|parliament|ministers|those|these|this|they|it|there|climate|men|women|inequalit(?:y|ies)|poverty|many|some|most|others|everyone|evidence|life expectancy)\b/i
const FELT = new Set([
  'affect',
  'need',
  'affected',
  'needed',
  'felt',
  'feel',
  'required',
  'born',
  'lose',
  'see',
  'excluded',
  'expected',
  'known',
])
/** `isOurs`: does this subject name a unit or a post of the organisation? */
export type Setting = { today: string; isOurs: (subject: string) => boolean }

/** Reads one clause. `stem` leads to it when it is an item of a list. */
export function promisingIn(
  clause: string,
  item: { isItem: boolean; stem?: string },
  setting: Setting,
): Promising | Aside {
  if (
    /\b(?:by|when we say) .{2,60}? we mean\b|\b(?:is|are) (?:defined as|used to mean|taken to mean)\b|\bwe define\b/i.test(
      clause,
    )
  )
    return 'definition'
  const listed = item.isItem ? asListed(clause, item.stem) : undefined
  if (listed) return listed
  const said =
    item.stem && /\b(?:will|shall|must|to)$/i.test(item.stem.trim()) ? `${item.stem.trim()} ${clause}` : clause
  if (clause.endsWith('?')) return 'background'
  if (BACKS.test(clause)) return { how: 'will', subject: '', object: clause, isPassive: false }
  return (
    committed(said) ??
    intends(said) ??
    asksOthers(said) ??
    answersFor(said) ??
    withModal(said, setting) ??
    holds(said) ??
    always(said) ??
    'background'
  )
}

function withModal(clause: string, { today, isOurs }: Setting): Promising | Aside | undefined {
  let aside: Aside | undefined
  for (const modal of clause.matchAll(MODAL)) {
    const before = clause.slice(0, modal.index)
    // A remark between commas: "should, where practicable, offer".
    const after = clause
      .slice(modal.index + modal[0].length)
      .trim()
      .replace(/^,[^,]*,\s*/, '')
    if (isQuoted(clause, modal.index)) {
      aside = 'quoted'
      continue
    }
    if (REPORTS.test(before)) {
      aside = 'reported'
      continue
    }
    if (isSubordinate(before)) {
      aside = 'background'
      continue
    }
    return doing(subjectOf(before, today), after, modal[0], isOurs)
  }
  return aside
}

// "The people who will come" and "unless the law will allow it" lead up to a promise, or to nothing.
function isSubordinate(before: string): boolean {
  if (/\b(?:if|unless|whether|because|so that|as)\b[^,]*$/i.test(before)) return true
  return /\b(?:who|which|that)\s+(?:\w+ly\s+)?$|\bthat (?:the|our|this|a|it)\s+(?:[\w-]+\s+){0,2}$/i.test(before)
}

function doing(subject: string, after: string, modal: string, isOurs: (subject: string) => boolean): Promising | Aside {
  const bare = after.replace(ADVERB, '')
  const how = /^(?:\w+ly )?(?:seek|aim|strive|endeavour|try|work) to\b/i.test(after) ? 'intends' : 'will'
  const passive = /^(?:be|get|have been|being) (?:\w+ly |then |also |more )?([\w-]+)(.*)$/i.exec(bare)
  const participle = passive && verbOfParticiple(passive[1]!)
  const isOutside = OUTSIDERS.test(subject) && !isOurs(subject)
  if (GRAND.test(bare)) return 'ambition'
  if (passive && participle) {
    if (FELT.has(participle) || FELT.has(passive[1]!.toLowerCase())) return 'forecast'
    return { how: 'will', subject, verb: participle, object: subject, isPassive: true }
  }
  if (isOutside) return 'forecast'
  if (/^be\b/i.test(bare)) {
    if (/^(?:is|are)/.test(modal)) return 'background'
    return { how: 'will', subject, verb: undefined, object: subject, isPassive: false }
  }
  const [first = ''] = bare.split(/\s/)
  const verb = first.toLowerCase().replace(/[^a-z-]/g, '')
  if (HAPPENING_VERBS.has(verb) && !/^we$/i.test(subject)) return 'forecast'
  return { how, subject, verb, object: bare.slice(first.length).trim(), isPassive: false }
}
