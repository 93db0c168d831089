import { readSignals } from '../mainstreaming/signals/readSignals.ts'
import { words } from '../mainstreaming/signals/words.ts'

/** Prints the signals of one organisation's file as JSON. Exit code 2 when the file cannot be read. */
export async function run([path]: string[]): Promise<number> {
  if (path === undefined) return refuse(words.usage)
  const read = await readSignals(path)
  if (!read.ok)
    return refuse(read.because === 'cannotRead' ? words.cannotRead(path) : words.notAnOrganisation(path, read.where))
  console.log(JSON.stringify(read.signals, null, 2))
  return 0
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 2
}
