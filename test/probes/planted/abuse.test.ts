import { describe, expect, test } from 'vitest'
import { probeAbuse } from '../abuse/abuse.ts'
import { credentials, type Fault, openSite } from './site.ts'

async function found(faults: readonly Fault[]): Promise<string[]> {
  const site = await openSite(faults)
  try {
    const findings = await probeAbuse(site.address, credentials, { starts: ['/', '/sign-in'], most: 1200, seconds: 60 })
    return [...new Set(findings.all().map(({ check }) => check))]
  } finally {
    await site.close()
  }
}

/** Each planted fault, and what the probe must say of it. Those of one line are planted together. */
const PLANTED: [Fault[], string[]][] = [
  [
    ['loose headers', 'inline', 'other sites read', 'host believed', 'any method', 'tells who'],
    [
      'no content security policy',
      'no nosniff',
      'referrer policy',
      'no permissions policy',
      'no opener policy',
      'no charset',
      'inline script',
      'inline handler',
      'inline style',
      'another site may read',
      'believes the host header',
      'TRACE answers',
      'takes a method that no page uses',
      'sign-in tells who exists',
    ],
  ],
  [
    ['cached', 'told apart', 'own files', 'sent elsewhere', 'xml read', 'no limit', 'sign-out link', 'bent ids'],
    [
      'a private page may be kept by the browser',
      'a record of another is told from none',
      'a file of ours is served',
      'sends to another site',
      'sends to another site after signing in',
      'a body read a file',
      'no end to wrong tries',
      'a bent id opens a page',
    ],
  ],
  [
    ['forged posts', 'shared records', 'shared deeds', 'any body', 'any file', 'echo', 'stays signed in', 'any size'],
    [
      'forged post: another site, no key',
      'forged post: no origin, referer or key',
      "another organisation's words",
      "another organisation's record opens",
      "another organisation's deed",
      'a bad body is taken',
      'a dangerous file is taken',
      'an upload is served as a page',
      'a post too large is taken',
      'junk comes back as code',
      'stored junk is shown as code',
      'a session lives after signing out',
    ],
  ],
  [
    ['cookie', 'open to all', 'template', 'header from text', 'opens links', 'breaks', 'pollution', 'down at the end'],
    [
      'cookie',
      'open without signing in',
      'an upload opens for others',
      'a template ran what was typed',
      'junk wrote a header',
      'the server opened a link it was given',
      '5xx',
      'leak of a stack trace',
      'leak of words of the database',
      'an object was changed for all',
      'not well at the end',
    ],
  ],
]

describe('the abuse probe', () => {
  test('finds nothing on a sound site', async () => {
    expect(await found([])).toEqual([])
  }, 60_000)

  test.each(PLANTED)(
    'finds what is planted: %s',
    async (faults, checks) => {
      const seen = await found(faults)
      expect(checks.filter((check) => !seen.includes(check))).toEqual([])
    },
    60_000,
  )
})
