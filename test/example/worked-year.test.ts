import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../house.ts'
import { replay, sayReplayed } from './replay.ts'
import { readYear } from './year.ts'

let house: House
beforeAll(async () => { house = await openHouse() })
afterAll(() => house.close())

test('x', async () => {
  for (const f of ['worked-year', 'northbank', 'harbour']) {
    const t = Date.now()
    const r = await replay(house.database, readYear(`${f}.yaml`))
    console.log(sayReplayed(r), Date.now() - t, [...new Set(r.later.map((e) => e.do))].join(' '))
  }
})
