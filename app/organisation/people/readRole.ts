import type { Form } from '../../web/form.ts'
import { readDay } from '../../web/parts/day.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import type { Option } from '../../web/parts/option.ts'
import type { Caller } from '../caller.ts'
import { DUTIES, ROLES, type Role } from '../policy.ts'
import { readStructure } from '../structure/actions.ts'
import { placesFor } from '../structure/pages/unitForm.tsx'
import { NEEDS_PART } from './pastedList.ts'
import { words } from './words.ts'

export const partOptions = async (caller: Caller): Promise<Option[]> => placesFor(await readStructure(caller))

type RoleAsked = { role: Role; unitId?: string; until?: string }

/** Which role, for which part and until when, as typed; or every error at once. */
export async function readRole(
  caller: Caller,
  form: Form,
): Promise<{ ok: true; values: RoleAsked } | { ok: false; errors: FieldError[] }> {
  const said = words.show.errors
  const role = [...ROLES, ...DUTIES].find((one) => one === form.get('role'))
  const [unitId, typedUntil] = [form.get('unitId'), form.get('until').trim()]
  const until = typedUntil ? readDay(typedUntil) : undefined
  const isPart = unitId
    ? (await partOptions(caller)).some(({ value }) => value === unitId)
    : !(role && NEEDS_PART.includes(role))
  const errors = [
    ...(role ? [] : [{ field: 'role', text: said.role }]),
    ...(isPart ? [] : [{ field: 'unitId', text: said.unit }]),
    ...(typedUntil && !until ? [{ field: 'until', text: said.until }] : []),
  ]
  if (!role || errors.length) return { ok: false, errors }
  return { ok: true, values: { role, ...(unitId && { unitId }), ...(until && { until }) } }
}
