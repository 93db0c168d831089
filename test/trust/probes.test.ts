import { describe, expect, test } from 'vitest'
import { probeAbuse } from '../probes/abuse/abuse.ts'
import { PROBES } from '../probes/probes.ts'
import { probeThrowAway } from '../probes/probeThrowAway.ts'

const full = process.env.TRUST === 'full'

describe('whoever knocks at a real Ingrain', () => {
  test('with bad intent finds nothing', async () => {
    const findings = await probeThrowAway(
      full ? PROBES.abuse! : (address, credentials) => probeAbuse(address, credentials, { most: 1000 }),
    )
    expect(findings.all()).toEqual([])
    // It had links of public advisers to try, and tried them.
    expect(findings.report('')).toMatch(/links looked at \d\d.*links replayed \d.*guessed codes \d\d/)
  }, 900_000)

  if (full)
    test('and whoever looks at every kind of page, in all its states, finds nothing that keeps anybody out', async () => {
      expect((await probeThrowAway(PROBES.pages!)).all()).toEqual([])
    }, 1_200_000)
})
