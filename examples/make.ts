import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportToFile } from '../app/portable/exportOrganisation.ts'
import { openInstance } from '../app/store/openInstance.ts'
import { replay, sayReplayed } from '../test/example/replay.ts'
import { readYear } from '../test/example/year.ts'

// Makes the file that a first start opens: the worked year, replayed on a database of its own. Run by `npm run example`.
const folder = await mkdtemp(join(tmpdir(), 'ingrain-example-'))
const instance = await openInstance({ INGRAIN_DATA: folder })
try {
  const replayed = await replay(instance.database, readYear('worked-year.yaml'))
  console.log(sayReplayed(replayed))
  const path = fileURLToPath(new URL('worked-year.ingrain', import.meta.url))
  // With the ways to reach its public advisers: nobody and no address in it is real.
  await exportToFile(instance.database, replayed.stage.org, path, { withContacts: true })
  console.log(`${path}: ${(await stat(path)).size} bytes`)
} finally {
  await instance.close()
  await rm(folder, { recursive: true, force: true })
}
