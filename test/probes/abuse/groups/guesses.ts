import { formsOf, wordsOf } from '../readHtml.ts'
import { cookieOf, FORM, fromHere, type Jar, keepCookies, type Scene } from '../scene.ts'

type Here = Pick<Scene, 'base' | 'door' | 'findings' | 'chance'>

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const CODE = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789'
const MOST_TRIES = 45

/** Tokens and codes that somebody makes up: none is told from another, and codes cannot be tried without end. */
export async function probeGuesses(scene: Here, link: string): Promise<void> {
  const { door, findings, chance } = scene
  const token = link.split('/').at(-1) ?? ''
  const some = (from: string, length: number) => Array.from({ length }, () => chance.pick([...from])).join('')
  const guesses = [
    ...Array.from({ length: 20 }, () => some(LETTERS, token.length)),
    ...[
      token.slice(1),
      `${token}A`,
      token.toUpperCase(),
      [...token].reverse().join(''),
      `..%2f${token}`,
      `${token}%00`,
    ],
  ].filter((guess) => guess !== token)
  const answers = new Set<string>()
  for (const guess of guesses) {
    findings.tried('guessed links')
    const { status, text } = await door.knock('GET', `/a/${guess}`)
    if (status > 0 && status < 400) findings.add('a guessed link opens', 'critical', 'GET /a/:token')
    if (guess.length === token.length) answers.add(`${status} ${wordsOf(text).replaceAll(guess, '')}`)
  }
  if (answers.size > 1) findings.add('guessed links are told from one another', 'high', 'GET /a/:token')
  await tooManyCodes(scene, () => some(CODE, 12))
}

async function tooManyCodes({ door, findings, base }: Here, guess: () => string): Promise<void> {
  let first: string | undefined
  for (let n = 0; n < MOST_TRIES; n++) {
    findings.tried('guessed codes')
    // A new browser each time: whoever tries has no reason to keep a cookie.
    const jar: Jar = {}
    const page = await door.knock('GET', '/a')
    keepCookies(jar, page)
    const form = formsOf(page.text, '/a', base).find(({ fields }) => fields.some(({ name }) => name === 'code'))
    const key = form?.fields.find(({ name }) => name === 'key')?.value
    if (!key) return findings.add('there is no way in for a printed code', 'medium', 'GET /a')
    const sent = await door.knock('POST', '/a', {
      cookie: cookieOf({ jar }),
      headers: { ...FORM, ...fromHere({ base } as Scene, '/a') },
      body: new URLSearchParams({ key, code: guess() }).toString(),
    })
    if (sent.trouble === 'spent') return
    if (sent.status === 303) return findings.add('a guessed code opens', 'critical', 'POST /a')
    const said = (sent.text.match(/govuk-error-summary[\s\S]*?<\/div>/)?.[0] ?? wordsOf(sent.text)).replace(/\s+/g, ' ')
    first ??= said
    if (sent.status === 429 || said !== first) return findings.note(`codes have to wait after ${n} tries`)
  }
  findings.add('no end to guessed codes', 'high', 'POST /a', `${MOST_TRIES} tries`)
}
