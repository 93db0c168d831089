import { DuckDBInstance } from '@duckdb/node-api'
import pg from 'pg'
import { inject } from 'vitest'
import { quoted } from '../../inequality/source/names.ts'
import type { Run } from '../../inequality/source/sqlSource.ts'

export type Cell = number | string | null
export type Table = { [column: string]: Cell[] }

/** An engine with a table in it, and how to ask it. */
export type Engine = {
  name: string
  fill: (name: string, table: Table) => Promise<void>
  run: Run
  close: () => Promise<void>
}

export async function openDuckDb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return {
    name: 'DuckDB',
    run: async (sql) => (await connection.runAndReadAll(sql)).getColumnsObject() as Awaited<ReturnType<Run>>,
    fill: async (name, table) => {
      for (const sql of statements(name, table)) await connection.run(sql)
    },
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

export async function openPostgres(): Promise<Engine> {
  const client = new pg.Client({ connectionString: inject('superUrl') })
  await client.connect()
  return {
    name: 'PostgreSQL',
    run: async (sql) => {
      const { rows, fields } = await client.query<Record<string, Cell>>(sql)
      return Object.fromEntries(fields.map(({ name }) => [name, rows.map((row) => row[name] ?? null)]))
    },
    fill: async (name, table) => {
      for (const sql of statements(name, table)) await client.query(sql)
    },
    close: () => client.end(),
  }
}

const AT_ONCE = 500

function statements(name: string, table: Table): string[] {
  const columns = Object.entries(table)
  const typed = columns.map(([column, cells]) => `${quoted(column)} ${typeOf(cells)}`)
  const rows = columns[0]?.[1].length ?? 0
  const made = [`drop table if exists ${quoted(name)}`, `create table ${quoted(name)} (${typed.join(', ')})`]
  for (let from = 0; from < rows; from += AT_ONCE) {
    const lines = Array.from({ length: Math.min(AT_ONCE, rows - from) }, (_, at) =>
      columns.map(([, cells]) => literal(cells[from + at] ?? null)).join(', '),
    )
    made.push(`insert into ${quoted(name)} values ${lines.map((line) => `(${line})`).join(', ')}`)
  }
  return made
}

const typeOf = (cells: Cell[]) => (cells.some((cell) => typeof cell === 'string') ? 'varchar' : 'double precision')

function literal(cell: Cell): string {
  if (cell === null) return 'null'
  return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : cell.toExponential()
}
