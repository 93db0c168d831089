import { Button } from '../../web/parts/button.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import { Details } from '../../web/parts/details.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Fieldset } from '../../web/parts/fieldset.tsx'
import { Hidden } from '../../web/parts/hidden.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { type AskedField, aboutOfRow, type Layout } from '../question/layout.ts'
import { CellInput } from './cell.tsx'
import { rowsToShow } from './shownRows.ts'
import type { Row, Value } from './value.ts'
import { words } from './words.ts'

type Props = { layout: Layout; value?: Value; plain?: boolean; errors?: readonly FieldError[] }

/** The controls of an answer, drawn from how it is laid out and from nothing else. They stand inside a form. */
export function AnswerFields({ layout, value, plain, errors }: Props) {
  const { kind, fields, beside } = layout
  const once = kind === 'once' ? fields : beside
  const draw = (field: AskedField) => (
    <CellInput field={field} cell={value?.fields?.[field.field]} plain={plain} errors={errors} />
  )
  return (
    <>
      {once.filter(({ leads }) => leads).map(draw)}
      {kind === 'once' ? null : <Rows layout={layout} value={value} plain={plain} errors={errors} />}
      {once.filter(({ leads }) => !leads).map(draw)}
    </>
  )
}

function Rows({ layout, value, plain, errors }: Props) {
  const rows = rowsToShow(layout, value)
  const isEach = layout.kind === 'each'
  if (isEach && rows.length === 0) return <p class="govuk-body">{words.nothingToGoThrough}</p>
  const [only, ...others] = layout.fields
  if (isEach && only && others.length === 0 && !layout.mayRepeat)
    return <OneByOne layout={layout} rows={rows} field={only} plain={plain} errors={errors} />
  return (
    <>
      {!isEach && layout.least > 0 ? <p class="in-small in-quiet">{words.leastRows(layout.least)}</p> : null}
      {rows.map((row, place) => (
        <OneRow
          layout={layout}
          row={row}
          legend={legendOf(layout, row, place, rows.length, plain)}
          plain={plain}
          errors={errors}
          n={place + 1}
          another={layout.mayRepeat ? lastAbout(layout, rows, place) : undefined}
        />
      ))}
      {isEach ? null : rows.length < layout.most ? (
        <p>
          <Button kind="secondary" name="rows" value="add">
            {words.add}
          </Button>
        </p>
      ) : (
        <p class="in-small in-quiet">{words.mostRows(layout.most)}</p>
      )}
    </>
  )
}

type OneByOneProps = Pick<Props, 'layout' | 'plain' | 'errors'> & { rows: Row[]; field: AskedField }

// One thing of each on a list: what is asked stands once, and each field goes by what it is about.
function OneByOne({ layout, rows, field, plain, errors }: OneByOneProps) {
  const asked = field[plain ? 'plain' : 'label']
  return (
    <Fieldset legend={field.required ? asked : words.ifYouCan(asked)}>
      {rows.map((row, place) => {
        const about = legendOf(layout, row, place, rows.length, plain)
        const named = { ...field, label: about, plain: about, required: true }
        return (
          <>
            <Hidden name="row" value={row.id} />
            <CellInput field={named} cell={row.cells[field.field]} row={row.id} plain={plain} errors={errors} />
          </>
        )
      })}
    </Fieldset>
  )
}

function legendOf(layout: Layout, { id }: Row, place: number, of: number, plain?: boolean): string {
  if (layout.kind !== 'each') return words.row(place + 1, of)
  return words.rowAbout(place + 1, aboutOfRow(layout, id)?.[plain ? 'plain' : 'label'] ?? words.gone)
}

// After the last row about a thing, one more may be asked for.
function lastAbout(layout: Layout, rows: Row[], place: number): string | undefined {
  const [here, next] = [rows[place], rows[place + 1]].map((row) => row && aboutOfRow(layout, row.id)?.id)
  return here === next ? undefined : here
}

type OneRowProps = Pick<Props, 'layout' | 'plain' | 'errors'> & {
  row: Row
  legend: string
  n: number
  /** What one more row would be about. */
  another?: string
}

// Long lists of things to tick stand across the row, beside nothing.
const MOST_BESIDE = 6

function OneRow({ layout, row, legend, plain, errors, n, another }: OneRowProps) {
  const isWide = ({ type, choices }: AskedField) => type === 'picks' && choices.length > MOST_BESIDE
  const draw = (field: AskedField) => (
    <CellInput field={field} cell={row.cells[field.field]} row={row.id} plain={plain} errors={errors} />
  )
  return (
    <div class="in-comment">
      <Fieldset legend={legend}>
        <Hidden name="row" value={row.id} />
        {layout.fields.filter(isWide).map(draw)}
        <div class="in-cells">{layout.fields.filter((field) => !isWide(field)).map(draw)}</div>
        {another ? (
          <Button kind="secondary" name="another" value={another} about={legend}>
            {words.another}
          </Button>
        ) : null}
        {layout.kind === 'rows' ? (
          <Button kind="secondary" name="remove" value={row.id} about={words.removeAbout(n)}>
            {words.remove}
          </Button>
        ) : null}
      </Fieldset>
    </div>
  )
}

/** On every question: an honest unknown, with who could help and by when. */
export function UnknownFields({ value, errors = [] }: { value?: Value; errors?: readonly FieldError[] }) {
  const { why = '', who = '', by = '' } = value?.unknown ?? {}
  const told = words.unknown
  const isOpen = Boolean(why || who || by) || errors.some(({ field }) => field.startsWith('unknown.'))
  return (
    <Details summary={told.title} open={isOpen} id="unknown">
      <p>{told.lead}</p>
      <TextArea name="unknown.why" label={told.why} value={why} rows={3} errors={errors} />
      <TextInput name="unknown.who" label={told.who} value={who} errors={errors} autocomplete="off" />
      <DateInput name="unknown.by" label={told.by} value={by} errors={errors} />
    </Details>
  )
}
