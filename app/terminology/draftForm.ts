import type { Form } from '../web/form.ts'
import { APPROACHES, ELEMENTS, type ElementKey, type Wording } from './wording.ts'

/** What somebody typed in the draft's form. The parts that the form of this kind lacks stay as they are. */
export function readWording(form: Form, before: Wording): Wording {
  const has = new Set(form.names())
  const words = (name: 'term' | 'formal' | 'plain' | 'upstream') => (has.has(name) ? form.get(name) : before[name])
  const isInequity = ELEMENTS.some((element) => has.has(`quote-${element}`))
  return {
    term: words('term'),
    formal: words('formal'),
    plain: words('plain'),
    upstream: words('upstream'),
    approach: isInequity ? (APPROACHES.find((one) => one === form.get('approach')) ?? null) : before.approach,
    elements: isInequity ? readElements(form) : before.elements,
    source: has.has('source') ? form.get('source').trim() || null : before.source,
    packChoice: before.packChoice,
  }
}

// Words copied for an element tick it, whether or not its box is ticked.
function readElements(form: Form): Partial<Record<ElementKey, string>> {
  const ticked = form.all('elements')
  const found = ELEMENTS.flatMap((element): [ElementKey, string][] => {
    const quote = form.get(`quote-${element}`).trim()
    return quote || ticked.includes(element) ? [[element, quote]] : []
  })
  return Object.fromEntries(found)
}
