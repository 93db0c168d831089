import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { Section } from './sections.ts'
import type { Shelf } from './shelf.ts'

/** Puts the files of a file on the shelf. One that a failed import put there is harmless: nothing points at it. */
export function takeFile(shelf: Shelf | undefined) {
  let count = 0
  let open: { stream: PassThrough; done: Promise<void> } | undefined

  const close = async () => {
    open?.stream.end()
    await open?.done
    open = undefined
  }

  return {
    take: async (section: Section): Promise<void> => {
      if (section.is === 'bytes') {
        if (open && !open.stream.write(section.bytes)) await Promise.race([once(open.stream, 'drain'), open.done])
        return
      }
      await close()
      if (section.is !== 'file') return
      if (!shelf) throw new Error('there are files to take, and no shelf to put them on')
      const stream = new PassThrough()
      open = { stream, done: shelf.write(section.sha256, stream) }
      open.done.catch(() => {})
      count++
    },
    count: () => count,
    /** Lets go of a file whose rest will not come. */
    abandon: () => void open?.stream.destroy(),
  }
}
