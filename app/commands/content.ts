import { checkContent } from '../content/checkContent.ts'
import { tellMistakes } from '../content/tellMistakes.ts'
import { words } from '../content/words.ts'

/** Reads every pack and prints each mistake, or that all is well. Exit code 1 when there is a mistake. */
const { packs, mistakes } = await checkContent()
for (const line of tellMistakes(mistakes)) console.log(line)
if (mistakes.length === 0) console.log(words.allWell(packs.length))
else {
  console.log(words.mistakesFound(mistakes.length, packs.length))
  process.exitCode = 1
}
