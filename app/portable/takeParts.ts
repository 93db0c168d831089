import pg from 'pg'
import { startChain } from '../store/audit.ts'
import type { Db } from '../store/database.ts'
import { FileFault, type Where } from './fault.ts'
import type { Section } from './sections.ts'
import * as store from './store.ts'
import type { Table } from './tables.ts'

type Row = { text: string; line: number }
type Open = { table: Table; columns: string[]; rows: Row[]; size: number; follows: ReturnType<typeof startChain> }

const ROWS_AT_ONCE = 500
const BYTES_AT_ONCE = 2 * 1024 * 1024

/** Writes the parts of a file into their tables, some hundred rows at a time. Throws a FileFault for what is not right. */
export function takeParts(db: Db, tables: readonly Table[]) {
  const counts: Record<string, number> = {}
  let open: Open | undefined

  const flush = async () => {
    if (!open?.rows.length) return
    await insert(db, open)
    counts[open.table.name] = (counts[open.table.name] ?? 0) + open.rows.length
    open.rows = []
    open.size = 0
  }

  return {
    take: async (section: Section): Promise<void> => {
      if (section.is === 'row') {
        if (!open) throw new Error(`a row outside a part, at line ${section.line}`)
        checkRow(open, section)
        open.rows.push(section)
        open.size += section.text.length
        if (open.rows.length >= ROWS_AT_ONCE || open.size >= BYTES_AT_ONCE) await flush()
        return
      }
      await flush()
      open = section.is === 'part' ? openPart(tables, section) : undefined
    },
    finish: async () => {
      await flush()
      await store.checkTheWhole(db)
    },
    counts: () => counts,
  }
}

function openPart(tables: readonly Table[], { part, columns, line }: Extract<Section, { is: 'part' }>): Open {
  const where = { part, line }
  const table = tables.find(({ name }) => name === part)
  if (!table) throw new FileFault({ because: 'unknown-part', name: part, where })
  const strange = columns.find((column) => !table.columns.includes(column))
  if (strange !== undefined) throw new FileFault({ because: 'unknown-column', name: strange, where })
  return { table, columns, rows: [], size: 0, follows: startChain() }
}

function checkRow({ table, columns, follows }: Open, { text, line }: Row): void {
  const where = { part: table.name, line }
  const row = objectIn(text)
  if (!row) throw new FileFault({ because: 'does-not-fit', where })
  const strange = Object.keys(row).find((column) => !columns.includes(column))
  if (strange !== undefined) throw new FileFault({ because: 'unknown-column', name: strange, where })
  if (table.name === 'audit' && !follows(auditRow(row)))
    throw new FileFault({ because: 'audit-broken', entry: Number(row.seq) })
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

const auditRow = ({ seq, prev_hash, entry, hash }: Record<string, unknown>) => ({
  seq: Number(seq),
  prevHash: bytesIn(prev_hash),
  entry: entry as never,
  hash: bytesIn(hash),
})
const bytesIn = (text: unknown): Buffer => Buffer.from(String(text).replace(/^\\x/, ''), 'hex')

async function insert(db: Db, { table, columns, rows }: Open): Promise<void> {
  await store.savepoint(db)
  try {
    await store.insertRows(
      db,
      table,
      columns,
      rows.map(({ text }) => text),
    )
    await store.releaseSavepoint(db)
  } catch (error) {
    if (!isMisfit(error)) throw error
    await store.rollBackToSavepoint(db)
    throw new FileFault({ because: 'does-not-fit', where: await findMisfit(db, table, columns, rows) })
  }
}

// One row at a time, to say which line of the file it was.
async function findMisfit(db: Db, table: Table, columns: string[], rows: readonly Row[]): Promise<Where> {
  for (const { text, line } of rows) {
    try {
      await store.insertRows(db, table, columns, [text])
    } catch {
      return { part: table.name, line }
    }
  }
  return { part: table.name }
}

// Class 22: a value of the wrong kind. Class 23: a rule of the tables is broken.
const isMisfit = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '')

/** Does `work`; what the database refuses only once all of the file is in becomes a fault that names the part. */
export async function orMisfit<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isMisfit(error)) throw new FileFault({ because: 'does-not-fit', where: { part: error.table ?? '' } })
    throw error
  }
}
