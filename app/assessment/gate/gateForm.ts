import { z } from 'zod'
import type { Assessment as Pack, Gate as StarterGate } from '../../content/kinds/assessment.ts'
import type { Caller } from '../../organisation/caller.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import type { Post as OwnerPost } from '../../organisation/post/post.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import { Form } from '../../web/form.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { LENGTHS, STAGES } from '../assessment.ts'
import { policiesApproved } from './actions.ts'
import { APPLIES_TO, BEFORES, type Before, MODES } from './gate.ts'
import { words } from './words.ts'

/** What can be chosen on the form of a gate, by the words of one pack. */
export type GateChoices = {
  pack: string
  content: Pack
  posts: OwnerPost[]
  processes: { id: string; name: string }[]
  policies: { id: string; title: string }[]
}

export async function choicesFor(caller: Caller, pack: string, content: Pack): Promise<GateChoices> {
  const { units } = await readStructure(caller)
  return {
    pack,
    content,
    posts: await postsOf(caller),
    processes: units.filter(({ kind }) => kind === 'process').map(({ id, name }) => ({ id, name })),
    policies: await policiesApproved(caller, 'assessment'),
  }
}

const BEFORE: Record<string, Before> = {
  'expression-of-interest': 'approval',
  'grant-call': 'approval',
  'grant-award': 'award',
  'close-out': 'close',
  procurement: 'procurement',
  'partner-agreement': 'approval',
}

/** The form filled in as the pack suggests; empty but for the pack's usual choices where it is one's own. */
export function formFrom(starter: StarterGate | undefined, posts: readonly OwnerPost[]): Form {
  if (!starter)
    return new Form(
      new Map([
        ['queueDays', ['10']],
        ['mode', ['explain']],
        ['length', ['short']],
      ]),
    )
  const [appliesTo = 'project'] = starter.appliesTo
  const usual = starter.approver.toLowerCase()
  const approver = posts.find(({ title }) => usual.startsWith(title.toLowerCase()))
  const fields: Record<string, string> = {
    name: starter.name,
    appliesTo,
    length: starter.length,
    stage: starter.stage,
    mode: starter.mode,
    before: BEFORE[starter.gate] ?? (appliesTo === 'project' ? 'design_lock' : 'approval'),
    approverPostId: approver?.id ?? '',
    queueDays: String(starter.queueDays),
  }
  return new Form(
    new Map([
      ...Object.entries(fields).map(([name, value]): [string, string[]] => [name, [value]]),
      ['variants', starter.variants ?? []],
      ['mustShow', starter.mustShow],
      ['adds', starter.adds ?? []],
    ]),
  )
}

const schema = ({ content, posts, processes, policies }: GateChoices) => {
  const said = words.form.errors
  const oneOf = (all: readonly string[], sentence: string) =>
    z.string().refine((value) => all.includes(value), { error: sentence })
  const questions = content.questions.map(({ question }) => question)
  const some = (all: readonly string[], sentence: string) => z.array(oneOf(all, sentence))
  return z.object({
    name: z.string().trim().min(1, said.name).max(200, said.nameLong),
    appliesTo: z.enum(APPLIES_TO, said.choose),
    processUnitId: oneOf(['', ...processes.map(({ id }) => id)], said.process).transform((id) => id || null),
    variants: some(
      content.variants.map(({ variant }) => variant),
      said.choose,
    ),
    length: z.enum(LENGTHS, said.choose),
    stage: z.enum(STAGES, said.choose),
    before: z.enum(BEFORES, said.choose),
    mode: z.enum(MODES, said.choose),
    approverPostId: oneOf(
      posts.map(({ id }) => id),
      said.approver,
    ),
    policyEvidenceId: oneOf(['', ...policies.map(({ id }) => id)], said.policy).transform((id) => id || null),
    mustShow: some(questions, said.question).min(1, said.nothing),
    adds: some(questions, said.question),
    queueDays: z.coerce.number(said.days).int(said.days).min(1, said.days).max(365, said.days),
  })
}

type Typed = z.output<ReturnType<typeof schema>>

/** What was typed, or every mistake in it at once. */
export function readGateForm(
  form: Form,
  choices: GateChoices,
): { ok: true; values: Typed } | { ok: false; errors: FieldError[] } {
  return form.read(schema(choices))
}
