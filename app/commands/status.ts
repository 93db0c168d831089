import { tellStatus } from '../mainstreaming/status/tellStatus.ts'
import { words } from '../mainstreaming/status/words.ts'
import { atHand, refuse } from './atHand.ts'

/** `ingrain status ORGANISATION [--json]`: where every requirement stands and on what, while Ingrain runs or not. */
export async function run(args: readonly string[]): Promise<number> {
  const [named, ...more] = args.filter((each) => each !== '--json')
  if (named === undefined || more.length > 0) return refuse(words.status.usage)
  return atHand(async ({ database }) => {
    const told = await tellStatus(database, named, { json: args.includes('--json'), now: new Date() })
    if (!told.ok) return refuse(told.text)
    console.log(told.text)
    return 0
  })
}
