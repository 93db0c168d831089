import { join } from 'node:path'
import { makeSetUpLink } from '../organisation/setup/setUpLink.ts'
import { openExample } from '../portable/openExample.ts'
import { openShelf } from '../portable/shelf.ts'
import { keepSweeping } from '../portable/sweepShelf.ts'
import { openInstance } from '../store/openInstance.ts'
import { carrierFor, keepSending } from '../web/mail/postOffice.ts'
import { stopAsked } from './stopAsked.ts'
import { words } from './words.ts'

/** Opens the database, answers, and only then looks for the worked example. Runs until it is told to stop. */
export async function run(): Promise<number> {
  // Heard from the first moment, so that a stop during the start still stops the database too.
  const stopped = stopAsked()
  const publicAddress = process.env.INGRAIN_ADDRESS ? new URL(process.env.INGRAIN_ADDRESS) : undefined
  const opening = openInstance().catch((error: Error) => {
    console.error(error.message)
    return undefined
  })
  // The rooms are read while the database gets up.
  const { startServer } = await import('../main.ts')
  const instance = await opening
  if (!instance) return 1
  for (const warning of instance.warnings) console.error(warning)
  const port = Number(process.env.PORT ?? 3000)
  const server = await startServer(instance, { port, host: process.env.HOST, publicAddress }).catch(
    async (error: NodeJS.ErrnoException) => {
      console.error(error.code === 'EADDRINUSE' ? words.start.portTaken(port) : error.message)
      await instance.close()
      return undefined
    },
  )
  if (!server) return 1
  console.log(words.start.running(server.address))
  const link = await makeSetUpLink(instance.database, server.address, new Date())
  if (link) console.log(words.start.setUp(link))
  // The first page does not wait for the example: it says that it is being unpacked.
  const shelf = openShelf(instance.folder)
  const unpacking = openExample(instance.database, { shelf }).catch((error: Error) => console.error(error.message))
  const stopSending = keepSending(
    instance.database,
    carrierFor({
      smtp: process.env.INGRAIN_SMTP,
      from: process.env.INGRAIN_FROM,
      folder: join(instance.folder, 'outbox'),
    }),
  )
  const stopSweeping = keepSweeping(instance.database, shelf)
  await stopped
  await unpacking
  await stopSweeping()
  await stopSending()
  await server.stop()
  await instance.close()
  return 0
}
