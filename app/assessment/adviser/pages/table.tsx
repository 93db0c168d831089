import type { Child } from 'hono/jsx'
import type { TableByLink } from '../../../terminology/actions.ts'
import type { Wording } from '../../../terminology/wording.ts'
import { Button } from '../../../web/parts/button.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words } from '../words.ts'
import { type AdviserFrame, AdviserFramed, addressAt } from './frame.tsx'

type Props = {
  table: TableByLink
  /** The most characters to show here; `long` says where the rest is. */
  most: number
  long: Child
  /** Of the first heading under it. */
  level?: 2 | 3
}

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4' } as const

/** The words that people are asked about: in plain words first, and in full under them. */
export function Table({ table: { laid }, most, long, level = 3 }: Props) {
  const told = words.table
  const length = laid.reduce((sum, { wording }) => sum + lengthOf(wording), 0)
  const [first] = laid
  const Heading = HEADINGS[level]
  return (
    <>
      {first ? <p>{told.term(first.wording.term)}</p> : null}
      {length > most ? (
        <p>{long}</p>
      ) : (
        laid.map(({ letter, wording }) => (
          <>
            {laid.length > 1 ? <Heading>{told.wording(letter)}</Heading> : null}
            <WordingShown wording={wording} level={laid.length > 1 ? (level === 2 ? 3 : 4) : level} />
          </>
        ))
      )}
    </>
  )
}

function WordingShown({ wording: { plain, formal, upstream }, level }: { wording: Wording; level: 2 | 3 | 4 }) {
  const Heading = HEADINGS[level]
  const told = words.table
  const full = [formal, upstream].filter((text) => text.trim()).join('\n\n')
  return (
    <>
      {plain.trim() ? (
        <>
          <Heading>{told.plain}</Heading>
          <LongText text={plain} />
        </>
      ) : null}
      {full ? (
        <>
          <Heading>{plain.trim() ? told.formal : told.only}</Heading>
          <LongText text={full} />
        </>
      ) : null}
    </>
  )
}

const lengthOf = ({ plain, formal, upstream, term }: Wording): number =>
  plain.length + formal.length + upstream.length + term.length

/** What they may choose of the words, in words. */
export function choicesIn({ laid, choices }: TableByLink) {
  const told = words.table
  return {
    label: laid.length > 1 ? told.prefer : told.verdict,
    options: choices.map(({ choice, letter }) => ({ value: choice, text: told.choice(choice, letter) })),
  }
}

/** All the words, however long they are. */
export function TablePage({ frame, table }: { frame: AdviserFrame; table: TableByLink }) {
  return (
    <AdviserFramed frame={frame} title={words.table.title} path="/words">
      <Title>{words.table.title}</Title>
      <Table table={table} most={Number.POSITIVE_INFINITY} long={null} level={2} />
      <Button href={addressAt(frame)}>{words.back}</Button>
    </AdviserFramed>
  )
}
