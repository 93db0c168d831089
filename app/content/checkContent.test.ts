import { cp, rm, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { checkContent } from './checkContent.ts'
import { breaks } from './contentBreaks.fixture.ts'
import { copyContent, quickPacks } from './contentCopy.fixture.ts'
import { tellMistakes } from './tellMistakes.ts'

test('the packs that come with the product have no mistake', async () => {
  const { packs, mistakes } = await checkContent()
  expect(tellMistakes(mistakes)).toEqual([])
  expect(packs.map(({ pack }) => pack?.head.pack)).toEqual(
    expect.arrayContaining([
      'assessment/equality-impact',
      'assessment/hiat',
      'assessment/process',
      'duties',
      'indicators',
      'lexicon/en-GB',
      'mainstreaming',
      'provisions',
      'starters',
      'terminology',
    ]),
  )
})

describe('told at its line, in a sentence:', () => {
  test.each(breaks)('%s', async (_, file, from, to, says, suggestion, lower = 0) => {
    const isReference = says.startsWith('no ') && says.includes('called')
    const content = await copyContent(isReference ? [...quickPacks, 'mainstreaming'] : [file.split('/')[0]!])
    const line = await content.edit(file, from, to)
    const found = (await content.check()).filter((each) => each.says.includes(says))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ file })
    if (!Number.isNaN(lower)) expect(found[0]?.line).toBe(line + lower)
    if (suggestion !== undefined) expect(found[0]?.suggestion).toContain(suggestion)
  })

  test('a folder without a title page', async () => {
    const content = await copyContent(['duties'])
    await rm(content.path('duties/1.0/pack.yaml'))
    expect(await content.check()).toContainEqual(
      expect.objectContaining({ file: 'duties/1.0/pack.yaml', line: 1, says: expect.stringContaining('no pack.yaml') }),
    )
  })

  test('a key that another pack of the same kind and language uses', async () => {
    const content = await copyContent(['duties'])
    await cp(content.path('duties/1.0'), content.path('duties/en-GB/1.0'), { recursive: true })
    await content.edit('duties/en-GB/1.0/pack.yaml', 'pack: duties', 'pack: duties/en-GB')
    const [first] = (await content.check()).filter((each) => each.file === 'duties/en-GB/1.0/roles.yaml')
    expect(first).toMatchObject({ line: 5, says: expect.stringContaining('“board-member” is already used in duties') })
  })

  test('a file of text beside the packs is left alone', async () => {
    const content = await copyContent(['duties'])
    await writeFile(content.path('NOTES.md'), '<b>')
    expect(await content.check()).toEqual([])
  })
})

describe('between versions:', () => {
  test('an old key under “was” may not still be in use', async () => {
    const content = await copyContent(['duties'])
    await content.newVersion('duties', '1.0', '1.1')
    const line = await content.edit('duties/1.1/roles.yaml', '- role: analyst', '- role: analyst\n  was: researcher')
    expect(await content.check()).toEqual([
      expect.objectContaining({
        file: 'duties/1.1/roles.yaml',
        line: line + 1,
        says: expect.stringContaining('still in use'),
      }),
    ])
  })

  test('an old key under “was” must have been there', async () => {
    const content = await copyContent(['duties'])
    await content.newVersion('duties', '1.0', '1.1')
    const line = await content.edit('duties/1.1/roles.yaml', '- role: analyst', '- role: analyst\n  was: counter')
    expect(await content.check()).toEqual([
      expect.objectContaining({ line: line + 1, says: '“was” names “counter”, but version 1.0 has no such key.' }),
    ])
  })

  test('a version can only replace one that is here', async () => {
    const content = await copyContent(['duties'])
    await content.newVersion('duties', '1.0', '1.1')
    await content.edit('duties/1.1/pack.yaml', 'replaces: "1.0"', 'replaces: "0.9"')
    expect(await content.check()).toEqual([
      expect.objectContaining({ file: 'duties/1.1/pack.yaml', line: 5, says: expect.stringContaining('version 0.9') }),
    ])
  })

  test('a key that was taken out cannot be used again', async () => {
    const content = await copyContent(['provisions'])
    await content.newVersion('provisions', '1.0', '1.1')
    await content.edit('provisions/1.1/provisions.yaml', '- provision: person-week', '- provision: one-week')
    await content.newVersion('provisions', '1.1', '1.2')
    const line = await content.edit(
      'provisions/1.2/provisions.yaml',
      '- provision: one-week',
      '- provision: person-week',
    )
    expect((await content.check()).filter((each) => each.file.startsWith('provisions/1.2'))).toContainEqual(
      expect.objectContaining({
        line,
        says: 'The key “person-week” was taken out in version 1.1 and cannot be used again.',
      }),
    )
  })

  test('a newer version without mistakes is well', async () => {
    const content = await copyContent(['terminology'])
    await content.newVersion('terminology', '1.1', '9.0')
    await content.edit(
      'terminology/9.0/concepts.yaml',
      '- concept: control\n',
      '- concept: control-over-life\n  was: control\n',
    )
    expect(await content.check()).toEqual([])
  })
})
