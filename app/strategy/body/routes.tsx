import { NotFound } from '../../errors.ts'
import { type Caller, must, reachOf } from '../../organisation/caller.ts'
import { openUnit, readStructure } from '../../organisation/structure/actions.ts'
import { belongingsOf, closingIn, faultOfClosing } from '../../organisation/structure/closure.ts'
import { ClosurePage } from '../../organisation/structure/pages/closure.tsx'
import type { Unit } from '../../organisation/structure/structure.ts'
import { words as structureWords } from '../../organisation/structure/words.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { type BodyFault, closeBody, faultOfBody, namingOf, successorsOf } from './actions.ts'
import { NamesIt } from './page.tsx'
import { words } from './words.ts'

export const routes: Route[] = [
  get('/bodies/:id/closure', 'unit.edit', async (visit) => page(await draw(visit, {}))),
  post('/bodies/:id/closure', 'unit.edit', take),
]

async function bodyToClose(caller: Caller, id: string): Promise<Unit> {
  const body = await openUnit(caller, id)
  if (body.kind !== 'body') throw new NotFound(`body ${id}`)
  must(caller, 'unit.edit', { unitId: id })
  return body
}

async function draw({ caller, frame, params }: Visit, typed: Record<string, string>, errors?: FieldError[]) {
  const body = await bodyToClose(caller, params.id!)
  const structure = await readStructure(caller)
  return (
    <ClosurePage
      frame={frame}
      unit={body}
      belongings={await belongingsOf(caller, body.id)}
      structure={structure}
      typed={typed}
      errors={errors}
      action={`/bodies/${body.id}/closure`}
    >
      <NamesIt
        naming={await namingOf(caller, body.id)}
        successors={successorsOf(structure.units, body.id)}
        maySee={reachOf(caller, 'strategy.read').includes('A')}
        chosen={typed.successor}
        errors={errors}
      />
    </ClosurePage>
  )
}

const errorFor = (fault: BodyFault): FieldError =>
  fault.because === 'no-successor'
    ? { field: 'successor', text: words.closure.error }
    : { field: 'home', text: structureWords.closure.errors[fault.because](fault.titles) }

async function take(visit: Post): Promise<Answer> {
  const { caller, params, form } = visit
  const id = params.id!
  await bodyToClose(caller, id)
  const closing = closingIn(form)
  const successorId = form.get('successor') || undefined
  const faults = [await faultOfBody(caller, id, successorId), await faultOfClosing(caller, id, closing)]
  const errors = [
    ...faults.flatMap((fault) => (fault ? [errorFor(fault)] : [])),
    ...(closing.why ? [] : [{ field: 'why', text: structureWords.closure.errors.why }]),
  ]
  if (errors.length) return refuse(await draw(visit, form.typed, errors))
  const closed = await closeBody(caller, id, { ...closing, successorId })
  // Something named it in the same moment: the page now lists that too.
  if (!closed.ok) return refuse(await draw(visit, form.typed, [errorFor(closed)]))
  return go(`/units/${id}`, closed.moved ? 'body.closed' : 'body.closedBare')
}
