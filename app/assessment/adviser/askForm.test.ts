import { afterAll, expect, test } from 'vitest'
import { openTestServer } from '../../../test/server.ts'
import { submitted } from '../loop/loop.fixture.ts'
import { adviser, asking, questionsOf } from './adviser.fixture.ts'

const server = await openTestServer('2026-10-30')
afterAll(() => server.close())

test('who chose e-mail and gave no address is shown so before they are asked, and gets a letter or a call', async () => {
  const org = await server.organisation()
  const lead = await server.signedIn(org, 'lead')
  const at = `/assessments/${await submitted(server, org)}`
  const lost = await adviser(server, org, { knownAs: 'Lost', contact: '' })
  const rung = await adviser(server, org, { knownAs: 'Rung', contact: '01632 960 112' })
  const form = await lead.get(`${at}/advisers/new`)
  expect(form.text).toContain('Lost, no e-mail address yet, by letter')
  expect(form.text).toContain('Rung, no e-mail address yet, by phone')
  expect(form.text).not.toContain('01632 960 112')
  const questions = await questionsOf(server, org, at.split('/').at(-1)!, 1)
  const seen = await lead.post(`${at}/advisers/new`, `${at}/asks`, asking([lost, rung], questions))
  expect(seen.status).toBe(200)
  expect(seen.text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g)).toHaveLength(1)
})
