import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { behindTheDoor, ground, map, roof, speaksSql } from '../../app/map.ts'

const APP = resolve('app')
const files = readdirSync(APP, { recursive: true, withFileTypes: true })
  .filter(
    (entry) =>
      entry.isFile() &&
      /\.(ts|tsx|mjs)$/.test(entry.name) &&
      !/\.(test|fixture|slow|arbitrary)\.tsx?$/.test(entry.name),
  )
  .map((entry) => relative(APP, join(entry.parentPath, entry.name)))
const placeOf = (path: string): string => path.split('/')[0]!
const rooms = Object.keys(map)

type Import = { from: string; to: string }
const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(join(APP, from), 'utf8')
  return [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*['"`](\.[^'"`]+)['"`]/g)].map(([, path]) => ({
    from,
    to: relative(APP, resolve(dirname(join(APP, from)), path!)),
  }))
})

/** Rooms that, going from room to room, come back to themselves. */
function circlesIn(needs: Readonly<Record<string, readonly string[]>>): string[] {
  const beyond = (room: string, seen = new Set<string>()): Set<string> => {
    for (const next of needs[room] ?? []) if (!seen.has(next)) beyond(next, seen.add(next))
    return seen
  }
  return rooms.filter((room) => beyond(room).has(room))
}

/** Every other room that a room's files come to, import by import, whatever lies between. */
function roomsNeededBy(all: readonly Import[]): Record<string, string[]> {
  const next = new Map<string, string[]>()
  for (const { from, to } of all) next.set(from, [...(next.get(from) ?? []), to])
  const filesFrom = (file: string, seen: Set<string>): Set<string> => {
    for (const to of next.get(file) ?? []) if (!seen.has(to)) filesFrom(to, seen.add(to))
    return seen
  }
  return Object.fromEntries(
    rooms.map((room) => {
      const seen = new Set<string>()
      for (const file of next.keys()) if (placeOf(file) === room) filesFrom(file, seen)
      return [room, [...new Set([...seen].map(placeOf))].filter((place) => rooms.includes(place) && place !== room)]
    }),
  )
}

describe('the map of the house', () => {
  test('every folder in app is a room, the ground or the roof', () => {
    const known: string[] = [...rooms, ...ground, ...roof]
    expect([...new Set(files.map(placeOf))].filter((place) => !known.includes(place))).toEqual([])
  })

  test('a room opens only the rooms that the map lets it', () => {
    const wrong = imports
      .filter(
        ({ from, to }) => rooms.includes(placeOf(from)) && rooms.includes(placeOf(to)) && placeOf(from) !== placeOf(to),
      )
      .filter(({ from, to }) => !(map[placeOf(from) as keyof typeof map] as readonly string[]).includes(placeOf(to)))
      .map(
        ({ from, to }) => `${placeOf(from)} does not know ${placeOf(to)}, yet ${from} imports ${to} (see app/map.ts)`,
      )
    expect(wrong).toEqual([])
  })

  test('a room is opened by its door, never by its store, its addresses, its pages or its words', () => {
    const wrong = imports
      .filter(
        ({ from, to }) =>
          rooms.includes(placeOf(to)) &&
          placeOf(from) !== placeOf(to) &&
          !(roof as readonly string[]).includes(placeOf(from)),
      )
      .filter(({ to }) => behindTheDoor.test(to))
      .map(({ from, to }) => `${from} goes round the door of ${placeOf(to)}: ${to}`)
    expect(wrong).toEqual([])
  })

  test('the ground knows no room', () => {
    const wrong = imports
      .filter(({ from, to }) => (ground as readonly string[]).includes(placeOf(from)) && rooms.includes(placeOf(to)))
      .map(({ from, to }) => `${from} stands on the ground, yet imports ${to}`)
    expect(wrong).toEqual([])
  })

  test('nobody climbs on the roof: it knows every room, so whoever imports it would know them all', () => {
    const onTheRoof = (path: string) => (roof as readonly string[]).includes(placeOf(path))
    const wrong = imports
      .filter(({ from, to }) => onTheRoof(to) && !onTheRoof(from))
      .map(({ from, to }) => `${from} imports ${to}`)
    expect(wrong).toEqual([])
  })

  test('no two rooms need each other, even the long way round: on the map, and by what the files truly import', () => {
    expect(circlesIn(map)).toEqual([])
    expect(circlesIn(roomsNeededBy(imports))).toEqual([])
  })

  test('this very check notices two rooms that need each other, directly, through a third, and through the ground', () => {
    const back: Import = { from: 'evidence/actions.ts', to: 'strategy/actions.ts' }
    expect(circlesIn({ ...map, evidence: ['strategy'] })).toContain('evidence')
    expect(circlesIn({ ...map, action: ['budget'], evidence: [] })).toEqual(['action', 'budget'])
    expect(circlesIn(roomsNeededBy([...imports, back]))).toEqual(expect.arrayContaining(['evidence', 'strategy']))
    const throughTheGround: Import[] = [
      { from: 'evidence/actions.ts', to: 'organisation/caller.ts' },
      { from: 'organisation/caller.ts', to: 'strategy/actions.ts' },
    ]
    expect(circlesIn(roomsNeededBy([...imports, ...throughTheGround]))).toContain('evidence')
  })

  test('only stores speak SQL', () => {
    const wrong = files
      .filter((file) => !speaksSql.test(file))
      .filter((file) => /\b(db|client)\.(query|one|maybe)(<[^(]*>)?\(/.test(readFileSync(join(APP, file), 'utf8')))
    expect(wrong).toEqual([])
  })

  test('the ladder is pure: it knows no clock, no database and no other folder', () => {
    const wrong = imports.filter(({ from, to }) => placeOf(from) === 'ladder' && placeOf(to) !== 'ladder')
    expect(wrong).toEqual([])
  })

  test('every room has a README of ten lines or about', () => {
    const without = [...rooms, 'ladder', 'content', 'document'].filter((room) => {
      try {
        return readFileSync(join(APP, room, 'README.md'), 'utf8').split('\n').length > 20
      } catch {
        return true
      }
    })
    expect(without).toEqual([])
  })

  test('most source files are short, and none is long', () => {
    const lengths = files.map((file) => ({ file, lines: readFileSync(join(APP, file), 'utf8').split('\n').length }))
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80)
    expect(lengths.filter(({ lines }) => lines > 320).map(({ file }) => file)).toEqual([])
  })
})
