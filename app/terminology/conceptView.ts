import type { Action } from '../action/action.ts'
import { mayAnswer } from '../action/actions.ts'
import type { Decision } from '../decision/decision.ts'
import type { Linked } from '../evidence/evidence.ts'
import type { Answered } from '../involvement/actions.ts'
import type { Ask } from '../involvement/involvement.ts'
import { isOpen } from '../involvement/involvement.ts'
import { type Caller, may, reachOf } from '../organisation/caller.ts'
import { postOf } from '../organisation/post/actions.ts'
import type { Post } from '../organisation/post/post.ts'
import { happeningsOf } from '../store/happening.ts'
import { getRecord } from '../store/record.ts'
import * as door from './actions.ts'
import { type Adoption, type Concept, versionSaying } from './concept.ts'
import { maySeeDrafts } from './permissions.ts'
import { type Preferences, preferenceOf, preferencesIn } from './preferences.ts'

/** Everything that the page of one concept shows. */
export type ConceptView = {
  concept: Concept
  today: string
  versions: door.FrozenWording[]
  inForce: Adoption | undefined
  /** The decision that put the words in force there. */
  decision: (Decision & { whyUnheard?: string }) | undefined
  asks: Ask[]
  /** The consultation that is open, or the last one that no adoption has followed. */
  ask: Ask | undefined
  isAskOpen: boolean
  onTable: number[]
  preferences: Preferences
  mine: string | undefined
  said: Answered[]
  steward: Post | undefined
  attested: { n: number; of: number } | undefined
  attestedByMe: { versionNo: number; onDay: string }[]
  pinned: { n: number; of: number } | undefined
  linked: Linked[]
  /** The frozen version that says what the draft says. */
  draftIs: number | undefined
  putAwayBy: string | undefined
  mayAnswer: (action: Action) => boolean
  /** What of the records around it this person may open: no link leads to a refusal. */
  opens: Record<'decisions' | 'posts' | 'evidence' | 'projects', boolean>
  may: Record<
    'seeDraft' | 'edit' | 'consult' | 'adopt' | 'publish' | 'attest' | 'speak' | 'enter' | 'askByName' | 'link',
    boolean
  >
}

export async function viewConcept(caller: Caller, id: string): Promise<ConceptView> {
  const concept = await door.readConcept(caller, id)
  const versions = await door.wordingsOf(caller, id)
  const { inForce } = await door.adoptionsFor(caller, id)
  const asks = await door.consultationsOf(caller, id)
  const open = asks.find((ask) => isOpen(ask, caller.today))
  const ask = open ?? asks.find(({ versionNo }) => !inForce || (versionNo ?? 0) > inForce.versionNo)
  const said = await door.conversationOn(caller, id)
  const onTable = ask ? await wordingsOnTable(caller, ask) : []
  return {
    concept,
    today: caller.today,
    versions,
    inForce,
    asks,
    ask,
    said,
    onTable,
    isAskOpen: Boolean(open),
    decision: inForce && (await door.decisionsOn(caller, id)).find((one) => one.id === inForce.decisionId),
    preferences: preferencesIn(said, { id: ask?.id ?? '' }, onTable),
    mine: ask && preferenceOf(said, ask.id, caller.member.id),
    steward: concept.stewardPostId ? await postOf(caller, concept.stewardPostId) : undefined,
    attested: inForce && (await door.attestationsTo(caller, id, inForce.versionNo)),
    attestedByMe: await door.attestedByMe(caller, id),
    pinned: inForce && (await pinnedTo(caller, id, inForce.versionNo)),
    linked: await door.linkedFrom(caller, id),
    draftIs: versionSaying(versions, concept.draft),
    putAwayBy: concept.archivedAt ? await whoPutAway(caller, id) : undefined,
    mayAnswer: (action) => mayAnswer(caller, action),
    opens: {
      decisions: may(caller, 'decision.read', {}),
      posts: may(caller, 'post.read', {}),
      evidence: reachOf(caller, 'evidence.read').length > 0,
      projects: may(caller, 'organisation.read', {}),
    },
    may: await permissions(caller, concept),
  }
}

const whoPutAway = async (caller: Caller, id: string) =>
  (await happeningsOf(caller, id)).find(({ verb }) => verb === 'archived')?.byName ?? undefined

async function wordingsOnTable(caller: Caller, ask: Ask): Promise<number[]> {
  const put = (await door.onTableOf(caller, ask.aboutRecordId)).flatMap(({ askId, versionNo }) =>
    askId === ask.id ? [versionNo] : [],
  )
  return put.length || ask.versionNo === null ? put : [ask.versionNo]
}

async function pinnedTo(caller: Caller, id: string, versionNo: number) {
  const pins = await door.pinsTo(caller, id)
  return { n: pins.filter((pin) => pin.versionNo === versionNo).length, of: pins.length }
}

async function permissions(caller: Caller, concept: Concept): Promise<ConceptView['may']> {
  const isHere = !concept.archivedAt
  return {
    seeDraft: maySeeDrafts(caller),
    edit: isHere && may(caller, 'terminology.edit'),
    consult: isHere && may(caller, 'terminology.edit') && may(caller, 'ask.open', await getRecord(caller, concept.id)),
    adopt: isHere && may(caller, 'terminology.adopt'),
    publish: isHere && may(caller, 'terminology.publish'),
    attest: isHere && may(caller, 'terminology.attest', { memberId: caller.member.id }),
    speak: isHere && may(caller, 'contribution.add', { memberId: caller.member.id }),
    enter: isHere && may(caller, 'contribution.enter'),
    askByName: isHere && may(caller, 'adviser.link') && may(caller, 'ask.read'),
    link: isHere && may(caller, 'evidence.add', { madeBy: caller.member.id }),
  }
}
