import { words } from './words.ts'

/** Which version of the rules counted what is shown. */
export function RulesUsed({ version, mayOpen }: { version: string; mayOpen: boolean }) {
  const said = words.countedWith(version)
  return (
    <p class="in-small in-quiet">{mayOpen ? <a href={`/packs/mainstreaming?version=${version}`}>{said}</a> : said}</p>
  )
}
