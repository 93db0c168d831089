import type { Block, Document } from '../../document/document.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import { holesIn } from '../approval/hole.ts'
import { holeSentence } from '../approval/minute.ts'
import { whereWords } from '../pages/whereWords.ts'
import type { PromiseStanding } from '../promise/standing.ts'
import { words as promiseWords } from '../promise/words.ts'
import type { FrozenStrategy } from '../strategy.ts'
import { words } from './words.ts'

export type Paper = {
  organisation: string
  today: string
  text: FrozenStrategy
  promises: PromiseStanding[]
  /** What stands behind each promise, in words, by its id. */
  backing: ReadonlyMap<string, string>
  structure: Structure
  /** The body's yes that this paper is the text of; without one it is a draft. */
  approval?: { bodyName: string; onDay: string; minuteRef: string | null; minute: string | null }
}

/** A strategy as a paper: marked DRAFT until a body has approved it, and then the very words it approved. Pure. */
export function toDocument({ organisation, today, text, promises, backing, structure, approval }: Paper): Document {
  return {
    title: text.title,
    subtitle: words.subtitle(text.fromOn, text.toOn),
    language: 'en-GB',
    date: approval?.onDay ?? today,
    organisation,
    ...(approval ? {} : { mark: 'DRAFT' as const }),
    blocks: [
      {
        kind: 'keyValues',
        pairs: [
          { key: words.status, value: approval ? words.approved(approval.bodyName, approval.onDay) : words.draft },
          ...(approval?.minuteRef ? [{ key: words.minute, value: approval.minuteRef }] : []),
        ],
      },
      ...paragraphs(text.foreword),
      ...text.sections.flatMap(({ title, text: said }): Block[] => [
        ...(title ? [heading(1, title)] : []),
        ...paragraphs(said),
      ]),
      heading(1, words.promisesTitle),
      ...promiseBlocks(promises, backing, structure),
      ...(approval?.minute ? minuteBlocks(approval.minute) : missingBlocks(promises)),
    ],
  }
}

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph): Block => ({ kind: 'paragraph', text: paragraph }))

function promiseBlocks(
  promises: readonly PromiseStanding[],
  backing: ReadonlyMap<string, string>,
  structure: Structure,
): Block[] {
  if (!promises.length) return [{ kind: 'paragraph', text: words.none }]
  const commitments = promises.filter(({ kind }) => kind === 'commitment')
  const groups = [
    { title: words.everywhere, of: commitments.filter((one) => placeOf(one, structure) === 'everywhere') },
    ...structure.levels.map(({ id, name }) => ({
      title: name,
      of: commitments.filter((one) => placeOf(one, structure) === id),
    })),
    { title: words.placeless, of: commitments.filter((one) => placeOf(one, structure) === undefined) },
    { title: words.provisions, of: promises.filter(({ kind }) => kind !== 'commitment') },
  ]
  return [
    { kind: 'paragraph', text: words.promisesLead(promises.length) },
    ...groups
      .filter(({ of }) => of.length)
      .flatMap(({ title, of }): Block[] => [heading(2, title), table(title, of, backing, structure)]),
  ]
}

/** The level that a promise stands under: of its first place. */
function placeOf({ arms }: PromiseStanding, { tree }: Structure): string | undefined {
  const [arm] = arms
  if (!arm) return undefined
  if (arm.levelId) return arm.levelId
  return arm.unitId ? tree.units[tree.indexOf.get(arm.unitId) ?? -1]?.levelId : 'everywhere'
}

function table(
  title: string,
  promises: readonly PromiseStanding[],
  backing: ReadonlyMap<string, string>,
  structure: Structure,
): Block {
  return {
    kind: 'table',
    caption: words.caption(title),
    head: words.columns,
    widths: [7, 34, 20, 15, 11, 13],
    rows: promises.map(({ id, reference, words: promised, arms, owner, dueOn }) => [
      reference ?? '',
      promised,
      whereWords(arms, structure),
      owner ? (owner.isInPost ? owner.title : words.vacant(owner.title)) : words.noOwner,
      dueOn ? promiseWords.rungs.dueDay(dueOn) : words.noDate,
      backing.get(id) ?? words.nothing,
    ]),
  }
}

function missingBlocks(promises: readonly PromiseStanding[]): Block[] {
  const holes = holesIn(promises)
  if (!promises.length) return []
  return [
    heading(1, words.missingTitle),
    { kind: 'paragraph', text: holes.length ? words.missingLead : words.missingNone },
    ...(holes.length ? [{ kind: 'bullets' as const, items: holes.map(holeSentence) }] : []),
  ]
}

function minuteBlocks(minute: string): Block[] {
  const [opening = '', ...rest] = minute.split('\n')
  const [lead, ...holes] = rest
  return [
    heading(1, words.minuteTitle),
    { kind: 'paragraph', text: opening },
    ...(lead ? [{ kind: 'paragraph' as const, text: lead }] : []),
    ...(holes.length ? [{ kind: 'bullets' as const, items: holes }] : []),
  ]
}
