import type { HtmlEscapedString } from 'hono/utils/html'

/** What an address answers. Refused forms are pages with status 422: nothing they touched is kept. */
export type Answer =
  | { kind: 'page'; body: HtmlEscapedString | Promise<HtmlEscapedString>; status: number }
  | { kind: 'go'; to: string }
  | { kind: 'file'; bytes: Uint8Array; type: string; name: string; inline?: boolean }
  | { kind: 'stream'; chunks: () => AsyncIterable<Uint8Array>; type: string; name: string }
  | { kind: 'text'; text: string; type: string; status: number }

type Body = HtmlEscapedString | Promise<HtmlEscapedString>

export const page = (body: Body, status = 200): Answer => ({ kind: 'page', body, status })

/** The same page again, with what was typed and what to mend. */
export const refuse = (body: Body): Answer => page(body, 422)

/** After a post: to the thing, with one sentence of what happened (`said` is a key of the room's `words.said`). */
export const go = (to: string, said?: string): Answer => ({ kind: 'go', to: said ? withSaid(to, said) : to })

// Before the place on the page, where there is one.
function withSaid(to: string, said: string): string {
  const [path = '', place] = to.split('#')
  return `${path}${path.includes('?') ? '&' : '?'}said=${said}${place ? `#${place}` : ''}`
}

export const download = (bytes: Uint8Array, type: string, name: string): Answer => ({ kind: 'file', bytes, type, name })

/** A download too large to hold: made piece by piece as it is fetched, after the address's own transaction is over. */
export const downloadStream = (chunks: () => AsyncIterable<Uint8Array>, type: string, name: string): Answer => ({
  kind: 'stream',
  chunks,
  type,
  name,
})

export const text = (words: string, status = 200, type = 'text/plain; charset=utf-8'): Answer => ({
  kind: 'text',
  text: words,
  status,
  type,
})
