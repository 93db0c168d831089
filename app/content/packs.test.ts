import { rm } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { copyContent } from './contentCopy.fixture.ts'
import { compareVersions, listPacks, loadPack, readPack } from './packs.ts'

describe('a pack', () => {
  test('is read once, and is the same value ever after', async () => {
    expect(await loadPack('duties', '1.0')).toBe(await loadPack('duties', '1.0'))
  })

  test('cannot be changed by those who read it', async () => {
    const { content } = await loadPack('duties', '1.0')
    expect(() => content.duties.pop()).toThrow(TypeError)
    expect(() => {
      content.duties[0]!.text = 'something else'
    }).toThrow(TypeError)
  })

  test('that is not there, or whose name is a way out of the folder, is our own mistake', async () => {
    await expect(loadPack('duties', '9.9')).rejects.toThrow('9.9')
    await expect(loadPack('../app', '1.0')).rejects.toThrow('no pack ../app')
    await expect(loadPack('duties', '../1.0')).rejects.toThrow('no pack')
  })

  test('that is broken is refused with every mistake by file and line, and read again when it is mended', async () => {
    const content = await copyContent(['duties', 'provisions'])
    const line = await content.edit('duties/1.0/roles.yaml', 'title: Analyst', 'titel: Analyst')
    await expect(loadPack('duties', '1.0', content.root)).rejects.toThrow(`roles.yaml:${line} “titel” is not a field`)
    await content.edit('duties/1.0/roles.yaml', 'titel: Analyst', 'title: Analyst')
    expect((await loadPack('duties', '1.0', content.root)).content.roles.length).toBeGreaterThan(20)
  })

  test('of another language is typed and found by its whole name', async () => {
    expect((await loadPack('lexicon/en-GB', '1.0')).content.entries.length).toBeGreaterThan(60)
  })

  test('says which of its sources nobody has read again', async () => {
    const { content } = await loadPack('terminology', '1.0')
    const definitions = content.concepts.flatMap(({ definitions }) => definitions)
    expect(definitions.filter(({ isUnchecked }) => isUnchecked).map(({ basis }) => basis)).toSatisfy(
      (all: string[]) => all.length > 0 && all.every((basis) => basis === 'recalled'),
    )
    expect(definitions.filter(({ basis }) => basis === 'recalled').every(({ isUnchecked }) => isUnchecked)).toBe(true)
  })
})

describe('the list of packs', () => {
  test('goes by name, the newest version first', async () => {
    const content = await copyContent(['duties', 'provisions'])
    await content.newVersion('duties', '1.0', '1.10')
    await content.newVersion('duties', '1.0', '1.9')
    const heads = await listPacks(content.root)
    expect(heads.filter(({ pack }) => pack === 'duties').map(({ version }) => version)).toEqual(['1.10', '1.9', '1.0'])
    expect(heads.map(({ pack }) => pack)).toEqual(heads.map(({ pack }) => pack).toSorted((a, b) => a.localeCompare(b)))
  })

  test('throws when one cannot be read', async () => {
    const content = await copyContent(['duties', 'provisions'])
    await rm(content.path('duties/1.0/roles.yaml'))
    await expect(listPacks(content.root)).rejects.toThrow('duties')
    await expect(readPack(content.path('duties/1.0'))).rejects.toThrow('no such file')
  })

  test('knows that 1.10 is newer than 1.9', () => {
    expect(['1.10', '2.0', '1.9', '1.0'].toSorted(compareVersions)).toEqual(['1.0', '1.9', '1.10', '2.0'])
  })
})
