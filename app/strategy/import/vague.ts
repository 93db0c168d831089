import type { Candidate, Flag, FlagName } from './candidate.ts'
import type { Promising } from './promising.ts'
import { isWeakVerb } from './verbs.ts'

const ESCAPE =
  /\b(?:where(?:ver)?(?: it is| this is)? (?:possible|appropriate|practicable|feasible|relevant|needed)|as (?:far as (?:possible|practicable)|appropriate|necessary|needed|required|relevant)|(?:if|when|where) (?:appropriate|possible|funding allows|resources (?:allow|permit))|subject to [\w’' ]+|resources permitting|in principle|reasonabl[ey]|should|endeavour|try to|up to a point|as and when)\b/i
const LOOSE_TIME =
  /\b(?:regularly|ongoing|on an ongoing basis|in due course|periodically|from time to time|over time|as soon as possible|soon|continu(?:e|ously|ally)|frequently|timely|in the (?:near|longer) (?:future|term)|over the lifetime of)\b/i
const EVERYONE =
  /^(?:all (?:staff|of us|themes?|colleagues|employees|our staff)|every(?:one|body)|each of us|the whole organisation|staff)\b/i
const RELATIVE =
  /\bwithin (?:\w+|\d+)(?: working)? (?:day|week|month|year|term)s?\b(?: of [\w' ]+?)?(?=[,.;]|$| (?:and|of|after)\b)/i
const RHYTHM =
  /\b(?:(?:each|every)(?: \w+| other| second)? (?:day|week|month|quarter|term|year|january|february|march|april|may|june|july|august|september|october|november|december)s?|(?:each|every) (?:quarter|year|month|week|term|january|february|march|april|may|june|july|august|september|october|november|december)|(?:once|twice|\w+ times|(?:at least )?(?:one|two|three|four|\d+)(?: [\w-]+){0,3}) (?:a|per|each|every) (?:year|quarter|month|week|term)|every (?:two|three|four|six|\d+) (?:weeks|months|years)|annual(?:ly)?(?! (?:report|plan|budget|leave|accounts|review|general))|quarterly|monthly|weekly|yearly|termly|on (?:one|two|three) \w+ a week)\b/i
const GROUP =
  /^(?:each |every )|^(?:all |our |the )?[\w’' -]*(?:leads|managers|officers|directors|coordinators|teams|themes|partners|councillors|services|departments|projects)(?: of [\w ]+)?$/i

/** Nouns that nobody could see delivered. */
const ABSTRACT = new Set(
  'excellence equality diversity inclusion equity inequality inequalities fairness quality improvement difference differences practice values culture opportunity opportunities involvement participation engagement dignity respect awareness change learning wellbeing health growth years priorities barriers needs impact impacts excellence innovation ambition vision travel communities community issues aspects everyone all lives outcomes'.split(
    ' ',
  ),
)
const LITTLE =
  /^(?:the|a|an|our|their|its|his|her|all|any|every|each|more|most|some|to|that|this|these|those|of|both|and|excellent|good|meaningful|innovative|existing|best)$/i
const HEAD_ENDS =
  /^(?:of|in|on|at|for|with|by|from|through|across|about|into|towards?|between|among|under|as|so|because|when|where|who|which|that|is|are|irrespective|before|after|without)$/i

export function rhythmIn(text: string): string | undefined {
  return RHYTHM.exec(text.replace(/£[\d,.]+(?:k|m)? (?:an?|per) \w+/g, ''))?.[0]
}

export function relativeTimeIn(text: string): string | undefined {
  return RELATIVE.exec(text)?.[0]
}

/** Each thing that keeps a promise from being one, as a machine word with the words it was read from. */
export function vaguenessOf(
  promising: Promising,
  clause: string,
  read: Pick<Candidate, 'owner' | 'due' | 'rhythm' | 'money'>,
): Flag[] {
  const flags: Flag[] = []
  const flag = (name: FlagName, words?: string) => flags.push(words ? { flag: name, read: words } : { flag: name })
  const relative = relativeTimeIn(clause)
  // A sum a year is a rhythm of its own; holding a budget is not.
  const hasYearlySum = read.money?.per === 'year' && promising.how !== 'holds'
  const hasTime = !('none' in read.due) || read.rhythm !== undefined || relative !== undefined || hasYearlySum
  const hasNumber = /\d/.test(promising.object) || read.money?.pence !== undefined
  if (promising.how === 'committed') flag('committed-to')
  if (!promising.verb) flag('no-verb')
  else if (isWeakVerb(promising.verb, hasTime || hasNumber)) flag('weak-verb', promising.verb)
  if (!hasObject(promising, hasNumber)) flag('no-object')
  if (promising.isPassive) flag('passive')
  const wayOut = ESCAPE.exec(clause)
  if (wayOut) flag('escape', wayOut[0])
  if (promising.how === 'intends') flag('ambition')
  if (promising.how === 'asks-others') flag('expectation-of-others')
  if (EVERYONE.test(promising.subject)) flag('everyone-is-no-one', promising.subject)
  else if (GROUP.test(promising.subject)) flag('owner-is-a-group', promising.subject)
  else if ('none' in read.owner) flag(read.owner.none === 'not-known' ? 'owner-unclear' : 'no-owner', read.owner.read)
  const loose = LOOSE_TIME.exec(clause)
  if (loose && !hasTime) flag('loose-time', loose[0])
  if (!hasTime) flag('no-date')
  else if ('none' in read.due && relative && !read.rhythm) flag('relative-date', relative)
  if (/\bexisting (?:budgets?|resources|funding|staff)\b/i.test(clause)) flag('existing-budgets')
  if (holdsTwo(clause)) flag('two-promises')
  return flags
}

const SPOILS: FlagName[] = [
  'committed-to',
  'no-verb',
  'weak-verb',
  'no-object',
  'escape',
  'ambition',
  'everyone-is-no-one',
  'expectation-of-others',
  'existing-budgets',
  'no-date',
  'loose-time',
]

/** It can be seen to fail: a strong verb, an object, a time, and no way out. An owner may still be missing. */
export function isConcrete(flags: readonly Flag[], clause: string): boolean {
  const hasBaseline = /\b\d+ (?:of|in|out of) \d+\b/.test(clause)
  return !flags.some(({ flag }) => SPOILS.includes(flag) && !(flag === 'no-date' && hasBaseline))
}

function hasObject({ verb, object, how }: Promising, hasNumber: boolean): boolean {
  if (hasNumber && how !== 'committed') return true
  if (!verb && how !== 'answers-for') return false
  const words = object.match(/[\p{L}\p{N}’'-]+/gu) ?? []
  // Verbs that need no object: a panel meets.
  if (words.length === 0) return /^(?:meet|stop|start|report|vote)$/.test(verb ?? '')
  while (words[0] && (HEAD_ENDS.test(words[0]) || LITTLE.test(words[0]))) words.shift()
  const end = words.findIndex((word) => HEAD_ENDS.test(word))
  const head = words.slice(0, end < 0 ? undefined : end).filter((word) => !LITTLE.test(word))
  return head.length > 0 && !ABSTRACT.has(head.at(-1)!.toLowerCase())
}

function holdsTwo(clause: string): boolean {
  const modals = clause.match(/\b(?:will|shall|must)\b/g)?.length ?? 0
  return modals > 1 && /(?:;|\band|\bbut)\s[^.]*\b(?:will|shall|must)\b/.test(clause)
}
