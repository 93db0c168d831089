import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Credentials } from '../../probes/credentials.ts'

/** Somebody signed in to a real Ingrain, who puts evidence down through its form. `at` is asked for the address each time. */
export class Writer {
  private cookie = ''

  constructor(private readonly at: () => string) {}

  async signIn({ user, pass }: { user: string; pass: string }): Promise<void> {
    const page = await fetch(`${this.at()}/sign-in`)
    this.keepCookies(page)
    const answer = await this.send('/sign-in', [
      ...hiddenFields(await page.text()),
      ['email', user],
      ['password', pass],
    ])
    if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`)
    this.keepCookies(answer)
  }

  /** Opens the form and fills it in. What comes back is one post, to be sent as often as need be. */
  async fillIn(title: string): Promise<[string, string][]> {
    const html = await (await this.get('/evidence/new')).text()
    const form = html.slice(html.indexOf('action="/evidence"'))
    const place =
      /<(?:input|option)[^>]*?name="place"[^>]*?value="([^"]+)"|<select[^>]*name="place"[\s\S]*?<option value="([^"]+)"/.exec(
        form,
      )
    return [
      ...hiddenFields(form),
      ['title', title],
      ['onDay', '1 October 2024'],
      ['kind', 'note'],
      ['words', `${title} in words`],
      ['url', ''],
      ['topic', ''],
      ['place', place?.[1] ?? place?.[2] ?? ''],
    ]
  }

  /** Sends one post until it is answered as done; gives back the id of what it made. Never gives up before `until`. */
  async sendUntilDone(post: [string, string][], until = Date.now() + 60_000): Promise<string> {
    for (;;) {
      const seen = await this.send('/evidence', post).then(
        async (answer) => ({
          status: answer.status,
          location: answer.headers.get('location') ?? '',
          text: await answer.text(),
        }),
        () => undefined,
      )
      const id = seen?.status === 303 ? /\/evidence\/([0-9a-f-]{36})/.exec(seen.location)?.[1] : undefined
      if (id) return id
      if (seen && seen.status < 500)
        throw new Error(
          `the form answered ${seen.status}: ${seen.text
            .replace(/<[^>]+>/g, ' ')
            .replace(/\s+/g, ' ')
            .slice(0, 600)}`,
        )
      if (Date.now() > until) throw new Error('the form was not answered')
      await pause(50)
    }
  }

  async fillInUntilDrawn(title: string, until = Date.now() + 60_000): Promise<[string, string][]> {
    for (;;) {
      const post = await this.fillIn(title).catch(() => [])
      if (
        post.some(([name, value]) => name === 'key' && value) &&
        post.some(([name, value]) => name === 'place' && value)
      )
        return post
      if (Date.now() > until) throw new Error('the form was not drawn')
      await pause(50)
    }
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.at()}${path}`, {
      headers: { cookie: this.cookie },
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
  }

  private send(path: string, fields: [string, string][]): Promise<Response> {
    return fetch(`${this.at()}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie: this.cookie, origin: this.at() },
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
  }

  private keepCookies(answer: Response): void {
    const fresh = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
    this.cookie = [
      ...this.cookie
        .split('; ')
        .filter((one) => one && !fresh.some((each) => each.split('=')[0] === one.split('=')[0])),
      ...fresh,
    ].join('; ')
  }
}

const hiddenFields = (html: string): [string, string][] =>
  [...html.slice(0, html.indexOf('</form>')).matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1] ?? '',
  ])

export const readCredentials = (path: string): Credentials => JSON.parse(readFileSync(path, 'utf8'))
