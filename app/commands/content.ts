import { checkContent } from '../content/checkContent.ts'
import { contentFolder } from '../content/packs.ts'
import { tellMistakes } from '../content/tellMistakes.ts'
import { words } from '../content/words.ts'
import { knownFacts } from '../mainstreaming/published.ts'

/** Reads every pack and prints each mistake, or that all is well. Exit code 1 when there is a mistake. */
export async function run(): Promise<number> {
  const { packs, mistakes } = await checkContent(contentFolder, knownFacts)
  for (const line of tellMistakes(mistakes)) console.log(line)
  console.log(mistakes.length === 0 ? words.allWell(packs.length) : words.mistakesFound(mistakes.length, packs.length))
  return mistakes.length === 0 ? 0 : 1
}
