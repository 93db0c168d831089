import { expect } from 'vitest'
import type { Standing } from './standing.ts'
import type { Year } from './year.ts'

/** Compares how an organisation stands with what the year says must come out, as far as this version's rooms go. */
export function standsAsExpected(
  standing: Standing,
  { promises, requirements, so_far: soFar, lip_service: gap, shares }: Year['expected'],
): void {
  expect(standing.promises).toEqual(promises)
  expect(standing.lipService).toEqual(gap)
  const climbed = Object.keys(standing.requirements).filter((id) => id in requirements)
  expect(climbed.length).toBeGreaterThan(5)
  expect(standing.requirements).toMatchObject(
    Object.fromEntries(climbed.map((id) => [id, soFar[id] ?? requirements[id]])),
  )
  for (const [id, rung] of Object.entries(soFar)) expect(rung, `${id} so far`).toBeLessThan(requirements[id] ?? 0)
  for (const [fact, [n, total]] of Object.entries(shares)) expect(standing.facts[fact]?.of, fact).toEqual({ n, total })
}
