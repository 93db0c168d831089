import { describe, expect, it } from 'vitest'
import { flawsOf } from './climb.ts'

const one = { fact: 'schemes', atLeast: 1 } as const
const panel = { fact: 'panel', is: true } as const

describe('a ladder as it is written', () => {
  it('that can be climbed rung by rung has no flaw', () => {
    expect(
      flawsOf({ 1: one, 2: { all: [panel, { fact: 'owner', is: true }] }, 3: { fact: 'schemes', atLeast: 3 } }),
    ).toEqual([])
  })

  it('may ask less and less of a number of which less is better', () => {
    expect(flawsOf({ 1: { fact: 'days', atMost: 30 }, 2: { fact: 'days', atMost: 10 } })).toEqual([])
  })

  it('cannot be climbed when a rung contradicts a lower one', () => {
    const ladder = { 1: panel, 2: { fact: 'panel', is: false } } as const
    expect(flawsOf(ladder)).toContainEqual({ flaw: 'cannotBeClimbed', rung: 2 })
  })

  it('has an idle rung when the rung below asks as much', () => {
    expect(flawsOf({ 1: one, 2: one })).toEqual([{ flaw: 'asksNothingNew', rung: 2 }])
    expect(flawsOf({ 1: { any: [one, panel] }, 2: panel })).toEqual([])
  })

  it('has an idle part when an `all` asks what a lower rung already gave', () => {
    const ladder = { 1: one, 2: { all: [panel, one] } } as const
    expect(flawsOf(ladder)).toEqual([{ flaw: 'changesNothing', rung: 2, at: ['all', 1] }])
  })

  it('finds idle parts inside an any, too', () => {
    const ladder = { 1: panel, 2: { any: [{ fact: 'clear', is: true }, { all: [panel, one] }] } } as const
    expect(flawsOf(ladder)).toEqual([{ flaw: 'changesNothing', rung: 2, at: ['any', 1, 'all', 0] }])
  })

  it('may not ask about one fact twice on a rung: its number would have two addresses', () => {
    const ladder = { 1: { any: [one, { fact: 'schemes', atLeast: 2 }] } } as const
    expect(flawsOf(ladder)).toContainEqual({ flaw: 'sameFactTwice', rung: 1, fact: 'schemes' })
  })

  it('may not want more of a fact here and less of it there', () => {
    const ladder = { 1: one, 2: { fact: 'schemes', atMost: 3 } } as const
    expect(flawsOf(ladder)).toContainEqual({ flaw: 'bothDirections', rung: 2, fact: 'schemes' })
  })
})
