import { type LipServiceGap, lipServiceGap } from '../../ladder/lipService.ts'
import { promiseFacts } from '../../ladder/promise.ts'
import { type Ladder, type Rung, rungOf } from '../../ladder/rung.ts'
import type { FileCommitment, OrganisationFile } from './organisationFile.ts'
import { isInPost } from './owners.ts'

/** Where each commitment of the file stands on its day, by the ladder of the content pack. */
export function commitmentStates(file: OrganisationFile, ladder: Ladder): Record<string, Rung> {
  return Object.fromEntries(
    file.strategy.commitments.map((commitment) => [commitment.id, stateOf(commitment, file, ladder)]),
  )
}

export function gapOf(file: OrganisationFile, states: Record<string, Rung>): LipServiceGap | undefined {
  const standings = file.strategy.commitments.map(({ id, approvedOn }) => ({
    id,
    rung: states[id] ?? 0,
    ...(approvedOn && { approvedOn }),
  }))
  return lipServiceGap(standings, file.asOf)
}

/** The file gives evidence no level, so it stands where the commitment is; a change in it counts as an adviser's. */
function stateOf(commitment: FileCommitment, file: OrganisationFile, ladder: Ladder): Rung {
  const { ownerPost, due, governingBody, approvedOn, budget, noCostReason } = commitment
  const dated = commitment.evidence.map((item, n) => ({ id: `${commitment.id}-${n + 1}`, on: item.date, ...item }))
  const owner = file.posts.find((post) => post.id === ownerPost)
  const records = {
    ...(approvedOn && { approvedOn }),
    owner: { isInPost: owner !== undefined && isInPost(owner, file.asOf) },
    ...(due && { dueOn: due }),
    ...(governingBody && { bodyId: governingBody }),
    backings: [
      { id: `${commitment.id}-money`, pence: Math.round((budget ?? 0) * 100) },
      { id: `${commitment.id}-reason`, ...(noCostReason && { noCostReason }) },
    ],
    evidence: dated,
    changes: dated.flatMap(({ id, on, changeMade }) =>
      changeMade?.trim() ? [{ id, on, cause: 'adviser' as const }] : [],
    ),
  }
  return rungOf(ladder, promiseFacts(records, file.asOf)).rung
}
