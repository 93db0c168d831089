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
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path]) => ({
    from,
    to: relative(APP, resolve(dirname(join(APP, from)), path!)),
  }))
})

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

  test('no two rooms need each other, even the long way round', () => {
    const reach = (room: string, seen: string[] = []): string[] =>
      (map[room as keyof typeof map] as readonly string[]).flatMap((next) =>
        seen.includes(next) ? [] : [next, ...reach(next, [...seen, next])],
      )
    expect(rooms.filter((room) => reach(room).includes(room))).toEqual([])
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
