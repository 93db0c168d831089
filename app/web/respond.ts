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
      headers.set('Content-Type', answer.type)
      headers.set('Content-Disposition', `attachment; filename="${asciiName(answer.name)}"; filename*=UTF-8''${encodeURIComponent(answer.name)}`)
      headers.set('Content-Security-Policy', FILE_POLICY)
      return new Response(new Uint8Array(answer.bytes), { headers })
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

const asciiName = (name: string): string => name.normalize('NFKD').replace(/[^\w. -]/g, '').replace(/\s+/g, '-') || 'file'
