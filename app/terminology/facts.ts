import type { Action } from '../action/action.ts'
import { actionsBecauseOf } from '../action/actions.ts'
import { type Covered, yesesForKinds } from '../decision/actions.ts'
import { changesForKinds, evidenceForKinds } from '../evidence/actions.ts'
import type { Change, Linked } from '../evidence/evidence.ts'
import { asksAboutKinds, contributionsAboutKinds } from '../involvement/actions.ts'
import type { Ask, Contribution } from '../involvement/involvement.ts'
import { amountOf, countOf, type Fact, type Facts, isSo, notKnown, shareOf } from '../ladder/fact.ts'
import { addDays } from '../store/today.ts'
import type { Work } from '../store/work.ts'
import { isDecorative, isSupported, isUpstream } from './causes/cause.ts'
import { causesAbout, intersectionsAbout, wholeUnit } from './causes/store.ts'
import { type Adoption, adoptionsOf, type Concept, inForce } from './concept.ts'
import * as store from './store.ts'
import { LINKED_FROM, type ProjectPin, projectPins } from './use.ts'
import { wordingOf } from './wording.ts'

export type Asker = Pick<Work, 'db' | 'today'> & { organisation?: { yearStarts?: string } }

/** Learning counts changes of the last 24 months. */
const LEARNING_DAYS = 730

/** What the records of this room say about S1.1 and S1.2. The same number of queries however much there is. */
export async function terminologyFacts(asker: Asker): Promise<Facts> {
  const concepts = (await store.allConcepts(asker)).filter(({ archivedAt }) => !archivedAt)
  const definition = concepts.find(({ kind }) => kind === 'inequity')
  const statement = concepts.find(({ kind }) => kind === 'recognition')
  const ground = await gather(asker)
  return {
    ...(await definitionFacts(asker, definition, ground)),
    ...(await statementFacts(asker, statement, ground)),
    ...(await causeFacts(asker)),
  }
}

type Ground = {
  yeses: Covered[]
  asks: Ask[]
  said: Contribution[]
  answers: Action[]
  changes: Map<string, Change[]>
  linked: Map<string, Linked[]>
  inPost: Set<string>
}

async function gather(asker: Asker): Promise<Ground> {
  const said = await contributionsAboutKinds(asker, ['concept'])
  return {
    yeses: await yesesForKinds(asker, ['concept']),
    asks: await asksAboutKinds(asker, ['concept']),
    said,
    answers: await actionsBecauseOf(
      asker,
      said.map(({ id }) => id),
    ),
    changes: await changesForKinds(asker, ['concept']),
    linked: await evidenceForKinds(asker, ['concept']),
    inPost: new Set((await store.stewardsInPost(asker)).map(({ postId }) => postId)),
  }
}

async function definitionFacts(asker: Asker, concept: Concept | undefined, ground: Ground): Promise<Facts> {
  const adopted = concept && inForce(adoptionsOf(ground.yeses, concept.id))
  const words = await frozenWords(asker, concept, adopted?.versionNo)
  const asks = ground.asks.filter(({ aboutRecordId, kind }) => aboutRecordId === concept?.id && kind === 'consultation')
  const counts = useOf(concept?.id, adopted)
  return {
    'definition.consulted': isSo(
      asks.length > 0,
      asks.map(({ id }) => id),
      asks.length ? [] : idsOf(concept),
    ),
    ...keptFacts('definition', asker.today, concept, adopted, ground),
    'definition.adviserCommentsAnswered': answeredComments(concept, asks, ground),
    'definition.plainTwin': isSo(Boolean(adopted && words?.plain.trim()), idsOf(concept)),
    'definition.publicPage': isSo(Boolean(adopted && concept?.isPublic), idsOf(concept)),
    'definition.linkedPlaces': linkedPlaces(ground.linked.get(concept?.id ?? '') ?? []),
    'projects.pinnedShare': counts.projects(await projectPins(asker, concept?.id)),
    'members.attestedShare': counts.members(
      await store.memberAttestations(asker, concept?.id ?? null, adopted?.versionNo ?? null),
    ),
    ...changeFacts(asker.today, concept, adopted, ground),
  }
}

const idsOf = (concept: Concept | undefined): string[] => (concept ? [concept.id] : [])

async function frozenWords(asker: Asker, concept: Concept | undefined, no: number | undefined) {
  const body = concept && no !== undefined ? await store.frozenBody(asker, concept.id, no) : undefined
  return body === undefined ? undefined : wordingOf(body)
}

function keptFacts(
  of: 'definition' | 'statement',
  today: string,
  concept: Concept | undefined,
  adopted: Adoption | undefined,
  { inPost }: Ground,
): Facts {
  const steward = adopted && concept?.stewardPostId
  const stands = (so: boolean, counted: string[]): Fact =>
    isSo(so, so ? counted : [], so ? [] : counted.length ? counted : idsOf(concept))
  return {
    [`${of}.adopted`]: stands(Boolean(adopted), adopted ? [adopted.decisionId] : []),
    [`${of}.stewardInPost`]: stands(Boolean(steward && inPost.has(steward)), steward ? [steward] : []),
    [`${of}.reviewCurrent`]: stands(Boolean(adopted && concept?.reviewOn && concept.reviewOn >= today), idsOf(concept)),
  }
}

const isTold = ({ answeredOn, sentOn }: Action): boolean => answeredOn !== null && sentOn !== null

function answeredComments(concept: Concept | undefined, asks: Ask[], { said, answers }: Ground): Fact {
  const asked = new Set(asks.map(({ id }) => id))
  const comments = said.filter(
    ({ aboutRecordId, fromKind, kind, askId }) =>
      aboutRecordId === concept?.id && fromKind === 'adviser' && kind === 'comment' && askId && asked.has(askId),
  )
  const told = new Set(answers.filter(isTold).map(({ becauseRecordId }) => becauseRecordId))
  const answered = comments.filter(({ id }) => told.has(id)).map(({ id }) => id)
  const owed = answers.filter((action) => !isTold(action)).map(({ becauseRecordId }) => becauseRecordId)
  return countOf(
    answered,
    comments.filter(({ id }) => owed.includes(id)).map(({ id }) => id),
  )
}

function linkedPlaces(linked: Linked[]): Fact {
  const from = linked.filter(({ says, tag }) => says === 'linked_from' && LINKED_FROM.some((place) => place === tag))
  return amountOf(
    new Set(from.map(({ tag }) => tag)).size,
    from.map(({ evidenceId }) => evidenceId),
  )
}

// Only what is pinned or attested to the version in force counts: older ones say "look again".
const useOf = (conceptId: string | undefined, adopted: Adoption | undefined) => ({
  projects: (pins: ProjectPin[]): Fact => {
    const isPinned = ({ versionNo }: ProjectPin) => Boolean(conceptId && adopted && versionNo === adopted.versionNo)
    return shareOf(
      pins.filter(isPinned).map(({ unitId }) => unitId),
      pins.filter((pin) => !isPinned(pin)).map(({ unitId }) => unitId),
    )
  },
  members: (members: { memberId: string; hasAttested: boolean }[]): Fact =>
    members.length
      ? shareOf(
          members.flatMap((one) => (one.hasAttested ? [one.memberId] : [])),
          members.flatMap((one) => (one.hasAttested ? [] : [one.memberId])),
        )
      : notKnown(),
})

/** A change counts when it is in the words in force: in the version that was adopted, or in one before it. */
function changeFacts(
  today: string,
  concept: Concept | undefined,
  adopted: Adoption | undefined,
  { changes, answers }: Ground,
): Facts {
  const since = addDays(today, -LEARNING_DAYS)
  const caused = (changes.get(concept?.id ?? '') ?? []).filter(
    ({ becauseKind, onDay, versionNo }) =>
      becauseKind === 'contribution' &&
      onDay >= since &&
      onDay <= today &&
      adopted &&
      (versionNo ?? 0) <= adopted.versionNo,
  )
  const told = new Set(answers.filter(isTold).map(({ becauseRecordId }) => becauseRecordId))
  const [answered, waiting] = [true, false].map((so) =>
    caused.filter((one) => one.isByAdviser && told.has(one.becauseRecordId) === so).map(({ id }) => id),
  )
  return {
    'definition.changesFromContribution': countOf(caused.map(({ id }) => id)),
    'definition.changesFromAdviserAnswered': countOf(answered ?? [], waiting),
  }
}

async function statementFacts(asker: Asker, concept: Concept | undefined, ground: Ground): Promise<Facts> {
  const adopted = concept && inForce(adoptionsOf(ground.yeses, concept.id))
  const words = await frozenWords(
    asker,
    concept,
    adopted?.versionNo ??
      ground.asks.findLast(({ aboutRecordId }) => aboutRecordId === concept?.id)?.versionNo ??
      undefined,
  )
  const isSaid = (part: 'formal' | 'upstream'): Fact => {
    const so = Boolean(words?.[part].trim())
    return isSo(so, so ? idsOf(concept) : [], so ? [] : idsOf(concept))
  }
  return {
    'statement.intersectional': isSaid('formal'),
    'statement.upstream': isSaid('upstream'),
    ...keptFacts('statement', asker.today, concept, adopted, ground),
  }
}

async function causeFacts(asker: Asker): Promise<Facts> {
  const whole = await wholeUnit(asker)
  const causes = whole ? await causesAbout(asker, whole.id) : []
  const intersections = whole ? await intersectionsAbout(asker, whole.id) : []
  const shown = await evidenceForKinds(asker, ['cause'])
  const evidenceOf = (id: string) => (shown.get(id) ?? []).filter(({ says }) => says === 'supports').length
  const upstream = causes.filter(isUpstream)
  const supported = upstream.filter((cause) => isSupported(cause, evidenceOf(cause.id)))
  const working = intersections.filter((one) => !isDecorative(one))
  return {
    'causes.upstreamSupported': countOf(
      supported.map(({ id }) => id),
      upstream.filter((one) => !supported.includes(one)).map(({ id }) => id),
    ),
    'intersections.withDesignImplication': countOf(
      working.map(({ id }) => id),
      intersections.filter((one) => !working.includes(one)).map(({ id }) => id),
    ),
  }
}
