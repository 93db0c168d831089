import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../test/house.ts'
import { aRecord } from '../../test/journeys/shared.fixture.ts'
import type { Db } from './database.ts'
import { remembering } from './remembering.ts'

describe('what is read from an organisation’s records', () => {
  let house: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
  })
  afterAll(() => house.close())

  const reading = <T>(work: (db: Db) => Promise<T>, org = harbour.org) =>
    house.database.inOrganisation(org, 'reading', work)

  // Reads the number of records, and counts how often it was read.
  const counter = () => {
    const times = { read: 0 }
    const count = remembering(
      async ({ db }: { db: Db; today?: string }) => {
        times.read++
        return (await db.one<{ n: number }>('select count(*)::int as n from record')).n
      },
      { until: ({ today = '' }) => today },
    )
    return { times, count }
  }

  test('is read once until somebody writes, and then anew', async () => {
    const { times, count } = counter()
    const before = await reading((db) => count({ db }))
    expect(await reading((db) => count({ db }))).toBe(before)
    expect(times.read).toBe(1)
    await aRecord(house, harbour)
    expect(await reading((db) => count({ db }))).toBeGreaterThan(before)
    expect(times.read).toBe(2)
  })

  test('is read anew on the next day', async () => {
    const { times, count } = counter()
    for (const today of ['2026-10-30', '2026-10-30', '2026-10-31']) await reading((db) => count({ db, today }))
    expect(times.read).toBe(2)
  })

  test('is each organisation’s own', async () => {
    const { count } = counter()
    const other = await house.organisation()
    await aRecord(house, other)
    const here = await reading((db) => count({ db }))
    expect(await reading((db) => count({ db }), other.org)).toBe(
      await reading(async (db) => (await db.one<{ n: number }>('select count(*)::int as n from record')).n, other.org),
    )
    expect(await reading((db) => count({ db }))).toBe(here)
  })

  test('has in it what the same transaction has just written', async () => {
    const { count } = counter()
    await house.as(harbour, 'lead', async (caller) => {
      const before = await count(caller)
      await caller.db.query(
        `insert into record (id, kind, title, made_at) values (gen_random_uuid(), 'note', 'New', now())`,
      )
      expect(await count(caller)).toBe(before + 1)
    })
  })

  test('that could not be read is asked for again', async () => {
    let isBroken = true
    const read = remembering(async (_: { db: Db }) => {
      if (isBroken) throw new Error('the connection broke')
      return 'read'
    })
    await expect(reading((db) => read({ db }))).rejects.toThrow('the connection broke')
    isBroken = false
    expect(await reading((db) => read({ db }))).toBe('read')
  })

  test('is let go of, the oldest first, when too many are remembered', async () => {
    let times = 0
    const read = remembering(async ({ question }: { db: Db; question: string }) => `${question} ${++times}`, {
      by: ({ question }) => question,
      most: 2,
    })
    const ask = (question: string) => reading((db) => read({ db, question }))
    for (const question of ['a', 'b', 'a', 'c']) await ask(question)
    expect(await ask('a')).toBe('a 1')
    expect(await ask('b')).toBe('b 4')
  })
})
