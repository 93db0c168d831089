import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportOrganisation } from '../../app/portable/exportOrganisation.ts'
import { importOrganisation } from '../../app/portable/importOrganisation.ts'
import { type House, openHouse, type TestOrganisation } from '../house.ts'

describe('an organisation leaves as one file and comes back', () => {
  let house: House
  let elsewhere: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    elsewhere = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(async () => {
    await house.close()
    await elsewhere.close()
  })

  test('the second export has the same bytes as the first', async () => {
    const first = await exportOrganisation(house.database, harbour.org)
    const back = await importOrganisation(elsewhere.database, first)
    expect(back).toMatchObject({ ok: true, name: 'Harbour Research Collaboration' })
    const second = await exportOrganisation(elsewhere.database, back.ok ? back.org : '')
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })
})
