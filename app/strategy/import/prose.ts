import { type DateRead, findDates } from '../../files/writtenDate.ts'
import { plainName } from '../../organisation/import/names.ts'
import { guessOwner, type OwnerGuess } from '../../organisation/import/ownerGuess.ts'
import type { Candidate, CandidateKind, Flag, ImportAbout, PlaceGuess } from './candidate.ts'
import { clausesOf } from './clauses.ts'
import { moneyIn } from './money.ts'
import { activityNamed, levelNamed } from './placeWords.ts'
import { BACKS } from './promiseForms.ts'
import { type Aside, type Promising, promisingIn } from './promising.ts'
import { type Paragraph, type Sentence, sentencesOf } from './sentences.ts'
import { isConcrete, rhythmIn, vaguenessOf } from './vague.ts'

/** A sentence that promises nothing, kept with its place so that a person can take it all the same. */
export type SetAside = { source: Candidate['source']; text: string; because: Aside }

export type ProseReading = { candidates: Candidate[]; aside: SetAside[] }

/** Longer than this it is a pasted table or worse, and no one promise. */
export const LONGEST_SENTENCE = 2_000

/**
 * Parts a strategy into what it promises and what it only says. Every sentence comes back as one or the other;
 * nobody's words are changed. Reads English.
 */
export function readProse(paragraphs: readonly Paragraph[], about: ImportAbout): ProseReading {
  const reading: ProseReading = { candidates: [], aside: [] }
  const names = [...about.units.map(({ name }) => name), ...about.posts.map(({ title }) => title)].map(plainName)
  const setting = { today: about.today, isOurs: (subject: string) => names.includes(plainName(subject)) }
  for (const sentence of sentencesOf(paragraphs)) {
    const { paragraph, heading, isItem, isAlone, stem } = sentence
    const source = { paragraph, sentence: sentence.sentence, ...(heading && { heading }) }
    const leadsOn = sentence.text.endsWith(':')
    if (leadsOn || sentence.text.length > LONGEST_SENTENCE) {
      reading.aside.push({ source, text: sentence.text, because: leadsOn ? 'background' : 'too-long' })
      continue
    }
    for (const clause of clausesOf(sentence.text)) {
      const promising = promisingIn(clause, { isItem: isItem || isAlone, stem }, setting)
      if (typeof promising === 'string') reading.aside.push({ source, text: clause, because: promising })
      else reading.candidates.push(candidateFrom(clause, promising, sentence, source, about))
    }
  }
  return reading
}

function candidateFrom(
  written: string,
  promising: Promising,
  sentence: Sentence,
  source: Candidate['source'],
  about: ImportAbout,
): Candidate {
  const text = written.replace(/[.;,\s]+$/, '')
  const due = dueIn(text, about)
  const rhythm = rhythmIn(text)
  const owner = ownerOf(promising, text, about)
  const money = moneyIn(text)
  const flags = [...vaguenessOf(promising, text, { owner, due, rhythm, money }), ...dateFlags(due)]
  return {
    source,
    written,
    text,
    kind: kindOf(promising, text),
    ...(promising.verb && { verb: promising.verb }),
    ...(promising.object && { object: objectOf(promising.object) }),
    place: placeOf(promising, text, sentence.heading, about),
    owner,
    due,
    ...(rhythm && { rhythm }),
    ...(money && { money }),
    flags,
    isConcrete: isConcrete(flags, text),
  }
}

/** The last date that something is to be done by; a beginning only when there is no such date. */
function dueIn(text: string, about: ImportAbout): DateRead {
  const dates = findDates(text, about).filter(
    ({ written }) => !/^(?:in|during|since) /i.test(written) || / by /i.test(written),
  )
  const known = dates.map(({ date }) => date).filter((date) => !('none' in date))
  return known.find((date) => !('isStart' in date)) ?? known[0] ?? dates[0]?.date ?? { none: 'empty', read: '' }
}

export function dateFlags(due: DateRead): Flag[] {
  if ('ask' in due) return [{ flag: 'two-readings-of-date' }]
  if ('none' in due) return due.none === 'no-such-day' ? [{ flag: 'no-such-day', read: due.read }] : []
  return [
    ...(due.isStart ? [{ flag: 'start-not-due' } as const] : []),
    ...(due.assumed.length > 0 ? [{ flag: 'date-assumed', read: due.assumed.join(' ') } as const] : []),
  ]
}

const AGENT =
  /\b(?:lead|manager|officer|director|coordinator|co-ordinator|analyst|adviser|chair|secretary|administrator|executive|head|fellow|board|committee|panel|group|team|cabinet|council|trust|college|university|resources|directorate|department|staff|leads|managers|officers)\b(?: of .*)?$/i

function ownerOf({ subject, isPassive }: Promising, text: string, about: ImportAbout): OwnerGuess {
  const by =
    /\(?(?:owner|lead|responsible)\s*[:=]\s*([^).;]+)/i.exec(text)?.[1] ??
    (isPassive ? /\bby the ([A-Z][\w ]+?)(?=[,.;]| by\b| from\b| and\b|$)/.exec(text)?.[1] : undefined)
  const named = by ?? subject.replace(/^(?:the|our|each|every|a|an) /i, '')
  if (by === undefined && (isPassive || /^(?:we|it|this|that)?$/i.test(subject))) return { none: 'nobody', read: '' }
  const guess = guessOwner(named, about.posts)
  if (!('none' in guess)) return guess
  return by !== undefined || AGENT.test(named) ? { none: 'not-known', read: named } : { none: 'nobody', read: '' }
}

function kindOf({ verb = '', how, object, isPassive }: Promising, text: string): CandidateKind {
  if (BACKS.test(text)) return 'backing'
  if (how === 'answers-for' || how === 'holds') return 'duty'
  if (
    /^(?:measure|track|count|monitor)$/.test(verb) ||
    /\b(?:indicator|share of|proportion of|gap in|this figure)\b/i.test(object)
  )
    return 'indicator'
  if (/\b(?:template|checklist|calculator|toolkit|form)\b/i.test(object)) return 'tool'
  if (
    /\b(?:guide|guidance|handbook|version|leaflet|website|library|page|resource)s?\b/i.test(object) &&
    /^(?:publish|write|produce|create|make)$/.test(verb)
  )
    return 'resource'
  if (/\bmust\b|\b(?:panel|group|jury|board)\b.* (?:meet|convene)|\bwill (?:return|refuse)\b/i.test(text))
    return 'process'
  if (isPassive && /\bbefore (?:they|it) go(?:es)? to\b/i.test(text)) return 'process'
  if (/^(?:offer|provide|support|mentor|train|teach|coach)$/.test(verb)) return 'support'
  return 'commitment'
}

function objectOf(object: string): string {
  const cut = object.split(/,(?!\d{3})|;| (?:so that|which|because|in order to|and will|by (?=\d|the end|[A-Z]))/)[0]!
  return cut.replace(/\.$/, '').split(' ').slice(0, 14).join(' ').trim()
}

function placeOf({ subject }: Promising, text: string, heading: string | undefined, about: ImportAbout): PlaceGuess {
  const unit = about.units.find(({ name }) => name.length > 3 && text.toLowerCase().includes(name.toLowerCase()))
  const level = levelNamed(
    subject
      .replace(/^(?:each|every|all|the|our) /i, '')
      .split(' ')
      .slice(0, 2)
      .join(' '),
    about,
  )
  const activity = activityNamed(text, about) ?? activityNamed(heading ?? '', about)
  const where = unit ? { unitId: unit.id } : level ? { levelId: level.id } : {}
  if (Object.keys(where).length === 0 && !activity) return { arms: [] }
  return { arms: [{ ...where, ...(activity && { activityId: activity.id }) }] }
}
