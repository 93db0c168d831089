import type { Answer } from './answer.ts'
import { FILE_POLICY, HEADERS } from './headers.ts'

/** An answer as bytes and headers. Pages of signed-in people are never kept by a browser or a proxy. */
export async function respond(answer: Answer, cookies: string[] = []): Promise<Response> {
  const headers = new Headers(HEADERS)
  headers.set('Cache-Control', 'no-store')
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  switch (answer.kind) {
    case 'go':
      headers.set('Location', answer.to)
      return new Response(null, { status: 303, headers })
    case 'file':
    case 'stream':
      headers.set('Content-Type', answer.type)
      headers.set(
        'Content-Disposition',
        `attachment; filename="${asciiName(answer.name)}"; filename*=UTF-8''${encodeURIComponent(answer.name)}`,
      )
      headers.set('Content-Security-Policy', FILE_POLICY)
      return new Response(answer.kind === 'file' ? new Uint8Array(answer.bytes) : streamOf(answer.chunks), { headers })
    case 'text':
      headers.set('Content-Type', answer.type)
      return new Response(answer.text, { status: answer.status, headers })
    case 'page': {
      headers.set('Content-Type', 'text/html; charset=utf-8')
      const html = await (await answer.body).toString()
      return new Response(html, { status: answer.status, headers })
    }
  }
}

// Nothing is made before somebody reads, and what is half-made is let go of when they leave.
function streamOf(chunks: () => AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  let pieces: AsyncIterator<Uint8Array> | undefined
  return new ReadableStream(
    {
      pull: async (controller) => {
        pieces ??= chunks()[Symbol.asyncIterator]()
        const { value, done } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => void (await pieces?.return?.()),
    },
    { highWaterMark: 0 },
  )
}

const asciiName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\w. -]/g, '')
    .replace(/\s+/g, '-') || 'file'
