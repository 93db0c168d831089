import { tellStatus } from '../mainstreaming/status/tellStatus.ts'
import { words } from '../mainstreaming/status/words.ts'
import { openInstance } from '../store/openInstance.ts'

/** `ingrain status ORGANISATION [--json]`: where every requirement stands and on what. Exit code 2: no such organisation. */
export async function run(args: readonly string[]): Promise<number> {
  const [named, ...more] = args.filter((each) => each !== '--json')
  if (named === undefined || more.length > 0) return refuse(words.status.usage)
  const instance = await openInstance().catch((error: Error) => error)
  if (instance instanceof Error) {
    console.error(instance.message)
    return 1
  }
  try {
    const told = await tellStatus(instance.database, named, { json: args.includes('--json'), now: new Date() })
    if (!told.ok) return refuse(told.text)
    console.log(told.text)
    return 0
  } finally {
    await instance.close()
  }
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 2
}
