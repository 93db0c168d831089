import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endMembership } from '../../app/organisation/people/actions.ts'
import { ownedBy, postOf } from '../../app/organisation/post/actions.ts'
import { gapsOf } from '../../app/organisation/post/post.ts'
import type { TestOrganisation } from '../house.ts'
import { type Browser, openTestServer } from '../server.ts'

let server: Awaited<ReturnType<typeof openTestServer>>
let org: TestOrganisation
let lead: Browser
let activity: string
beforeAll(async () => {
  server = await openTestServer('2026-10-30')
  org = await server.organisation()
  lead = await server.signedIn(org, 'lead')
  activity = org.activities.research!
})
afterAll(() => server.close())

const onDay = async (day: string) => {
  server.clock.now = new Date(`${day}T12:00:00Z`)
  lead = await server.signedIn(org, 'lead')
}

async function register(title: string, leadPostId: string): Promise<string> {
  const made = await lead.post('/projects/new', '/projects', {
    title,
    reference: '',
    unitId: org.units.homes!,
    workActivityId: activity,
    leadPostId,
    startsOn: '',
    designLockOn: '',
    endsOn: '',
    summary: '',
    places: '',
    groups: '',
  })
  return made.location!.match(/projects\/([^?]+)/)![1]!
}

describe('a post', () => {
  test('is described, filled and found, and says every mistake at once', async () => {
    const refused = await lead.post('/posts/new', '/posts', {
      title: '',
      unitId: '',
      seniority: 'chief',
      kind: '',
      fte: '140',
    })
    expect(refused.status).toBe(422)
    for (const field of ['title', 'unitId', 'seniority', 'kind', 'fte'])
      expect(refused.html).toContain(`href="#${field}"`)
    expect(refused.html).toContain('value="140"')
    const made = await lead.post('/posts/new', '/posts', {
      title: 'Equity adviser',
      unitId: org.units.whole!,
      seniority: 'senior',
      kind: 'specialist',
      fte: '60',
    })
    expect(made.location).toMatch(/^\/posts\/.*said=post.made$/)
    const path = made.location!.replace(/\?.*/, '')
    expect((await lead.get(path)).text).toContain('Nobody has held it yet.')
    expect((await lead.get('/posts')).text).toContain('1 of 11 posts stands empty today')
    const appointed = await lead.post(path, `${path}/appointments`, {
      memberId: org.people.amina,
      fromOn: '1 October 2026',
      toOn: '',
    })
    expect(appointed.location).toBe(`${path}?said=post.appointed`)
    const page = await lead.get(path)
    expect(page.text).toContain('Amina, since 1 October 2026.')
    expect(page.text).toContain('60%')
    const twice = await lead.post(path, `${path}/appointments`, {
      memberId: org.people.ben,
      fromOn: '2 October 2026',
      toOn: '',
    })
    expect(twice.text).toContain('a job-share is two posts')
  })

  test('is not filled with somebody who is gone, and nobody holds one longer than they are here', async () => {
    await server.as(org, 'administrator', (caller) => endMembership(caller, org.people.auditor, '2026-10-31'))
    const made = await lead.post('/posts/new', '/posts', {
      title: 'Stand-in',
      unitId: org.units.whole!,
      seniority: 'other',
      kind: 'ordinary',
      fte: '',
    })
    const path = made.location!.replace(/\?.*/, '')
    const late = await lead.post(path, `${path}/appointments`, {
      memberId: org.people.auditor,
      fromOn: '5 November 2026',
      toOn: '',
    })
    expect(late.text).toContain('They are not a member on that day.')
    await lead.post(path, `${path}/appointments`, { memberId: org.people.auditor, fromOn: '30 October 2026', toOn: '' })
    expect((await lead.get(path)).text).toContain('until 31 October 2026')
  })

  test('is put away when nobody holds it and it owns nothing, and not before', async () => {
    const made = await lead.post('/posts/new', '/posts', {
      title: 'Short post',
      unitId: org.units.whole!,
      seniority: 'other',
      kind: 'ordinary',
      fte: '',
    })
    const path = made.location!.replace(/\?.*/, '')
    await register('Short project', path.split('/').at(-1)!)
    expect((await lead.post(path, `${path}/closure`, { why: 'Not needed' })).text).toContain('It still owns something.')
    await lead.post(`${path}/hand-over`, `${path}/hand-over`, {
      ids: (await server.as(org, 'lead', (caller) => ownedBy(caller, path.split('/').at(-1)!))).map(({ id }) => id),
      to: org.postOf.dev,
      note: '',
    })
    expect((await lead.post(path, `${path}/closure`, { why: 'Not needed' })).location).toBe(`${path}?said=post.closed`)
    expect((await lead.get(path)).text).toContain('Why: “Not needed”')
  })
})

describe('J10 the owner leaves', () => {
  let theirs: string
  test('on the day after their last, the post stands empty, first in the list, with since when and what it owns', async () => {
    theirs = await register('Cold homes', org.postOf.themeLead)
    await onDay('2026-11-05')
    const path = `/posts/${org.postOf.themeLead}`
    expect((await lead.post(path, `${path}/leaving`, { lastDay: '14 December 2026' })).location).toBe(
      `${path}?said=post.left`,
    )
    await onDay('2026-12-14')
    expect((await lead.get(path)).text).toContain('Tomos, since 1 September 2026, until 14 December 2026.')
    await onDay('2026-12-15')
    expect((await lead.get(path)).text).toContain('What it owns counts as not owned since 15 December 2026: 1 thing.')
    const list = await lead.get('/posts')
    expect(list.text).toContain('since 15 December 2026, 1 day')
    expect(list.text.indexOf('Theme lead')).toBeLessThan(list.text.indexOf('Director'))
  })

  test('who takes the post later takes up everything at once, and the empty days stay in its history', async () => {
    await onDay('2026-12-20')
    const path = `/posts/${org.postOf.themeLead}`
    await lead.post(path, `${path}/appointments`, { memberId: org.people.amina, fromOn: '11 March 2027', toOn: '' })
    await onDay('2027-03-11')
    const page = await lead.get(path)
    expect(page.text).toContain('Amina, since 11 March 2027.')
    expect(page.text).toContain('Empty from 15 December 2026 to 10 March 2027: 86 days')
    expect(page.html).toContain(`/projects/${theirs}`)
  })

  test('counts the empty days of any history as the days that nobody held it', () => {
    expect(
      gapsOf(
        [
          { fromOn: '2026-01-01', toOn: '2026-02-10' },
          { fromOn: '2026-02-11', toOn: '2026-03-01' },
        ],
        '2026-03-03',
      ),
    ).toEqual([{ fromOn: '2026-03-02', toOn: '2026-03-03', days: 2 }])
    expect(gapsOf([{ fromOn: '2026-05-01', toOn: null }], '2026-03-03')).toEqual([])
  })
})

describe('handing over', () => {
  test('gives what is ticked, with a note, to another post, which finds it among its own; what was not ticked stays', async () => {
    await onDay('2026-10-30')
    const [given, kept] = [await register('Given away', org.postOf.ben), await register('Kept', org.postOf.ben)]
    const path = `/posts/${org.postOf.ben}/hand-over`
    const ben = await server.signedIn(org, 'ben')
    const refused = await ben.post(path, path, { ids: [], to: '', note: 'Ask the clinic first.' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Ask the clinic first.')
    expect(refused.text).toContain('Choose the post that takes it on.')
    expect(
      (await ben.post(path, path, { ids: [given], to: org.postOf.dev, note: 'Ask the clinic first.' })).location,
    ).toBe(`/posts/${org.postOf.ben}?said=post.handed`)
    const owned = await server.as(org, 'lead', async (caller) => [
      await ownedBy(caller, org.postOf.dev),
      await ownedBy(caller, org.postOf.ben),
    ])
    expect(owned[0]!.map(({ id }) => id)).toContain(given)
    expect(owned[1]!.map(({ id }) => id)).toEqual([kept])
    const project = await lead.get(`/projects/${given}`)
    expect(project.text).toContain('Operations manager: Dev')
    expect(project.text).toContain('Ask the clinic first.')
  })

  test('works when the holder has gone already, by whoever keeps the posts, and by nobody else', async () => {
    await server.as(org, 'administrator', (caller) => endMembership(caller, org.people.ben, '2026-10-29'))
    const path = `/posts/${org.postOf.ben}/hand-over`
    expect((await (await server.signedIn(org, 'amina')).get(path)).status).toBe(403)
    expect((await lead.get(path)).text).toContain('Nobody holds this post now.')
    const rest = (await server.as(org, 'lead', (caller) => ownedBy(caller, org.postOf.ben))).map(({ id }) => id)
    expect((await lead.post(path, path, { ids: rest, to: org.postOf.dev, note: '' })).status).toBe(303)
    expect(await server.as(org, 'lead', (caller) => ownedBy(caller, org.postOf.ben))).toEqual([])
  })

  test('touches nothing that the post does not own, whatever the form says', async () => {
    const own = await register('Dev’s own', org.postOf.dev)
    const path = `/posts/${org.postOf.ben}/hand-over`
    const page = await lead.get(`/posts/${org.postOf.dev}/hand-over`)
    const refused = await lead.send(
      path,
      server.fieldsOf(page, `/posts/${org.postOf.dev}/hand-over`, {
        ids: [own, org.units.homes!],
        to: org.postOf.amina,
        note: 'x',
      }),
    )
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('What is no longer here was handed over meanwhile.')
    expect((await lead.get(`/units/${org.units.homes}`)).text).not.toContain('Handed over')
    expect((await server.as(org, 'lead', (caller) => postOf(caller, org.postOf.dev)))?.holder?.name).toBe('Dev')
  })
})
