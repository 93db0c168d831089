import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { copyContent } from './contentCopy.fixture.ts'
import { fingerprint, readLock } from './lock.ts'
import { publishPacks } from './publishPacks.ts'

const unlocked = async (packs = ['duties', 'provisions']) => {
  const content = await copyContent(packs)
  await rm(content.path('published.lock'), { force: true })
  return content
}
const published = async () => {
  const content = await unlocked()
  await publishPacks(content.root)
  return content
}

describe('a published version', () => {
  test('is fingerprinted file by file, as sha256sum would write it', async () => {
    const content = await unlocked(['duties', 'lexicon'])
    const done = await publishPacks(content.root)
    expect(done).toMatchObject({ ok: true, names: expect.arrayContaining(['duties/1.0', 'lexicon/en-GB/1.0']) })
    const lines = (await readFile(content.path('published.lock'), 'utf8')).split('\n').slice(0, -1)
    expect(lines).toEqual([...lines].sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)))
    for (const line of lines) expect(line).toMatch(/^[0-9a-f]{64} {2}[\w./-]+\.(yaml|md)$/)
    expect((await readLock(content.root)).get('duties/1.0/roles.yaml')).toBe(
      (await fingerprint(content.path('duties/1.0')))['roles.yaml'],
    )
    expect(await content.check()).toEqual([])
  })

  test('that nobody has fingerprinted yet is told', async () => {
    const content = await unlocked()
    expect(await content.check()).toContainEqual(
      expect.objectContaining({
        file: 'duties/1.0/pack.yaml',
        line: 7,
        says: expect.stringContaining('fingerprint has not been taken'),
      }),
    )
  })

  test('in which one byte changed is found', async () => {
    const content = await published()
    await content.edit('duties/1.0/roles.yaml', 'not posts.', 'not posts!')
    expect(await content.check()).toEqual([
      expect.objectContaining({ file: 'duties/1.0/roles.yaml', says: expect.stringContaining('has changed since') }),
    ])
  })

  test('whose line endings changed is found', async () => {
    const content = await published()
    const text = await readFile(content.path('duties/1.0/roles.yaml'), 'utf8')
    await writeFile(content.path('duties/1.0/roles.yaml'), text.replaceAll('\n', '\r\n'))
    expect(await content.check()).toHaveLength(1)
  })

  test('to which a file was added is found', async () => {
    const content = await published()
    await writeFile(content.path('duties/1.0/notes.txt'), 'hello')
    expect((await content.check()).map(({ says }) => says)).toContainEqual(expect.stringContaining('added after'))
  })

  test('that lost a file, or everything, is found', async () => {
    const content = await published()
    await rm(content.path('duties/1.0/roles.yaml'))
    await rm(content.path('provisions'), { recursive: true })
    const lost = (await content.check()).filter(({ says }) => says.includes('is gone'))
    expect(lost.map(({ file }) => file)).toEqual(['duties/1.0/roles.yaml', 'published.lock', 'published.lock'])
  })

  test('cannot become a draft again', async () => {
    const content = await published()
    const line = await content.edit('duties/1.0/pack.yaml', 'status: published', 'status: draft')
    expect(await content.check()).toEqual([
      expect.objectContaining({ line, says: expect.stringContaining('cannot be “draft”') }),
    ])
  })

  test('can be retired', async () => {
    const content = await published()
    await content.edit('duties/1.0/pack.yaml', 'status: published', 'status: retired')
    expect(await content.check()).toEqual([])
  })

  test('may be followed by a draft, which is free to change', async () => {
    const content = await published()
    await content.newVersion('duties', '1.0', '1.1')
    await content.edit('duties/1.1/roles.yaml', 'title: Analyst', 'title: Counter of things')
    expect(await content.check()).toEqual([])
  })
})

describe('publishing', () => {
  test('twice changes nothing', async () => {
    const content = await published()
    const before = await readFile(content.path('published.lock'), 'utf8')
    expect(await publishPacks(content.root)).toEqual({ ok: true, names: [] })
    expect(await readFile(content.path('published.lock'), 'utf8')).toBe(before)
  })

  test('leaves drafts out', async () => {
    const content = await published()
    await content.newVersion('duties', '1.0', '1.1')
    expect(await publishPacks(content.root)).toEqual({ ok: true, names: [] })
  })

  test('is refused while a pack has a mistake', async () => {
    const content = await unlocked()
    await content.edit('duties/1.0/roles.yaml', 'title: Analyst', 'title: ""')
    expect(await publishPacks(content.root)).toMatchObject({ ok: false, mistakes: [{ says: '“title” is empty.' }] })
    expect(await readLock(content.root)).toEqual(new Map())
  })

  test('never writes over a version that changed after it was published', async () => {
    const content = await published()
    await cp(content.path('published.lock'), content.path('before.lock'))
    await content.edit('duties/1.0/roles.yaml', 'title: Analyst', 'title: Counter')
    expect(await publishPacks(content.root)).toMatchObject({ ok: false })
    expect(await readFile(content.path('published.lock'))).toEqual(await readFile(content.path('before.lock')))
  })
})
