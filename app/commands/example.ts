import { putExampleBack } from '../portable/putExampleBack.ts'
import { openShelf } from '../portable/shelf.ts'
import { words } from '../portable/words.ts'
import { atHand, refuse } from './atHand.ts'

/** `ingrain example --again`: the worked example as it was on its first day. No other organisation is touched. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== '--again') return refuse(words.usage.example)
  return atHand(async ({ database, folder }) => {
    if (!(await putExampleBack(database, { shelf: openShelf(folder) }))) return refuse(words.exampleNoFile, 1)
    console.log(words.exampleAgain)
    return 0
  })
}
