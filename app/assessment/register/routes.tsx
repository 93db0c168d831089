import { writeXlsx } from '../../files/writeSheet.ts'
import { may, reachOf } from '../../organisation/caller.ts'
import { SENT_COLUMNS, sentRow } from '../../organisation/import/sentProject.ts'
import { words as importWords } from '../../organisation/import/words.ts'
import { isId } from '../../store/newId.ts'
import { type Answer, download, page } from '../../web/answer.ts'
import { get, type Route, type Visit } from '../../web/route.ts'
import { STATES } from '../assessment.ts'
import { words as loopWords } from '../loop/words.ts'
import { maySee } from '../permissions.ts'
import { type RegisterRow, readRegister, wholeRegister } from './actions.ts'
import { RegisterPage } from './pages/list.tsx'
import { partsAndKinds, SHOWS, type Sought, TIMES } from './registerStore.ts'
import { words } from './words.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function soughtIn(query: URLSearchParams): Sought {
  const idOf = (name: string) => (isId(query.get(name) ?? '') ? query.get(name) : null)
  const said = (name: string) => query.get(name)
  return {
    q: said('q')?.trim() ?? '',
    show: SHOWS.find((word) => word === said('show')) ?? 'open',
    unitId: idOf('part'),
    activityId: idOf('kind'),
    state: said('state') === 'none' ? 'none' : (STATES.find((word) => word === said('state')) ?? null),
    time: TIMES.find((word) => word === said('time')) ?? null,
  }
}

async function showRegister({ caller, frame, query }: Visit): Promise<Answer> {
  const sought = soughtIn(query)
  const view = await readRegister(caller, sought, Number(query.get('page') ?? '1'))
  const { parts, kinds } = await partsAndKinds(caller)
  return page(
    <RegisterPage
      frame={frame}
      view={view}
      sought={sought}
      parts={parts}
      kinds={kinds}
      today={caller.today}
      may={{
        register: may(caller, 'project.edit'),
        listAssessments: reachOf(caller, 'assessment.list').length > 0,
        readGates: may(caller, 'gate.read'),
      }}
      hrefOf={({ assessmentId, id, leadPostId, openedBy }) =>
        assessmentId && maySee(caller, { id: assessmentId, unitId: id, ownerPostId: leadPostId, madeBy: openedBy })
          ? `/assessments/${assessmentId}`
          : undefined
      }
    />,
  )
}

/** The register as a sheet that can be filled in and brought back. What it says of assessments is only to be read. */
async function takeSheet({ caller, query }: Visit): Promise<Answer> {
  const rows = await wholeRegister(caller, soughtIn(query))
  const told = words.sheet
  const header = [
    ...SENT_COLUMNS.slice(0, -1).map((column) => importWords.heading(column)),
    ...[told.assessment, told.opened, told.inTime, told.gates, told.majors],
    importWords.heading('record'),
  ]
  const sheet = {
    name: told.name,
    header,
    rows: rows.map((row) => {
      const sent = sentRow(inWords(row))
      return [...sent.slice(0, -1), ...assessedCells(row), sent.at(-1) ?? null]
    }),
  }
  return download(await writeXlsx([sheet], caller.now), XLSX, `${told.fileName(caller.today)}.xlsx`)
}

const inWords = (row: RegisterRow) => ({ ...row, theme: row.unitName, lead: row.lead?.title ?? null })

function assessedCells({ state, openedOn, assessed }: RegisterRow) {
  if (!assessed) return [null, null, null, null, null]
  return [
    state && loopWords.states[state],
    openedOn ? { day: openedOn } : null,
    words.timeliness(assessed.timeliness),
    words.names(assessed.required.map(({ gate }) => gate.title)),
    assessed.openMajors,
  ]
}

export const routes: Route[] = [
  get('/projects', 'organisation.read', showRegister),
  get('/projects/register', 'organisation.read', takeSheet),
]
