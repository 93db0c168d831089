export type Table = {
  name: string
  /** Every column that is kept, by name; not those that the database works out, and not the organisation's number. */
  columns: string[]
  /** What the rows are ordered by; empty where the table has no key of its own. */
  key: { name: string; isText: boolean }[]
  /** Tables that a row may point at and that must therefore come before, where the database does not wait. */
  needs: string[]
  /** True for a table of an organisation: row security is forced on it. */
  isApart: boolean
  hasOrg: boolean
}

/** Never in an organisation's file: what is unfinished, used up, only of use where it was made, or a team's alone. */
const LEFT_BEHIND = ['once', 'draft', 'notice', 'link', 'set_aside']
const CONTACTS = 'adviser_contact'

/** Not in a backup: what keeps people signed in, and counts of tries. */
const NOT_KEPT = ['session', 'attempt', 'sign_in_link']

export const partsOfOrganisation = (tables: readonly Table[], { withContacts }: { withContacts: boolean }): Table[] =>
  inOrder(
    tables.filter(({ name, isApart }) => isApart && !LEFT_BEHIND.includes(name) && (withContacts || name !== CONTACTS)),
  )

export const partsOfBackup = (tables: readonly Table[]): { instance: Table[]; apart: Table[] } => {
  const kept = tables.filter(({ name }) => !NOT_KEPT.includes(name))
  return {
    instance: inOrder(kept.filter(({ isApart }) => !isApart)),
    apart: inOrder(kept.filter(({ isApart }) => isApart)),
  }
}

/** Tables so that each comes after those it points at; by name where it does not matter. Throws on a circle. Pure. */
export function inOrder(tables: readonly Table[]): Table[] {
  const names = new Set(tables.map(({ name }) => name))
  const left = [...tables].sort((a, b) => (a.name < b.name ? -1 : 1))
  const placed = new Set<string>()
  const order: Table[] = []
  while (left.length) {
    const at = left.findIndex(({ needs }) => needs.every((need) => placed.has(need) || !names.has(need)))
    const [table] = at < 0 ? [] : left.splice(at, 1)
    if (!table)
      throw new Error(
        `these tables point at each other, and the database does not wait: ${left.map(({ name }) => name).join(', ')}`,
      )
    placed.add(table.name)
    order.push(table)
  }
  return order
}
