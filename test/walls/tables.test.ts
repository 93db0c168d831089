import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { speaksSql, tables } from '../../app/map.ts'

const APP = resolve('app')
const stores = readdirSync(APP, { recursive: true, withFileTypes: true })
  .filter(
    (entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.(test|fixture|slow|arbitrary)\.ts$/.test(entry.name),
  )
  .map((entry) => relative(APP, join(entry.parentPath, entry.name)))
  .filter((file) => speaksSql.test(file))

const roomOf = new Map(Object.entries(tables).flatMap(([room, names]) => names.map((name) => [name, room] as const)))

/** Two people who are one are brought together in whichever table names a person; its own test holds its list against the schema. */
const MERGES = 'organisation/people/mergeStore.ts'

/** The tables that the SQL in a text reads from or writes to; comments and imports are no SQL. */
function tablesIn(text: string): string[] {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/^\s*\/\/.*$/gm, ' ')
    .replace(/^(?:import|export)\b[^'`]*from '[^']*'$/gm, ' ')
  return [
    ...code.matchAll(
      /\b(?:from|join|into|update|using|table)\s+(?:only\s+)?((?:"?[a-z_]+"?)(?:\s*(?:as\s+)?[a-z]*\s*,\s*"?[a-z_]+"?)*)/gi,
    ),
  ].flatMap(([, named]) => named!.split(',').map((one) => one.trim().replaceAll('"', '').split(/\s/)[0]!))
}

const trespasses = (file: string, text: string): string[] => {
  const place = file.split('/')[0]!
  return [...new Set(tablesIn(text))]
    .filter((table) => roomOf.has(table) && roomOf.get(table) !== place)
    .map((table) => `${file} speaks of ${table}, which is a table of ${roomOf.get(table)}`)
}

describe('the tables of the rooms', () => {
  test('each stands in the schema, and belongs to one room', () => {
    const schema = readdirSync('db/migrations')
      .map((name) => readFileSync(join('db/migrations', name), 'utf8'))
      .join('\n')
    const made = [...schema.matchAll(/create table (\w+)/g)].map(([, name]) => name!)
    const all = Object.values(tables).flat()
    expect(all.filter((name) => !made.includes(name))).toEqual([])
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
    const speakers = (table: string) => [
      ...new Set(
        stores
          .filter((file) => tablesIn(readFileSync(join(APP, file), 'utf8')).includes(table))
          .map((file) => file.split('/')[0]!),
      ),
    ]
    const ofOneRoom = made.filter((table) => {
      const [one, ...more] = speakers(table)
      return one !== undefined && more.length === 0 && one in tables && roomOf.get(table) !== one
    })
    expect(ofOneRoom, 'spoken of by one room alone: say in app/map.ts that it is theirs').toEqual([])
  })

  test('are spoken of by the room’s own store, and by no other room’s nor the ground’s', () => {
    const found = stores
      .filter((file) => file !== MERGES)
      .flatMap((file) => trespasses(file, readFileSync(join(APP, file), 'utf8')))
    expect(found).toEqual([])
  })

  test('this very check sees each room speak of its own, and notices whoever reaches over the wall, in whichever words', () => {
    const spoken = new Set(stores.flatMap((file) => tablesIn(readFileSync(join(APP, file), 'utf8'))))
    expect([...roomOf.keys()].filter((table) => !spoken.has(table))).toEqual([])
    for (const sql of [
      'select 1 from decision d',
      'select 1 from record r left join decision d on true',
      'select 1 from record r, decision d',
      'select (select 1\n from decision)',
      'update decision set words = $1',
      'insert into decision (id) values ($1)',
      'delete from decision using record',
      'delete from record using decision',
      'select 1 from "decision"',
    ])
      expect(trespasses('budget/store.ts', `query(\`${sql}\`)`), sql).toHaveLength(1)
    expect(trespasses('budget/store.ts', "import { decided } from '../decision/actions.ts'")).toEqual([])
    expect(trespasses('budget/store.ts', 'query(`select 1 from decided() d join record r on true`)')).toEqual([])
  })
})
