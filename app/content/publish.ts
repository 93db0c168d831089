import { publishPacks } from './publishPacks.ts'
import { tellMistakes } from './tellMistakes.ts'
import { words } from './words.ts'

/** Takes the fingerprint of every pack whose title page says that it is published. */
const published = await publishPacks()
if (published.ok) {
  console.log(published.names.length > 0 ? words.publishedNow(published.names) : words.nothingToPublish)
} else {
  for (const line of tellMistakes(published.mistakes)) console.error(line)
  console.error(words.mendFirst)
  process.exitCode = 1
}
