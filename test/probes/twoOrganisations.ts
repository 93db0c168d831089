import type { Credentials } from './credentials.ts'

type Founder = { name: string; organisation: string; kind: string; body: string; email: string; password: string }

// Nothing in the one has a word in common with the other, so that a word of one seen in the other is a leak.
const FOUNDERS: Founder[] = [
  {
    name: 'Quillon Marsh',
    organisation: 'Saltwhistle Commission',
    kind: 'charity',
    body: 'Saltwhistle trustees',
    email: 'quillon@saltwhistle.example',
    password: 'seven grey herons waiting',
  },
  {
    name: 'Zephyrine Oake',
    organisation: 'Thornbarrow Faculty',
    kind: 'research-collaboration',
    body: 'Thornbarrow senate',
    email: 'zephyrine@thornbarrow.example',
    password: 'nine brass lanterns humming',
  },
]

/** Makes two organisations with nothing shared, each with one person, through the set-up page as anybody would. */
export async function makeTwoOrganisations(address: string): Promise<Credentials> {
  for (const founder of FOUNDERS) await setUp(address, founder)
  return {
    login: { path: '/sign-in', userField: 'email', passField: 'password' },
    users: FOUNDERS.map(({ email, password, organisation }, n) => ({
      name: 'AB'[n]!,
      user: email,
      pass: password,
      marks: organisation.split(' ').slice(0, 1),
    })),
  }
}

async function setUp(address: string, founder: Founder): Promise<void> {
  const shown = await fetch(`${address}/organisations/new?kind=${founder.kind}`)
  const html = await shown.text()
  const fields = new URLSearchParams()
  for (const [input] of html.matchAll(/<input\b[^>]*>/g)) {
    const type = /type="([^"]*)"/.exec(input)?.[1] ?? 'text'
    const isSent = !['checkbox', 'radio'].includes(type) || /\bchecked\b/.test(input)
    const name = /name="([^"]*)"/.exec(input)?.[1]
    if (name && isSent) fields.append(name, /value="([^"]*)"/.exec(input)?.[1] ?? '')
  }
  const { organisation, name, body, email, password } = founder
  for (const [field, value] of Object.entries({ name: organisation, body, yourName: name, email, password }))
    fields.set(field, value)
  const cookie = shown.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const made = await fetch(`${address}/organisations`, {
    method: 'POST',
    body: fields,
    headers: { cookie, origin: address },
    redirect: 'manual',
  })
  if (made.status !== 303)
    throw new Error(
      `${organisation} could not be set up: ${made.status} ${(await made.text()).replace(/<[^>]+>/g, ' ').slice(0, 400)}`,
    )
}
