import type { Cell } from '../../files/cell.ts'
import { plainName } from '../../organisation/import/names.ts'
import type { ImportAbout } from './candidate.ts'
import { activityNamed, levelNamed } from './placeWords.ts'

export type ListColumn = 'promise' | 'level' | 'activity' | 'unit' | 'owner' | 'due' | 'money'

/** How a sheet is laid out: levels down and activities across, the other way round, or one promise a row. */
export type GridLayout =
  | {
      kind: 'grid'
      headAt: number
      labelColumn: number
      across: 'activities' | 'levels'
      columns: (string | undefined)[]
    }
  | { kind: 'list'; headAt: number; columns: (ListColumn | undefined)[] }

const LIST_HEADINGS: Record<ListColumn, string[]> = {
  promise: [
    'promise',
    'commitment',
    'action',
    'actions',
    'objective',
    'what',
    'what we will do',
    'pledge',
    'activity description',
    'task',
    'commitments',
    'deliverable',
  ],
  level: ['level', 'at what level', 'where level'],
  activity: ['activity', 'area', 'area of work', 'workstream', 'strand'],
  unit: ['unit', 'theme', 'team', 'department', 'directorate', 'where', 'project'],
  owner: ['owner', 'lead', 'who', 'by whom', 'responsible', 'responsibility', 'lead officer', 'accountable', 'led by'],
  due: [
    'due',
    'by when',
    'when',
    'deadline',
    'date',
    'timescale',
    'target date',
    'due date',
    'ready by',
    'timeframe',
    'completion date',
  ],
  money: ['money', 'budget', 'cost', 'resources', 'funding', 'cost £', '£'],
}
const LOOK_DOWN = 15

export function findLayout(rows: readonly Cell[][], about: ImportAbout): GridLayout | undefined {
  const top = rows.slice(0, LOOK_DOWN)
  const list = top.findIndex((row) => {
    const columns = row.map(({ text }) => listColumn(text))
    return columns.includes('promise') && new Set(columns.filter(Boolean)).size >= 2
  })
  if (list >= 0) return { kind: 'list', headAt: list, columns: rows[list]!.map(({ text }) => listColumn(text)) }
  const activities = widest(top, (text) => activityNamed(text, about)?.id)
  const levels = widest(top, (text) => levelNamed(text, about)?.id)
  const across =
    activities.columns.length === 0 && levels.columns.length === 0
      ? undefined
      : activities.count >= levels.count
        ? 'activities'
        : 'levels'
  if (!across) return undefined
  const { headAt, columns } = across === 'activities' ? activities : levels
  const first = columns.findIndex(Boolean)
  return { kind: 'grid', headAt, labelColumn: Math.max(0, first - 1), across, columns }
}

/** The row that names the most different places, two at least. A heading is short, and the first column is a label. */
function widest(rows: readonly Cell[][], idOf: (text: string) => string | undefined) {
  let best = { headAt: -1, count: 1, columns: [] as (string | undefined)[] }
  for (const [headAt, row] of rows.entries()) {
    const columns = row.map(({ text }, at) => (at > 0 && text.length <= 60 ? idOf(text) : undefined))
    const count = new Set(columns.filter(Boolean)).size
    if (count > best.count) best = { headAt, count, columns }
  }
  return best
}

function listColumn(heading: string): ListColumn | undefined {
  const plain = plainName(heading)
  return (Object.keys(LIST_HEADINGS) as ListColumn[]).find((column) => LIST_HEADINGS[column].includes(plain))
}
