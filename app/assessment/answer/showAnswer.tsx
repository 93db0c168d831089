import { LongText } from '../../web/parts/longText.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { Table } from '../../web/parts/table.tsx'
import type { Layout } from '../question/layout.ts'
import type { Resolved } from './same.ts'
import { type Told, type ToldAnswer, tellAnswer } from './tell.ts'
import { isAnswered, type Value } from './value.ts'
import { words } from './words.ts'

type Props = {
  layout: Layout
  value?: Value
  /** In the plain words of its fields. */
  plain?: boolean
  /** For an answer that is the same as one elsewhere: what `resolveSame` found there. */
  same?: Resolved
  /** It stands in half a page or beside one: rows one below the other, not as columns. */
  isNarrow?: boolean
}

// More columns than this are read better one below the other.
const MOST_COLUMNS = { wide: 4, narrow: 2 }

/** An answer as it is read, whole, and nothing to press. */
export function AnswerShown({ layout, value, plain, same, isNarrow }: Props) {
  if (!value || !isAnswered(value)) return <p class="in-quiet">{words.notAnswered}</p>
  if (value.same) {
    if (!same?.elsewhere) return <p>{words.sameGone}</p>
    const { title, layout: there } = same.elsewhere
    return (
      <>
        <p class="in-small in-quiet">{words.sameAs(title)}</p>
        <AnswerShown layout={there} value={same.value} plain={plain} isNarrow={isNarrow} />
      </>
    )
  }
  const told = tellAnswer(layout, value, plain ? 'plain' : 'label')
  const leads = new Set(layout.beside.flatMap(({ leads, field }) => (leads ? [field] : [])))
  return (
    <>
      <OnceShown told={told.once.filter(({ field }) => leads.has(field))} />
      {told.rows.length ? <RowsShown told={told} layout={layout} plain={plain} isNarrow={isNarrow} /> : null}
      <OnceShown
        told={told.once.filter(({ field }) => !leads.has(field))}
        isAlone={layout.kind === 'once' && layout.fields.length === 1}
      />
      {value.unknown?.why ? <UnknownShown unknown={value.unknown} /> : null}
    </>
  )
}

function OnceShown({ told, isAlone }: { told: Told[]; isAlone?: boolean }) {
  if (told.length === 0) return null
  if (isAlone && told[0]) return <LongText text={told[0].text} />
  return <SummaryList rows={told.map(({ label, text }) => ({ name: label, value: <LongText text={text} /> }))} />
}

type RowsProps = Pick<Props, 'layout' | 'plain' | 'isNarrow'> & { told: ToldAnswer }

function RowsShown({ told: { rows }, layout, plain, isNarrow }: RowsProps) {
  const used = layout.fields.filter(({ field }) => rows.some(({ told }) => told.some((one) => one.field === field)))
  const isEach = layout.kind === 'each'
  const textIn = (told: Told[], field: string) => told.find((one) => one.field === field)?.text ?? ''
  if (used.length + (isEach ? 1 : 0) > MOST_COLUMNS[isNarrow ? 'narrow' : 'wide'])
    return (
      <ol>
        {rows.map(({ about, told }) => (
          <li>
            {isEach ? <b>{about ?? words.gone}</b> : null}
            <SummaryList rows={told.map(({ label, text }) => ({ name: label, value: <LongText text={text} /> }))} />
          </li>
        ))}
      </ol>
    )
  const columns = used.map((field) => ({ text: field[plain ? 'plain' : 'label'] }))
  return (
    <Table
      caption={words.asTable}
      columns={isEach ? [{ text: words.lineFor }, ...columns] : columns}
      rows={rows.map(({ about, told }) => {
        const cells = used.map(({ field }) => <LongText text={textIn(told, field)} />)
        return isEach ? [about ?? words.gone, ...cells] : cells
      })}
    />
  )
}

function UnknownShown({ unknown: { why, who, by } }: { unknown: NonNullable<Value['unknown']> }) {
  return (
    <>
      <LongText text={words.unknownSaid(why)} />
      {who ? <p class="in-small in-quiet">{words.unknownWho(who, by)}</p> : null}
    </>
  )
}
