import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage, WAYS } from './harness.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

describe.each(WAYS)('J01 begin from nothing, %s', (way) => {
  const called = `Northbank, ${way === 'by keyboard alone' ? 'by keys' : way}`
  const mail = (name: string) => `${name}@${way.replaceAll(' ', '')}.example`

  test('every mistake is shown at once, nothing is lost, and a mended form begins the organisation', async () => {
    const manager = await stage.arrive(way)
    await manager.open('/')
    await manager.follow('Set up your organisation')
    await manager.press('Go on')
    expect(await manager.errors()).toEqual(['Choose the kind that is nearest to yours.'])
    await manager.choose(/^Charity/)
    await manager.press('Go on')
    await manager.fill('What is it called?', called)
    await manager.fill('Your name', 'Meena')
    await manager.fill('Your e-mail address', 'meena')
    await manager.press('Set up the organisation')
    expect(await manager.errors()).toEqual([
      'Write an e-mail address, such as name@example.org.',
      'Write your password.',
    ])
    expect(await manager.valueOf('What is it called?')).toBe(called)
    await manager.fill('Your e-mail address', mail('meena'))
    await manager.fill('Choose a password', 'four warm words together')
    for (const level of [/Team, volunteer/, /Grant holder/]) await manager.tick(level, false)
    const activities = manager.page.getByRole('group', { name: 'Which activities do you do?' }).getByRole('checkbox')
    for (let n = (await activities.count()) - 1; n >= 3; n--) await manager.tickBox(activities.nth(n), false)
    await manager.fill('Their name', 'Stan')
    await manager.fill('Their e-mail address', mail('stan'))
    await manager.press('Set up the organisation')
    expect(manager.path).toBe('/board')
    expect(await manager.says()).toContain('Your organisation is set up.')
    expect(await stage.lettersTo(mail('stan'))).toHaveLength(1)

    const board = await manager.says()
    expect(board).toContain('The first step is to agree what health inequity means here')
    const rows = await manager.page.locator('li.in-row').allTextContents()
    expect(rows.length).toBeGreaterThanOrEqual(18)
    for (const row of rows) expect(row).toMatch(/Absent|Not in this version yet/)
    expect(await manager.page.locator('.in-late').count()).toBe(0)
    const loom = manager.page.locator('.in-grid')
    expect([await loom.locator('tbody tr').count(), await loom.locator('tbody td').count()]).toEqual([3, 9])

    await manager.follow('Choose a definition')
    await manager.follow('Choose a definition')
    await manager.press('Start from this one')
    expect(manager.path).toMatch(/^\/concepts\/[0-9a-f-]{36}\/draft$/)
    expect(await manager.says()).toContain('A draft is not yet a promise')
    await manager.fill('In plain words', 'Some people die younger because of money, work and homes. That is not fair.')
    await manager.press('Save the draft')
    await manager.follow('Board')
    expect(manager.path).toBe('/board')
    const row = await manager.page.locator('li.in-row#S1\\.1').innerText()
    expect(row).toContain('Absent')
    expect(row).toContain('A draft is not yet a promise')
    await manager.leave()
  })
})
