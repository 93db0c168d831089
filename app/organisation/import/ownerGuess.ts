import { plainName, wordsOf } from './names.ts'

/** A post as an import sees it: `people` are those in it today; `leftOn` is set while it stands empty. */
export type KnownPost = { id: string; title: string; code?: string; people?: string[]; leftOn?: string }

export type OwnerGuess =
  | { post: string; read: string; isSure: boolean }
  | { among: string[]; read: string; because: 'several-fit' | 'several-named' }
  | { none: 'nobody' | 'to-be-confirmed' | 'everyone' | 'not-known'; read: string }

const SHORT: Record<string, string> = {
  mgr: 'manager',
  mngr: 'manager',
  mgmt: 'management',
  ops: 'operations',
  sec: 'secretary',
  coord: 'coordinator',
  co: '',
  ordinator: 'coordinator',
  comms: 'communications',
  dep: 'deputy',
  asst: 'assistant',
  gov: 'governance',
  ppi: 'involvement',
  ppie: 'involvement',
  cttee: 'committee',
  dept: 'department',
  exec: 'executive',
}
const LITTLE = new Set(['the', 'our', 'a', 'an', 'of', 'for', 'and', 'owner', 'lead', 'by', ''])

/** Which post a person meant by "TL3", "Ops mgr" or a name. It says how sure it is and never invents one. */
export function guessOwner(written: string, posts: readonly KnownPost[]): OwnerGuess {
  const read = written
    .trim()
    .replace(/^(?:owner|lead|responsible|who|by)\s*[:=-]\s*/i, '')
    .replace(/[\s.,;:]+$/, '')
  if (read === '' || /^[-–—]+$|^none$/i.test(read)) return { none: 'nobody', read }
  if (/^(?:tb[acd]\b|to be |\?+|not (?:yet|known)|vacant)/i.test(read)) return { none: 'to-be-confirmed', read }
  if (/^(?:all\b|every(?:one|body)\b|each (?:of us|person)|whole (?:team|organisation)|staff$)/i.test(read))
    return { none: 'everyone', read }
  const whole = guessOne(read, posts)
  if (!('none' in whole)) return whole
  const parts = read.split(/\s*(?:;|\/|&|\+|,|\band\b)\s*/i).filter(Boolean)
  const named = parts.map((part) => guessOne(part, posts))
  const found = named.flatMap((each) => ('post' in each ? [each.post] : []))
  return parts.length > 1 && found.length === parts.length ? { among: found, read, because: 'several-named' } : whole
}

function guessOne(read: string, posts: readonly KnownPost[]): OwnerGuess {
  const byPerson = posts.filter((post) => post.people?.some((person) => isPerson(read, person)))
  if (byPerson.length === 1) return { post: byPerson[0]!.id, read, isSure: true }
  const exact = posts.filter((post) =>
    [post.title, post.code ?? ''].some((name) => plainName(name) === plainName(read)),
  )
  if (exact.length === 1) return { post: exact[0]!.id, read, isSure: true }
  const typed = ownerWords(read)
  const fits = posts.map((post) => ({ post, fit: fitOf(typed, ownerWords(post.title)) })).filter(({ fit }) => fit > 0)
  const best = Math.max(0, ...fits.map(({ fit }) => fit))
  const nearest = fits.filter(({ fit }) => fit === best).map(({ post }) => post.id)
  if (nearest.length === 1) return { post: nearest[0]!, read, isSure: best === 1 }
  if (nearest.length > 1) return { among: nearest, read, because: 'several-fit' }
  return { none: 'not-known', read }
}

function isPerson(read: string, person: string): boolean {
  const typed = wordsOf(read)
  const name = wordsOf(person)
  const isInitial =
    typed.length === 2 && typed[0]!.length === 1 && typed[0] === name[0]?.[0] && typed[1] === name.at(-1)
  return typed.join(' ') === name.join(' ') || (isInitial && name.length > 1)
}

function ownerWords(text: string): string[] {
  const parted = text.replace(/(\p{L})(\d)/gu, '$1 $2')
  return wordsOf(parted)
    .map((word) => SHORT[word] ?? word)
    .filter((word) => word !== '')
}

/** 1 when the words say the whole title, less when they say part of it, 0 when a word is no part of it. */
function fitOf(typed: string[], title: string[]): number {
  const left = [...title]
  let told = 0
  for (const word of typed) {
    const at = left.findIndex(
      (other) => word === other || word === `${other}s` || (word.length > 2 && other.startsWith(word)),
    )
    const initials = initialsAt(word, left)
    if (at >= 0) left.splice(at, 1)
    else if (initials >= 0) left.splice(initials, word.length)
    else if (LITTLE.has(word)) continue
    else return 0
    told++
  }
  if (told === 0) return 0
  return (title.length - left.filter((word) => !LITTLE.has(word) || word === 'lead').length) / title.length
}

// "TL" for Theme lead, "HE" for Health equity.
function initialsAt(word: string, title: string[]): number {
  if (word.length < 2 || word.length > 4) return -1
  return title.findIndex(
    (_, at) => at + word.length <= title.length && [...word].every((letter, step) => title[at + step]![0] === letter),
  )
}
