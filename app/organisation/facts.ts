import { type Fact, isSo } from '../ladder/fact.ts'
import type { Owner } from '../ladder/owner.ts'
import type { Work } from '../store/work.ts'
import { membersOf } from './people/actions.ts'
import { type Member, standingOf } from './people/people.ts'
import { postsOf } from './post/actions.ts'
import { allProjects } from './project/actions.ts'
import { isActive, type Project } from './project/project.ts'
import { readStructure } from './structure/actions.ts'
import type { Unit } from './structure/structure.ts'

/** What the ground knows that requirements count by: who is here, what is under way, and which posts are held. */
export type OrganisationFacts = {
  activeProjects: Project[]
  /** Staff and partners in membership today, joined or not; nobody who is shut out. */
  members: Member[]
  supportedPartners: Unit[]
  /** By post: whether somebody is in it today, and if not, since when. Whether a hand-over is open is known where actions are. */
  owners: Map<string, Owner>
}

export async function organisationFacts(asker: Work): Promise<OrganisationFacts> {
  const { units } = await readStructure(asker)
  const posts = await postsOf(asker)
  return {
    activeProjects: (await allProjects(asker)).filter((project) => isActive(project, asker.today)),
    members: (await membersOf(asker)).filter(
      (member) => member.kind !== 'evaluator' && ['here', 'waiting'].includes(standingOf(member, asker.today)),
    ),
    supportedPartners: units.filter(({ kind }) => kind === 'partner'),
    owners: new Map(
      posts.map(({ id, holder, vacantSince }): [string, Owner] => [
        id,
        { isInPost: Boolean(holder), ...(vacantSince && { vacantSince }) },
      ]),
    ),
  }
}

/** `promise.ownerInPost`, strict: in post today or not. */
export const ownerInPost = (postId: string | null, { owners }: Pick<OrganisationFacts, 'owners'>): Fact =>
  isSo(Boolean(postId && owners.get(postId)?.isInPost), postId ? [postId] : [])
