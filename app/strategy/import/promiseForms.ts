import type { Aside, Promising } from './promising.ts'
import { subjectOf } from './subject.ts'
import { HAPPENING_VERBS, KNOWN_VERBS, verbOfParticiple } from './verbs.ts'

// The ways of promising that need no "will". Each reads one clause, or gives undefined when it is not its kind.

/** What may stand before a verb without being it. */
export const ADVERB =
  /^(?:(?:also|therefore|then|now|all|each|both|only|always|never|not|jointly|together|ever|first|next|still|further|soon|continue to|seek to|aim to|strive to|endeavour to|try to|work to|\w+ly),? )+/i

/** To be grand is a hope, not a promise. */
export const GRAND =
  /^(?:be|become|remain|stay|lead|set) (?:an? |the )?(?:[\w-]+ )*?(?:exemplar|leaders?|beacon|forefront|best|national|world|heart|field|way|envy|standard|employer of choice|example)\b/i
const POST =
  '(?:leads?|managers?|officers?|directors?|coordinators?|co-ordinators?|analysts?|advisers?|chairs?|secretary|executive|heads?|board|committee|panel|group|team|cabinet|council|trust|lead|administrator|teachers?|nurses?|fellow)'
const HOLDS = new RegExp(
  `^((?:the |our |each |every |a )?(?:[\\w’'&-]+ ){0,6}?${POST}(?: of (?:the )?[\\w]+(?: and [\\w]+)?)?) (holds|owns|leads|chairs|manages|oversees|approves|reviews|reports|monitors|decides|signs|keeps|runs|publishes|answers|coordinates|administers|checks|allocates) (.+)$`,
  'i',
)

/** Says where the money for everything else is, or that there is none. */
export const BACKS =
  /\bno (?:additional|new|extra) (?:resources?|money|funding|costs?)|\b(?:from|within) existing (?:budgets?|resources)|\bnothing in this \w+ (?:needs|costs)/i

// "We will: … pay the real living wage": the item begins with a plain verb. Without a stem, under "Actions", the same.
export function asListed(clause: string, stem?: string): Promising | undefined {
  const bare = clause.replace(/^(?:(?:also|always|never|not|\w+ly) )+/i, '')
  const first = bare
    .split(/\s/)[0]!
    .toLowerCase()
    .replace(/[^a-z-]/g, '')
  // "Review of recruitment" and "Support services" are names of things.
  if (
    !KNOWN_VERBS.has(first) ||
    /^\S+ (?:of|will|shall|must|should|is|are|was|were|has|have|may|can)\b/i.test(bare) ||
    bare.split(/\s/).length < 3
  )
    return undefined
  if (
    stem !== undefined &&
    !/\b(?:will|shall|must|to|by|including|following|actions?|commitments?|promises?|things)\W*$/i.test(stem)
  )
    return undefined
  const subject = stem ? subjectOf(stem.replace(/\b(?:will|shall|must|(?:are|is) (?:going )?to)\W*$/i, '')) : ''
  return { how: 'listed', subject, verb: first, object: bare.slice(first.length).trim(), isPassive: false }
}

export function committed(clause: string): Promising | undefined {
  const found =
    /^(.*?)\b(?:am|is|are|be|remain|remains|stay)\s+(?:\w+ly |also |all )?(?:committed|dedicated) to (.*)$/i.exec(
      clause,
    )
  const ours = /^(.*?)\b(?:our|a|the) commitment(?: here)? (?:is )?to (.*)$/i.exec(clause)
  const parts = found ?? ours
  if (!parts) return undefined
  const first = parts[2]!.split(/\s/)[0]!.toLowerCase()
  const verb = KNOWN_VERBS.has(first) ? first : undefined
  return {
    how: 'committed',
    subject: subjectOf(parts[1]!) || 'we',
    verb,
    object: verb ? parts[2]!.slice(first.length).trim() : parts[2]!,
    isPassive: false,
  }
}

export function intends(clause: string): Promising | Aside | undefined {
  const found =
    /^(.*?)\b(?:(?:we|i|the \w+|[A-Z]\w+) (?:\w+ly )?(aim|aims|intend|intends|plan|plans|commit|commits|pledge|pledges|undertake|undertakes|promise|promises|propose|agree|resolve|aspire|aspires|strive|seek|hope|want|wish|expect)|our (?:aim|goal|intention|plan|ambition|priority|vision) is) to (.*)$/i.exec(
      clause,
    )
  if (!found) return undefined
  const [, , word = 'aim', rest = ''] = found
  if (/^(?:hope|want|wish|expect)$/i.test(word)) return 'ambition'
  // To be something is a hope; to do something can be promised.
  if (GRAND.test(rest) || /^(?:be|become|remain)\b/i.test(rest)) return 'ambition'
  const bare = rest.replace(ADVERB, '')
  const [verb = ''] = bare.split(/\s/)
  return {
    how: 'intends',
    subject: 'we',
    verb: verb.toLowerCase(),
    object: bare.slice(verb.length).trim(),
    isPassive: false,
  }
}

export function asksOthers(clause: string): Promising | undefined {
  const found =
    /^(.*?)\bwe (?:\w+ly )?(expect|encourage|ask|require|urge|invite|want) (.{2,60}?) to (.*)$/i.exec(clause) ??
    /^(.*?)((?:\w[\w’'-]*,? ){0,6}\w[\w’'-]*) (?:is|are|will be) (?:\w+ly )?(encouraged|expected|asked|urged|invited) to (.*)$/i.exec(
      clause,
    )
  if (!found) return undefined
  const isAsked = /^(?:expect|encourage|ask|require|urge|invite|want)$/i.test(found[2]!)
  const verb = (isAsked ? found[2]! : (verbOfParticiple(found[3]!) ?? found[3]!)).toLowerCase()
  return {
    how: 'asks-others',
    subject: subjectOf(isAsked ? found[3]! : found[2]!),
    verb,
    object: found[4]!,
    isPassive: false,
  }
}

export function answersFor(clause: string): Promising | Aside | undefined {
  const found =
    /^(.*?) (?:is|are|will be) (?:\w+ly )?(?:responsible|accountable|answerable|in charge) (?:for|of) (.*)$/i.exec(
      clause,
    )
  if (!found) return undefined
  if (/^their own\b/i.test(found[2]!)) return 'duty-moved-away'
  const [first = ''] = found[2]!.split(/\s/)
  const verb = first.toLowerCase().replace(/ing$/, '')
  const plain = /ing$/i.test(first) ? ([verb, `${verb}e`].find((each) => KNOWN_VERBS.has(each)) ?? verb) : undefined
  return {
    how: 'answers-for',
    subject: subjectOf(found[1]!),
    verb: plain,
    object: plain ? found[2]!.slice(first.length).trim() : found[2]!,
    isPassive: false,
  }
}

export function holds(clause: string): Promising | undefined {
  const found = HOLDS.exec(clause)
  if (!found) return undefined
  const verb = found[2]!.toLowerCase().replace(/(?<=ch)es$|s$/, '')
  return { how: 'holds', subject: found[1]!, verb, object: found[3]!, isPassive: false }
}

const NUMBER = '(?:\\d+|one|two|three|four|five|six|eight|ten|twelve|twenty|half)(?: ?%| ?per ?cent)?'
const QUANTIFIED = new RegExp(`^(?:every|each|all|at least ${NUMBER}|${NUMBER})\\b`, 'i')
const BELIEFS =
  /^(?:value|respect|recognise|believe|understand|want|need|know|think|expect|deserve|contribute|work|find|see)$/

// "Every project opens an assessment": what is so each time is promised, though no word says "will".
export function always(clause: string): Promising | undefined {
  const words = clause.split(' ')
  for (let at = 2; at <= Math.min(7, words.length - 2); at++) {
    const subject = words.slice(0, at).join(' ')
    const typed = words[at]!.toLowerCase()
    if (!QUANTIFIED.test(subject) || !/^[a-z-]+$/.test(typed)) continue
    const verb = [typed, typed.replace(/s$/, ''), typed.replace(/es$/, '')].find((each) => KNOWN_VERBS.has(each))
    const object = words.slice(at + 1).join(' ')
    const isHaving = /^(?:has|have)$/.test(typed) && /^(?:an?|one|two|\d+) /.test(object)
    if (
      isHaving ||
      (verb &&
        !BELIEFS.test(verb) &&
        !HAPPENING_VERBS.has(verb) &&
        !/^our (?:values|aims?|vision|goals?)\b/i.test(object))
    )
      return { how: 'always', subject, verb: verb ?? 'have', object, isPassive: false }
  }
  return undefined
}
