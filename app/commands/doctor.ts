import { resolve } from 'node:path'
import { examine } from '../portable/doctor/examine.ts'
import { words } from '../portable/doctor/words.ts'
import { openAsItIs } from '../store/openAtHand.ts'
import { refuse } from './atHand.ts'

/** `ingrain doctor`: looks at everything, changes nothing, and says each thing in a sentence. Exit code 1: something is wrong. */
export async function run(): Promise<number> {
  const folder = resolve(process.env.INGRAIN_DATA || '.data')
  const patient = await openAsItIs().catch((error: Error) => error)
  if (patient instanceof Error) return refuse(`${words.marks.fault} ${patient.message}`, 1)
  try {
    const findings = await examine(patient, folder)
    for (const { is, says } of findings) console.log(`${words.marks[is]} ${says}`)
    const faults = findings.filter(({ is }) => is === 'fault').length
    console.log(words.end(faults))
    return faults ? 1 : 0
  } finally {
    await patient?.close()
  }
}
