import { describe, expect, test } from 'vitest'
import { faultOfCause, faultOfIntersection, isDecorative, isSupported, isUpstream, readAxes } from './cause.ts'

describe('a cause', () => {
  test('is upstream when it lies in living and working conditions or above', () => {
    expect(([1, 2, 3, 4] as const).filter((level) => isUpstream({ level }))).toEqual([3, 4])
  })

  test('stands on more than its name when how it works is said and something shows it here', () => {
    expect(isSupported({ mechanism: 'Damp inflames airways' }, 1)).toBe(true)
    expect(isSupported({ mechanism: 'Damp inflames airways' }, 0)).toBe(false)
    expect(isSupported({ mechanism: '  ' }, 3)).toBe(false)
  })

  test('needs a name and one of four levels, and nothing else', () => {
    expect(faultOfCause({ title: 'Damp homes', mechanism: '', level: 3 })).toBeUndefined()
    expect(faultOfCause({ title: '', mechanism: '', level: 3 })).toBe('no-title')
    expect(faultOfCause({ title: 'Damp homes', mechanism: '', level: 5 })).toBe('no-level')
    expect(faultOfCause({ title: 'Damp homes', mechanism: '', level: Number.NaN })).toBe('no-level')
  })
})

describe('a combination', () => {
  test('has two positions or more, each once however it is written', () => {
    expect(readAxes('Low pay\nlow pay, night work;')).toEqual(['low pay', 'night work'])
    expect(faultOfIntersection({ axes: readAxes('low pay, Low Pay'), differs: 'a', implication: '' })).toBe('two-axes')
  })

  test('may be named without a consequence, and then changes nothing yet', () => {
    const one = { axes: ['low pay', 'night work'], differs: 'No clinic is open when they are awake.', implication: ' ' }
    expect(faultOfIntersection(one)).toBeUndefined()
    expect(isDecorative(one)).toBe(true)
    expect(isDecorative({ implication: 'Open at six' })).toBe(false)
  })
})
