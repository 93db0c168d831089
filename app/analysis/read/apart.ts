/** The rows in lists, one for each key, in the order in which keys first occur. */
export function apart<Row>(rows: readonly Row[], key: (row: Row) => string): Row[][] {
  const lists = new Map<string, Row[]>()
  for (const row of rows) {
    const list = lists.get(key(row))
    if (list) list.push(row)
    else lists.set(key(row), [row])
  }
  return [...lists.values()]
}
