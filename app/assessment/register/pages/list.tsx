import { sayStage } from '../../../organisation/project/sayStage.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { FilterBar } from '../../../web/parts/filterBar.tsx'
import { Pagination } from '../../../web/parts/pagination.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { STATES } from '../../assessment.ts'
import { words as loopWords } from '../../loop/words.ts'
import type { RegisterRow, RegisterView } from '../actions.ts'
import { SHOWS, type Sought, TIMES } from '../registerStore.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  view: RegisterView
  sought: Sought
  parts: { id: string; name: string }[]
  kinds: { id: string; name: string }[]
  today: string
  may: { register: boolean; listAssessments: boolean; readGates: boolean }
  /** The page of an assessment, where the reader may open it. */
  hrefOf: (row: RegisterRow) => string | undefined
}

/** Every project with its lead, its days, and whether somebody asked in time who gains least. */
export function RegisterPage({ frame, view, sought, parts, kinds, today, may, hrefOf }: Props) {
  const told = words.list
  const { counted, timely, found, at, rows } = view
  const columns = [
    { text: told.project },
    { text: told.theme },
    { text: told.leadColumn },
    { text: told.stage },
    ...(may.listAssessments ? [{ text: told.assessment }] : []),
  ]
  return (
    <StaffPage {...frame} title={told.title} here="/projects">
      <Statement eyebrow={told.title}>{told.statement(counted.active, counted.locked)}</Statement>
      {may.listAssessments && timely.judged + timely.noDay > 0 ? <p class="in-lead">{told.inTime(timely)}</p> : null}
      {counted.all === 0 ? <Empty what={told.empty} who={told.emptyWho} /> : null}
      {may.register || may.readGates || counted.all > 0 ? (
        <ButtonGroup>
          {may.register ? <Button href="/projects/new">{told.register}</Button> : null}
          {may.register ? <a href="/projects/imports/new">{told.import}</a> : null}
          {counted.all > 0 ? <a href={`/projects/register?${queryOf(sought)}`}>{told.download}</a> : null}
          {may.readGates ? <a href="/gates">{told.gatesLink}</a> : null}
        </ButtonGroup>
      ) : null}
      {counted.all > 0 ? (
        <>
          <FilterBar action="/projects" q={sought.q} label={told.search} total={counted.all} found={found} always>
            <Filters sought={sought} parts={parts} kinds={kinds} assessments={may.listAssessments} />
          </FilterBar>
          {rows.length === 0 ? (
            <p>{told.none}</p>
          ) : (
            <Table
              caption={told.caption}
              columns={columns}
              rows={rows.map((row) => [
                <ProjectCell row={row} />,
                row.unitName ?? '',
                <LeadCell row={row} />,
                <StageCell row={row} today={today} />,
                ...(may.listAssessments ? [<AssessmentCell row={row} href={hrefOf(row)} />] : []),
              ])}
            />
          )}
          <Pagination {...at} href={(n) => `/projects?${queryOf(sought, n)}`} />
        </>
      ) : null}
    </StaffPage>
  )
}

function Filters({
  sought,
  parts,
  kinds,
  assessments,
}: Pick<Props, 'sought' | 'parts' | 'kinds'> & { assessments: boolean }) {
  const told = words.list
  const named = (all: Props['parts']) => all.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <>
      <Select
        name="show"
        label={told.show}
        options={SHOWS.map((value) => ({ value, text: told.shows[value] }))}
        chosen={sought.show}
      />
      {parts.length > 1 ? (
        <Select
          name="part"
          label={told.part}
          first={told.anyPart}
          options={named(parts)}
          chosen={sought.unitId ?? ''}
        />
      ) : null}
      <Select
        name="kind"
        label={told.kind}
        first={told.anyKind}
        options={named(kinds)}
        chosen={sought.activityId ?? ''}
      />
      {assessments ? (
        <>
          <Select
            name="state"
            label={told.state}
            first={told.anyState}
            options={[
              { value: 'none', text: told.noAssessment },
              ...STATES.map((value) => ({ value, text: loopWords.states[value] })),
            ]}
            chosen={sought.state ?? ''}
          />
          <Select
            name="time"
            label={told.time}
            first={told.anyTime}
            options={TIMES.map((value) => ({ value, text: told.times[value] }))}
            chosen={sought.time ?? ''}
          />
        </>
      ) : null}
    </>
  )
}

/** The filters as they stand in an address. */
export function queryOf({ q, show, unitId, activityId, state, time }: Sought, page = 1): string {
  const all = { q, show, part: unitId, kind: activityId, state, time, page: page > 1 ? String(page) : '' }
  return new URLSearchParams(
    Object.entries(all).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  ).toString()
}

function ProjectCell({ row: { id, title, kind, places, groups } }: { row: RegisterRow }) {
  const about = [kind, ...places, ...groups].filter((one) => one !== null)
  return (
    <>
      <a href={`/projects/${id}`} dir="auto">
        {title}
      </a>
      {about.length ? (
        <div class="in-small in-quiet" dir="auto">
          {words.list.all(about)}
        </div>
      ) : null}
    </>
  )
}

function LeadCell({ row: { lead } }: { row: RegisterRow }) {
  if (!lead) return <span class="in-late">{words.list.noLead}</span>
  const said = words.leadOf(lead.title, lead.holder?.name)
  return lead.holder ? <span>{said}</span> : <span class="in-late">{said}</span>
}

function StageCell({ row, today }: { row: RegisterRow; today: string }) {
  const isMoved = row.firstLockOn && row.firstLockOn !== row.designLockOn
  return (
    <>
      {sayStage(row, today)}
      {isMoved && row.firstLockOn ? <div class="in-small in-quiet">{words.list.firstLock(row.firstLockOn)}</div> : null}
    </>
  )
}

function AssessmentCell({ row: { assessed, state }, href }: { row: RegisterRow; href: string | undefined }) {
  const told = words.list
  if (!assessed) return <span class="in-quiet">{told.notListed}</span>
  const { required, timeliness, openMajors } = assessed
  const isLate =
    timeliness.is === 'late' || timeliness.is === 'missed' || (timeliness.is === 'no-lock' && timeliness.counts)
  return (
    <>
      {state ? <div>{href ? <a href={href}>{loopWords.states[state]}</a> : loopWords.states[state]}</div> : null}
      <div class={isLate ? 'in-small in-late' : 'in-small'}>{words.timeliness(timeliness)}</div>
      {required.length ? (
        <div class="in-small in-quiet">{told.gates(required.map(({ standing }) => standing.is))}</div>
      ) : null}
      {openMajors ? <div class="in-small in-late">{told.majors(openMajors)}</div> : null}
    </>
  )
}
