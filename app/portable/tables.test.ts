import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../test/house.ts'
import * as store from './store.ts'
import { inOrder, partsOfBackup, partsOfOrganisation, type Table } from './tables.ts'

describe('which tables go into a file', () => {
  let house: House
  let tables: Table[]
  const names = (of: readonly Table[]) => of.map(({ name }) => name)
  beforeAll(async () => {
    house = await openHouse()
    tables = await house.database.inInstance(store.readTables)
  })
  afterAll(() => house.close())

  test('every table of an organisation but five, each after those it points at', () => {
    const parts = partsOfOrganisation(tables, { withContacts: true })
    for (const { name, needs } of parts)
      for (const need of needs)
        expect(names(parts).slice(0, names(parts).indexOf(name)), `${name} needs ${need}`).toContain(need)
    expect(
      names(tables.filter(({ isApart }) => isApart))
        .filter((name) => !names(parts).includes(name))
        .sort(),
    ).toEqual(['draft', 'link', 'notice', 'once', 'set_aside'])
  })

  test('every table with an organisation’s rows is kept apart, but for six that know of organisations before anybody is signed in', () => {
    expect(names(tables.filter(({ hasOrg, isApart }) => hasOrg && !isApart)).sort()).toEqual([
      'instance_log',
      'link_address',
      'membership',
      'organisation_address',
      'outbox',
      'session',
    ])
  })

  test('a backup has every table but sessions, tries and sign-in links', () => {
    const { instance, apart } = partsOfBackup(tables)
    expect(
      names(tables)
        .filter((name) => !names([...instance, ...apart]).includes(name))
        .sort(),
    ).toEqual(['attempt', 'session', 'sign_in_link'])
  })

  test('a circle that the database does not wait for is our own mistake, and named', () => {
    const table = (name: string, needs: string[]): Table => ({
      name,
      needs,
      columns: [],
      key: [],
      isApart: true,
      hasOrg: true,
    })
    expect(() => inOrder([table('a', ['b']), table('b', ['a'])])).toThrow('a, b')
    expect(names(inOrder([table('a', ['b']), table('b', []), table('c', ['elsewhere'])]))).toEqual(['b', 'a', 'c'])
  })
})
