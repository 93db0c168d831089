import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { Form } from '../../web/form.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { ShapePage } from './pages/shape.tsx'
import {
  addShape,
  archiveShape,
  type Shape,
  type ShapeEdit,
  type ShapeFault,
  type ShapeRow,
  saveShape,
  shapeOf,
} from './shape.ts'
import { words } from './words.ts'

const LONGEST = 100

const show =
  (shape: Shape) =>
  async ({ caller, frame }: Visit): Promise<Answer> =>
    page(<ShapePage frame={frame} shape={shape} rows={await shapeOf(caller, shape)} />)

const take =
  (shape: Shape) =>
  async ({ caller, frame, form }: Post): Promise<Answer> => {
    const rows = await shapeOf(caller, shape)
    const again = (errors: FieldError[], isStale?: boolean) =>
      // A list that changed underneath is drawn with the new edit numbers, so that saving again keeps what is typed.
      refuse(<ShapePage frame={frame} shape={shape} rows={rows} typed={form.typed} errors={errors} isStale={isStale} />)
    const edits = editsIn(form)
    const errors = edits.flatMap(faultsOf)
    if (errors.length) return again(errors)
    const saved = await saveShape(caller, shape, edits)
    if (saved.ok) return go(shape === 'level' ? '/levels' : '/activities', `${shape}.saved`)
    return again(errorsFor(saved, rows, edits), saved.because === 'edited')
  }

const editsIn = (form: Form): ShapeEdit[] =>
  form
    .names()
    .filter((name) => name.startsWith('base-'))
    .map((name) => name.slice('base-'.length))
    .map((id) => ({
      id,
      base: Number.parseInt(form.get(`base-${id}`), 10),
      name: form.get(`name-${id}`).trim().replace(/\s+/g, ' '),
      order: /^\d{1,4}$/.test(form.get(`order-${id}`).trim()) ? Number(form.get(`order-${id}`)) : Number.NaN,
    }))

function faultsOf({ id, name, order }: ShapeEdit): FieldError[] {
  const said = words.shape.errors
  return [
    ...(name ? [] : [{ field: `name-${id}`, text: said.name }]),
    ...(name.length > LONGEST ? [{ field: `name-${id}`, text: said.long }] : []),
    ...(Number.isNaN(order) ? [{ field: `order-${id}`, text: said.order }] : []),
  ]
}

function errorsFor(fault: ShapeFault, rows: ShapeRow[], edits: ShapeEdit[]): FieldError[] {
  const said = words.shape.errors
  const first = rows[0]?.id ?? ''
  if (fault.because === 'edited') return [{ field: `name-${fault.ids[0] ?? first}`, text: said.edited }]
  if (fault.because === 'upside-down') return [{ field: `order-${first}`, text: said.upsideDown(fault.names) }]
  const twice = edits.findLast(({ name }) => fault.names.includes(name))
  return [{ field: `name-${twice?.id ?? first}`, text: said.same(fault.names) }]
}

const takeNew =
  (shape: Shape) =>
  async ({ caller, frame, form, key }: Post): Promise<Answer> => {
    const name = form.get('name').trim().replace(/\s+/g, ' ')
    const again = async (text: string) =>
      refuse(
        <ShapePage
          frame={frame}
          shape={shape}
          rows={await shapeOf(caller, shape)}
          typed={{ name }}
          errors={[{ field: 'name', text }]}
        />,
      )
    if (!name) return again(words.shape.errors.name)
    if (name.length > LONGEST) return again(words.shape.errors.long)
    const added = await addShape(caller, shape, { id: key, name })
    return added.ok
      ? go(shape === 'level' ? '/levels' : '/activities', `${shape}.added`)
      : again(words.shape.errors.same([name]))
  }

const takeArchive =
  (shape: Shape) =>
  async ({ caller, frame, params }: Post): Promise<Answer> => {
    const done = await archiveShape(caller, shape, params.id!)
    if (done.ok) return go(shape === 'level' ? '/levels' : '/activities', `${shape}.archived`)
    const errors = [{ field: `name-${params.id}`, text: words.shape.errors[done.because] }]
    return refuse(<ShapePage frame={frame} shape={shape} rows={await shapeOf(caller, shape)} errors={errors} />)
  }

export const routes: Route[] = (['level', 'activity'] as const).flatMap((shape) => {
  const at = shape === 'level' ? '/levels' : '/activities'
  return [
    get(at, 'unit.edit', show(shape)),
    post(at, 'unit.edit', take(shape)),
    post(`${at}/new`, 'unit.edit', takeNew(shape)),
    post(`${at}/:id/archive`, 'unit.edit', takeArchive(shape)),
  ]
})
