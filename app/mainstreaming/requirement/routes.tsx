import { NotAllowed } from '../../errors.ts'
import type { Threshold } from '../../ladder/threshold.ts'
import { type Caller, may } from '../../organisation/caller.ts'
import { go, page, refuse } from '../../web/answer.ts'
import type { Form } from '../../web/form.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { seesWhole } from '../ownView.ts'
import { type Climbed, definitionOf, keyOf, type Rules } from '../pack.ts'
import { snapshotOf } from '../remember.ts'
import { setThresholds } from './actions.ts'
import { RequirementPage } from './pages/requirement.tsx'
import { ThresholdsPage } from './pages/thresholds.tsx'
import { readRequirement, standOf } from './readRequirement.ts'
import { fieldOf, numbersIn, readNumber, thresholdsOf } from './threshold.ts'
import { words } from './words.ts'

// Those who belong to one part of the organisation see what is theirs, not what the whole rests on.
function mustSeeWhole(caller: Caller): void {
  if (!seesWhole(caller, 'board.read')) throw new NotAllowed('board.read')
}

async function show({ caller, frame, params }: Visit) {
  mustSeeWhole(caller)
  const read = await readRequirement(caller, params.key!)
  return page(<RequirementPage frame={frame} caller={caller} read={read} mayChange={may(caller, 'threshold.edit')} />)
}

async function thresholdsProps({ caller, frame, params }: Visit) {
  mustSeeWhole(caller)
  const snapshot = await snapshotOf(caller)
  const { climbed } = standOf(snapshot, params.key!)
  return {
    frame,
    climbed,
    snapshot,
    own: thresholdsOf(snapshot.thresholds, keyOf(climbed)),
    mayChange: may(caller, 'threshold.edit'),
  }
}

async function showThresholds(visit: Visit) {
  return page(<ThresholdsPage {...(await thresholdsProps(visit))} />)
}

async function takeThresholds(given: Post) {
  const { caller, params, form } = given
  const props = await thresholdsProps(given)
  const refused = (errors: FieldError[]) => refuse(<ThresholdsPage {...props} typed={form.typed} errors={errors} />)
  const read = readNumbers(form, props.climbed, props.snapshot.rules)
  if (!read.ok) return refused(read.errors)
  const set = await setThresholds(caller, params.key!, read.wanted, form.get('reason'))
  if (set.ok) return go(`/requirements/${props.climbed.id}`, 'thresholds.set')
  const [first] = numbersIn(props.climbed.ladder)
  const field = set.because === 'needsReason' || !first ? 'reason' : fieldOf(first)
  return refused([{ field, text: words.threshold[set.because] }])
}

/** Every number of the form, or every error at once. A box that is not on the form keeps its number. */
function readNumbers(
  form: Form,
  climbed: Climbed,
  rules: Rules,
): { ok: true; wanted: Threshold[] } | { ok: false; errors: FieldError[] } {
  const given = numbersIn(climbed.ladder).filter((number) => form.names().includes(fieldOf(number)))
  const read = given.map((number) => {
    const fact = definitionOf(rules, number.fact)
    return { number, fact, value: readNumber(form.get(fieldOf(number)), fact) }
  })
  const errors = read
    .filter(({ value }) => value === undefined)
    .map(({ number, fact }) => ({ field: fieldOf(number), text: words.threshold.notANumber(fact.means) }))
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, wanted: read.map(({ number: { rung, fact }, value }) => ({ rung, fact, value: value ?? 0 })) }
}

export const routes: Route[] = [
  get('/requirements/:key', 'board.read', show),
  get('/requirements/:key/thresholds', 'board.read', showThresholds),
  post('/requirements/:key/thresholds', 'threshold.edit', takeThresholds),
]
