import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHouse } from '../../test/house.ts'
import { exportOrganisation } from './exportOrganisation.ts'
import { openExample } from './openExample.ts'
import { organisationIds } from './store.ts'

test('the worked example opens, once, where organisations of somebody’s own have its short name', async () => {
  const house = await openHouse()
  const folder = await mkdtemp(join(tmpdir(), 'ingrain-example-'))
  try {
    const file = join(folder, 'example.ingrain')
    const own = [
      await house.organisation({ name: 'Worked example' }),
      await house.organisation({ name: 'Worked example' }),
    ]
    await writeFile(file, await exportOrganisation(house.database, own[0]!.org))
    const both = await Promise.all([openExample(house.database, { file }), openExample(house.database, { file })])
    expect(both).toEqual([true, true])
    const here = await house.database.inInstance(organisationIds)
    const slugOf = (org: string) => here.find((one) => one.org === org)?.slug
    expect(own.map(({ org }) => slugOf(org))).toEqual(['worked-example', 'worked-example-2'])
    expect(here.filter(({ isExample }) => isExample).map(({ slug }) => slug)).toEqual(['worked-example-3'])
  } finally {
    await house.close()
    await rm(folder, { recursive: true })
  }
})
