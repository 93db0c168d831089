import { type Caller, may } from '../../../organisation/caller.ts'
import { sayDay } from '../../../web/parts/day.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Thread } from '../../../web/parts/thread.tsx'
import { sayPost } from '../../pages/ownerField.tsx'
import { whereWords } from '../../pages/whereWords.ts'
import type { PromisePageData } from '../readPromisePage.ts'
import { words } from '../words.ts'

/** Where a promise stands among the rest: its strategy, its place, its owner and whoever holds that post today. */
export function PromiseThread({
  caller,
  promise,
  standing,
  strategy,
  structure,
  posts,
  body,
}: PromisePageData & { caller: Caller }) {
  const said = words.page
  const post = posts.find(({ id }) => id === promise.ownerPostId)
  const owner = post && !post.holder && post.vacantSince ? said.ownerLeft(post.title, post.vacantSince) : sayPost(post)
  const isLate = promise.dueOn !== null && promise.dueOn < caller.today && standing.rung < 4
  return (
    <Section id="thread" title={said.thread} tight>
      <Thread
        rows={[
          {
            name: said.strategy,
            value: strategy ? <a href={`/strategies/${strategy.id}`}>{strategy.title}</a> : said.noStrategy,
          },
          { name: said.where, value: whereWords(standing.arms, structure) },
          {
            name: said.owner,
            value:
              post && may(caller, 'post.read', { ownerPostId: post.id }) ? (
                <a href={`/posts/${post.id}`}>{owner}</a>
              ) : (
                owner
              ),
          },
          {
            name: promise.kind === 'commitment' ? said.due : said.ready,
            value: promise.dueOn ? (
              <span class={isLate ? 'in-late' : undefined}>
                {isLate ? said.late(promise.dueOn) : sayDay(promise.dueOn)}
              </span>
            ) : (
              said.noDate
            ),
          },
          ...(promise.kind === 'commitment' || body ? [{ name: said.body, value: body ?? said.noBody }] : []),
          ...(promise.forWhom ? [{ name: said.forWhom, value: promise.forWhom }] : []),
          ...(promise.tags.length ? [{ name: said.tags, value: promise.tags.join(', ') }] : []),
        ]}
      />
    </Section>
  )
}
