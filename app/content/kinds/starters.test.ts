import { describe, expect, test } from 'vitest'
import { loadPack } from '../packs.ts'

const { content: duties } = await loadPack('duties', '1.0')
const { content: provisions } = await loadPack('provisions', '1.0')
const { content: grid } = await loadPack('starters', '1.0')
const dutyNamed = new Map(duties.duties.map((duty) => [duty.duty, duty]))
const provisionNamed = new Map(provisions.provisions.map((provision) => [provision.provision, provision]))

describe.each(grid.starters.map((starter) => [starter.title, starter] as const))(
  'the starter for a %s',
  (_, starter) => {
    const roles = new Set(starter.posts.map(({ role }) => role))

    test('suggests a commitment for every activity', () => {
      const covered = new Set(starter.commitments.map(({ activity }) => activity))
      expect(grid.activities.filter(({ activity }) => !covered.has(activity))).toEqual([])
    })

    test('suggests no commitment for a cell that it leaves blank', () => {
      const blank = new Set(starter.usuallyBlank.map(({ level, activity }) => `${level} ${activity}`))
      expect(starter.commitments.filter(({ level, activity }) => blank.has(`${level} ${activity}`))).toEqual([])
    })

    test('offers a provision of each of the four kinds', () => {
      const kinds = new Set(starter.provisions.map((each) => provisionNamed.get(each)?.kind))
      expect([...kinds].toSorted()).toEqual(['process', 'resource', 'support', 'tool'])
    })

    test('has a duty at every level', () => {
      const levels = new Set(starter.duties.map((each) => dutyNamed.get(each)?.level))
      expect(grid.levels.filter(({ level }) => !levels.has(level))).toEqual([])
    })

    test('has a post for everybody whom a duty makes accountable and everybody who approves at a gate', () => {
      const needed = [
        ...starter.duties.map((each) => dutyNamed.get(each)?.accountable),
        ...starter.gates.map(({ approver }) => approver),
      ]
      expect(needed.filter((role) => role === undefined || !roles.has(role))).toEqual([])
    })

    test('has a body that can adopt a definition and one that can approve a strategy', () => {
      const decided = starter.bodies.flatMap(({ decides }) => decides)
      expect(decided).toEqual(expect.arrayContaining(['definition', 'strategy', 'budget', 'involvement-policy']))
    })

    test('uses each of its keys once', () => {
      for (const keys of [
        starter.units.map(({ unit }) => unit),
        starter.posts.map(({ post }) => post),
        starter.commitments.map(({ commitment }) => commitment),
        starter.provisions,
        starter.duties,
      ])
        expect(new Set(keys).size).toBe(keys.length)
    })
  },
)
