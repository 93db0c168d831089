import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '../../test/house.ts'
import { checkContent } from '../content/checkContent.ts'
import { copyContent } from '../content/contentCopy.fixture.ts'
import { promiseFacts } from '../ladder/promise.ts'
import { gatherFacts } from './facts.ts'
import { knownFacts } from './published.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

test('what is written down as published is what the rooms publish, no more and no less', async () => {
  const org = await house.organisation()
  const facts = await house.as(org, 'lead', (caller) => gatherFacts(caller, []))
  const ofPromises = promiseFacts({ backings: [], evidence: [], changes: [] }, '2026-10-30')
  expect([...knownFacts.published.keys()].sort()).toEqual([...Object.keys(facts), ...Object.keys(ofPromises)].sort())
})

test('the rules that come with the product ask for nothing that nobody counts', async () => {
  expect((await checkContent(undefined, knownFacts)).mistakes).toEqual([])
})

describe('the checker refuses', () => {
  const saysAfter = async (file: string, from: string, to: string): Promise<string[]> => {
    const content = await copyContent(['mainstreaming'])
    for (const name of ['facts.yaml', 'requirements.yaml'])
      if (file === 'both' || file === name) await content.edit(`mainstreaming/1.0/${name}`, from, to)
    const { mistakes } = await checkContent(content.root, knownFacts)
    return mistakes.map(({ says }) => says).filter((says) => !says.includes('has changed since'))
  }

  test('a fact that no room publishes and nobody has declared absent', async () => {
    const says = await saysAfter('both', 'fact: projects.pinnedShare', 'fact: projects.pinedShare')
    expect(says).toEqual([expect.stringContaining('No room publishes the fact “projects.pinedShare”')])
  })

  test('a fact that is to be counted over other days than its room counts', async () => {
    expect(await saysAfter('facts.yaml', 'windowDays: 730', 'windowDays: 100')).toEqual([
      expect.stringContaining('is counted over 730 days'),
    ])
  })
})
