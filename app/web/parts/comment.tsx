import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { paragraphs } from './longText.tsx'

type Props = { by: Child; about?: Child; tag?: Child; quote: string; id?: string; children?: Child }

/** What somebody said, whole. An adviser's comment stands above every answer. Children: the answer, or what is owed. */
export function Comment({ by, about, tag, quote, id, children }: Props) {
  return (
    <article class="in-comment" id={id}>
      <p class="in-comment__by">
        <b>{by}</b>
        {about ? <span class="in-quiet">{about}</span> : null}
        {tag}
      </p>
      <blockquote>{paragraphs(quote)}</blockquote>
      {children}
    </article>
  )
}

/** An answer given. `by` says who and when. */
export function Answer({ by, children }: { by: Child; children?: Child }) {
  return (
    <div class="in-answer">
      <p>
        <b>{by}:</b> {children}
      </p>
    </div>
  )
}

/** An answer owed: the form to give it, or who owes it. */
export function Owed({ children }: { children?: Child }) {
  return <div class="in-owed">{children}</div>
}

/** An adviser's words in an aside, larger than ours. */
export function Voice({ said, by }: { said: string; by?: Child }) {
  return (
    <>
      <blockquote class="in-voice">{words.voice.quoted(said)}</blockquote>
      {by ? <p class="in-small in-quiet">{by}</p> : null}
    </>
  )
}
