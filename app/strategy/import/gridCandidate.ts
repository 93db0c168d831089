import type { DateRead } from '../../files/writtenDate.ts'
import type { OwnerGuess } from '../../organisation/import/ownerGuess.ts'
import type { Candidate, Flag, ImportAbout, PlaceGuess, Source } from './candidate.ts'
import type { GridSquare } from './grid.ts'
import { type CellParts, readCellLine } from './gridCell.ts'
import { armOf, unitMeant } from './gridRowPlace.ts'
import { moneyIn } from './money.ts'
import { type Promising, promisingIn } from './promising.ts'
import { dateFlags, LONGEST_SENTENCE } from './prose.ts'
import { isConcrete, rhythmIn, vaguenessOf } from './vague.ts'
import { KNOWN_VERBS, verbOfParticiple } from './verbs.ts'

const NOBODY: OwnerGuess = { none: 'nobody', read: '' }
const NEVER: DateRead = { none: 'empty', read: '' }
const EMPTY_ON_PURPOSE = /^(?:n\/?a|x|-|–|—|none|nil|not applicable)(?:$|[\s.,:;–—(-]+(.*)$)/i
const NOT_OURS = /^not (?:ours|for us|our|relevant|in scope)\b/i
const EVERYTHING = /^(?:all|everything|everywhere)\s*[:–—-]\s*/i
const ONLY = /^([^:–—]{1,40}?) only\b\s*[:–—-]*\s*/i

/** One line of a cell as a candidate, with where it applies and what is missing from it. */
export function candidateFromLine(written: string, source: Source, square: GridSquare, about: ImportAbout): Candidate {
  const place = {
    ...square.place,
    ...(square.activityId && { activityId: square.activityId }),
    ...(square.columnLevelId && { levelId: square.columnLevelId }),
  }
  const arm = armOf(place)
  const blank = EMPTY_ON_PURPOSE.exec(written)
  if (blank || NOT_OURS.test(written))
    return blankCandidate(written, source, blank ? (blank[1] ?? '') : written, { arms: [arm] })

  const flags: Flag[] = []
  let line = written
  let guess: PlaceGuess = { arms: [arm] }
  const everything = EVERYTHING.exec(line)
  if (everything) {
    line = line.slice(everything[0].length)
    guess = { arms: [armOf({ ...place, activityId: undefined })], orElse: [arm] }
    flags.push({ flag: 'everything', read: everything[0].trim() })
  }
  const only = ONLY.exec(line)
  const unitId = only && unitMeant(only[1]!, place.levelId, about)
  if (only && unitId) {
    line = line.slice(only[0].length)
    guess = { arms: [armOf({ ...place, unitId })] }
    flags.push({ flag: 'narrower-than-row', read: only[1]! })
  }
  const isLong = line.length > LONGEST_SENTENCE
  const parts: CellParts = isLong
    ? { text: line, owner: NOBODY, due: NEVER, holdsTwo: true }
    : readCellLine(line, about)
  const promising = promisingInCell(parts.text.slice(0, LONGEST_SENTENCE), about)
  const isPartners = about.levels.some(({ id, key }) => id === place.levelId && key === 'partner')
  if (isPartners && 'none' in parts.owner) flags.push({ flag: 'for-another' })
  return finished(written, source, parts, promising, guess, flags)
}

function finished(
  written: string,
  source: Source,
  parts: CellParts,
  promising: Promising,
  place: PlaceGuess,
  more: Flag[],
): Candidate {
  const { text, owner, due } = parts
  const start = text.slice(0, LONGEST_SENTENCE)
  const rhythm = rhythmIn(start)
  const money = moneyIn(start)
  const flags = [...vaguenessOf(promising, start, { owner, due, rhythm, money }), ...dateFlags(due), ...more]
  if (parts.holdsTwo && !flags.some(({ flag }) => flag === 'two-promises')) flags.push({ flag: 'two-promises' })
  if (/\btraining\b.*\bcompleted?\b|\bcompleted?\b.*\btraining\b/i.test(start)) flags.push({ flag: 'completion-only' })
  return {
    source,
    written,
    text,
    kind: 'commitment',
    ...(promising.verb && { verb: promising.verb }),
    ...(promising.object && { object: promising.object }),
    place,
    owner,
    due,
    ...(rhythm && { rhythm }),
    ...(money && { money }),
    flags,
    isConcrete: isConcrete(flags, start),
  }
}

function blankCandidate(written: string, source: Source, reason: string, place: PlaceGuess): Candidate {
  const text = reason.replace(/^because\s+|[)\s]+$/gi, '').trim()
  return {
    source,
    written,
    text,
    kind: 'blank',
    place,
    owner: NOBODY,
    due: NEVER,
    flags: text === '' ? [{ flag: 'no-reason', read: written }] : [],
    isConcrete: false,
  }
}

/** A cell is short: "Travel paid up front". Whatever is not a sentence is read by the verb it holds, if any. */
function promisingInCell(text: string, about: ImportAbout): Promising {
  const names = new Set(about.posts.map(({ title }) => title.toLowerCase()))
  const read = promisingIn(
    text,
    { isItem: true },
    { today: about.today, isOurs: (subject) => names.has(subject.toLowerCase()) },
  )
  if (typeof read !== 'string') return { ...read, isPassive: false }
  const words = text.match(/[\p{L}'’-]+/gu) ?? []
  const participle = words.findLast((word) => verbOfParticiple(word) !== undefined)
  const plain = words.find(
    (word) => KNOWN_VERBS.has(word.toLowerCase()) || KNOWN_VERBS.has(word.toLowerCase().replace(/s$/, '')),
  )
  const verb = participle ? verbOfParticiple(participle) : plain?.toLowerCase()
  return { how: 'listed', subject: '', verb, object: text, isPassive: false }
}
