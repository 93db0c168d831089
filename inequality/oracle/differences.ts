import type { Case, Value } from './case.ts'

/** Which tolerance of a case is meant for a field of its answer, where the names alone do not say so. */
const MEANT: readonly [field: RegExp, tolerance: string][] = [
  [/^(lower|upper)/, 'ci'],
  [/^(beta|intercept)/, 'beta'],
  [/^fixed_.*(se|beta)$/, 'beta'],
  [/^ranef_.*(u|cond_sd)$/, 'ranef'],
  [/^(var|resid|mor)_/, 'var'],
  [/^(vpc|pcv|auc)/, ''],
  [/^logLik/, 'loglik'],
]

/** Every place where our answer is further from the expected one than the case allows, said in a line each. */
export function differences(expected: Value, got: unknown, tolerance: Case['tolerance'] = {}, at = ''): string[] {
  const say = () => [`${at || 'answer'}: expected ${JSON.stringify(expected)}, got ${sayGot(got)}`]
  if (expected === null || expected === 'NaN')
    return got === null || got === undefined || Number.isNaN(got) ? [] : say()
  if (Array.isArray(expected)) {
    const list = ArrayBuffer.isView(got) ? Array.from(got as Float64Array) : got
    if (!Array.isArray(list) || list.length !== expected.length) return say()
    return expected.flatMap((one, index) => differences(one, list[index], tolerance, `${at}[${index}]`))
  }
  if (typeof expected === 'object') {
    if (typeof got !== 'object' || got === null) return say()
    const fields = got as Record<string, unknown>
    return Object.entries(expected).flatMap(([key, one]) =>
      differences(one, fields[key], tolerance, at ? `${at}.${key}` : key),
    )
  }
  if (expected === 'Inf') return got === Number.POSITIVE_INFINITY ? [] : say()
  if (expected === '-Inf') return got === Number.NEGATIVE_INFINITY ? [] : say()
  if (typeof expected !== 'number') return got === expected ? [] : say()
  return typeof got === 'number' && isNear(expected, got, allowed(at, tolerance)) ? [] : say()
}

type Allowed = { rel: number; abs: number }

const isNear = (expected: number, got: number, { rel, abs }: Allowed) =>
  expected === got || Math.abs(got - expected) <= Math.max(abs, rel * Math.abs(expected))

function allowed(at: string, tolerance: NonNullable<Case['tolerance']>): Allowed {
  const field = at.replace(/\[\d+\]/g, '')
  const name = MEANT.find(([pattern]) => pattern.test(field))?.[1] || (field.split(/[._]/)[0] as string)
  const rel = tolerance[`${name}_rel`]
  const abs = tolerance[`${name}_abs`]
  // A variance that lme4 found to be nothing is left at the dust of its search, about 1e-13.
  const dust = name === 'var' ? 1e-12 : 0
  if (rel !== undefined || abs !== undefined) return { rel: rel ?? 0, abs: abs ?? tolerance.abs ?? dust }
  return { rel: tolerance.rel ?? tolerance.var_rel ?? tolerance.estimate_rel ?? 0, abs: tolerance.abs ?? 0 }
}

function sayGot(got: unknown): string {
  if (typeof got === 'number') return String(got)
  return (JSON.stringify(got) ?? 'nothing').slice(0, 200)
}
