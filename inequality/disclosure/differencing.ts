import { isSmall, type Rule } from './rule.ts'

/** What was asked: how many people in each of the smallest groups that the answer adds up, by the group's name. */
export type Asked = ReadonlyMap<string, number>

export type MayAnswer = { ok: true } | { ok: false; because: 'difference'; with: number }

/**
 * Whether a question may be answered after the others that were: not where the people it adds to another, or leaves out
 * of it, are a small number, because one answer less the other would tell it. `with` says which of the others.
 */
export function mayAnswer(asked: Asked, answered: readonly Asked[], rule: Rule): MayAnswer {
  const at = answered.findIndex((other) => isTooNear(asked, other, rule) || isTooNear(other, asked, rule))
  return at < 0 ? { ok: true } : { ok: false, because: 'difference', with: at }
}

function isTooNear(from: Asked, less: Asked, rule: Rule): boolean {
  let people = 0
  let groups = 0
  for (const [group, count] of from) {
    const before = less.get(group)
    // The same group may have grown between two dates.
    if (before === count) continue
    if (before !== undefined && before > count) continue
    groups++
    people += count - (before ?? 0)
  }
  return groups > 0 && isSmall(people, rule)
}
