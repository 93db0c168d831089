import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { sayCount } from './count.tsx'
import { Table } from './table.tsx'

/** `n` of `of`, or `says` in words; neither means that it is not known, which is shown as that and never as none. */
type Fact = { fact: Child; n?: number; of?: number; says?: Child; href?: string; needed?: Child }

/** What a rung rests on, each fact a link to the records behind it. */
export function Facts({ caption, facts }: { caption: string; facts: readonly Fact[] }) {
  const hasNeeds = facts.some(({ needed }) => needed !== undefined)
  const columns = [{ text: words.facts.fact }, { text: words.facts.records }, { text: words.facts.needed }]
  return (
    <Table
      caption={caption}
      columns={hasNeeds ? columns : columns.slice(0, 2)}
      rows={facts.map((fact) => {
        const said = sayFact(fact)
        const records = fact.href ? <a href={fact.href}>{said}</a> : said
        return hasNeeds ? [fact.fact, records, fact.needed] : [fact.fact, records]
      })}
    />
  )
}

function sayFact({ n, of, says }: Fact): Child {
  if (says !== undefined) return says
  if (n === undefined || of === undefined) return words.facts.notKnown
  return sayCount(n, of)
}
