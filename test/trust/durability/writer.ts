import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Credentials } from '../../probes/credentials.ts'

/** A form filled in, with its one-time key. */
export type Filled = { action: string; fields: [string, string][] }

/** Somebody signed in to a real Ingrain, who works through its forms. `at` is asked for the address each time. */
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

  /** Opens the form for evidence and fills it in. */
  fillIn(title: string): Promise<Filled> {
    return this.fill('/evidence/new', '/evidence', evidenceCalled(title))
  }

  /** Opens a page and fills in its form for `action`. What comes back is one post, to be sent as often as need be. */
  async fill(path: string, action: string, typed: Record<string, string>): Promise<Filled> {
    const html = await (await this.get(path)).text()
    const at = html.indexOf(`action="${action}"`)
    if (at < 0) throw new Error(`${path} has no form for ${action}`)
    const form = html.slice(at, html.indexOf('</form>', at))
    const given = [...hiddenFields(form), ...chosenAlready(form)].filter(([name]) => !(name in typed))
    return { action, fields: [...given, ...Object.entries(typed)] }
  }

  /** Sends one post until it is answered as done; gives back the id of what it is about. Never gives up before `until`. */
  async sendUntilDone({ action, fields }: Filled, until = Date.now() + 60_000): Promise<string> {
    for (;;) {
      const seen = await this.send(action, fields).then(
        async (answer) => ({
          status: answer.status,
          location: answer.headers.get('location') ?? '',
          text: await answer.text(),
        }),
        () => undefined,
      )
      const id = seen?.status === 303 ? /\/([0-9a-f-]{36})/.exec(seen.location)?.[1] : undefined
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

  fillInUntilDrawn(title: string): Promise<Filled> {
    return this.fillUntilDrawn('/evidence/new', '/evidence', evidenceCalled(title))
  }

  /** The same, while the server may be away. */
  async fillUntilDrawn(
    path: string,
    action: string,
    typed: Record<string, string>,
    until = Date.now() + 60_000,
  ): Promise<Filled> {
    for (;;) {
      const filled = await this.fill(path, action, typed).catch(() => undefined)
      if (filled?.fields.some(([name, value]) => name === 'key' && value)) return filled
      if (Date.now() > until) throw new Error(`the form of ${path} was not drawn`)
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

/** What somebody types to put a note down as evidence. */
export const evidenceCalled = (title: string): Record<string, string> => ({
  title,
  onDay: '1 October 2024',
  kind: 'note',
  words: `${title} in words`,
  url: '',
  topic: '',
})

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

const hiddenFields = (html: string): [string, string][] =>
  [...html.slice(0, endOf(html)).matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    attribute(input, 'name'),
    attribute(input, 'value'),
  ])

// What a browser would send of a list or of round buttons: the chosen one, or here the first that says anything.
function chosenAlready(form: string): [string, string][] {
  const chosen = new Map<string, string>()
  for (const [, tag, inside] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...inside!.matchAll(/<option[^>]*>/g)].map(([option]) => option)
    const option = options.find((one) => / selected/.test(one)) ?? options.find((one) => attribute(one, 'value'))
    if (option) chosen.set(attribute(tag!, 'name'), attribute(option, 'value'))
  }
  for (const [radio] of form.matchAll(/<input[^>]*type="radio"[^>]*>/g)) {
    const name = attribute(radio, 'name')
    if (/ checked/.test(radio) || !chosen.has(name)) chosen.set(name, attribute(radio, 'value'))
  }
  return [...chosen]
}

const endOf = (html: string): number => (html.includes('</form>') ? html.indexOf('</form>') : html.length)

export const readCredentials = (path: string): Credentials => JSON.parse(readFileSync(path, 'utf8'))
