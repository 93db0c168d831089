import { readSignals } from '../mainstreaming/signals/readSignals.ts'
import { words } from '../mainstreaming/signals/words.ts'

/** Prints the signals of one organisation's file as JSON. Exit code 2 when the file cannot be read. */
const [path] = process.argv.slice(2)
if (path === undefined) refuse(words.usage)
else {
  const read = await readSignals(path)
  if (read.ok) console.log(JSON.stringify(read.signals, null, 2))
  else refuse(read.because === 'cannotRead' ? words.cannotRead(path) : words.notAnOrganisation(path, read.where))
}

function refuse(sentence: string) {
  console.error(sentence)
  process.exitCode = 2
}
