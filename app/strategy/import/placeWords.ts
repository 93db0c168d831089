import { plainName, wordsOf } from '../../organisation/import/names.ts'
import type { ImportAbout } from './candidate.ts'

// Other names for levels and activities. A group's first words are the keys that starters use.
const LEVELS = [
  'organisation organization institution collaboration arc whole corporate trust council authority charity company board wide',
  'programme theme division department directorate workstream service faculty portfolio cluster',
  'project study trial evaluation-project',
  'person people team teams staff individual individuals personal everyone',
  'partner supported member-organisation provider contractor',
]
const ACTIVITIES = [
  'research studies science',
  'evaluation evaluations evaluating',
  'implementation implement service delivery improvement practice change',
  'synthesis review reviews evidence systematic',
  'capacity training learning education development skills teaching workforce',
  'exchange knowledge dissemination mobilisation communication communications influencing impact policy',
  'involvement ppi ppie public participation co-production engagement patient community',
  'corporate hr procurement governance finance recruitment estates run running operations processes',
]

type Place = { id: string; key: string; name: string }

export function levelNamed(written: string, about: ImportAbout): Place | undefined {
  return placeNamed(written, about.levels, LEVELS)
}

export function activityNamed(written: string, about: ImportAbout): Place | undefined {
  return placeNamed(written, about.activities, ACTIVITIES)
}

/** By the organisation's own name first, then by the group of words that the name or its key belongs to. */
function placeNamed(written: string, places: Place[], groups: string[]): Place | undefined {
  const plain = plainName(written)
  if (plain === '') return undefined
  const own = places.find((place) => plainName(place.name) === plain || plainName(place.key) === plain)
  if (own) return own
  const typed = wordsOf(written)
  const scored = places.map((place) => ({ place, fit: fitOf(typed, place, groups) })).sort((a, b) => b.fit - a.fit)
  const [best, next] = scored
  return best && best.fit > 0 && best.fit > (next?.fit ?? 0) ? best.place : undefined
}

// The first word of a heading says most: "Training + capacity", "Corporate (HR, procurement etc)".
function fitOf(typed: string[], place: Place, groups: string[]): number {
  const own = [...wordsOf(place.key), ...wordsOf(place.name)]
  const synonyms = groups
    .filter((group) => group.split(' ').some((word) => own.includes(word) && word === own[0]))
    .join(' ')
    .split(' ')
  const words = [...own, ...synonyms].filter((word) => word.length > 2)
  return typed.reduce((fit, word, at) => fit + (words.some((other) => isSameWord(word, other)) ? 1 / (at + 1) : 0), 0)
}

function isSameWord(typed: string, word: string): boolean {
  if (typed === word || typed === `${word}s` || `${typed}s` === word) return true
  return typed.length >= 4 && word.startsWith(typed)
}
