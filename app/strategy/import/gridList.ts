import { type Cell, EMPTY } from '../../files/cell.ts'
import { readDate } from '../../files/writtenDate.ts'
import { guessOwner } from '../../organisation/import/ownerGuess.ts'
import type { Candidate, Flag, ImportAbout } from './candidate.ts'
import { candidateFromLine } from './gridCandidate.ts'
import type { GridLayout, ListColumn } from './gridLayout.ts'
import { rowPlace } from './gridRowPlace.ts'
import { moneyIn } from './money.ts'
import { activityNamed } from './placeWords.ts'
import { dateFlags } from './prose.ts'
import { isConcrete } from './vague.ts'

/** Reads an action plan: one promise a row, with owner, date and place in columns of their own. */
export function readList(
  rows: readonly Cell[][],
  layout: GridLayout & { kind: 'list' },
  about: ImportAbout,
): Candidate[] {
  const column = (name: ListColumn) => layout.columns.indexOf(name)
  return rows.flatMap((cells, at) => {
    const read = (name: ListColumn): Cell => cells[column(name)] ?? EMPTY
    const written = read('promise').text.trim()
    if (at <= layout.headAt || written === '') return []
    const place = placeIn(read('level').text, read('unit').text, about)
    const activity = activityNamed(read('activity').text, about)
    const source = { row: at + 1, column: rows[layout.headAt]![column('promise')]!.text.trim() }
    const square = {
      row: at + 1,
      column: column('promise'),
      heading: source.column,
      cell: read('promise'),
      place,
      activityId: activity?.id,
    }
    const unclear: Flag[] = place.isUnclear ? [{ flag: 'level-unclear', read: place.read }] : []
    const area = read('activity').text.trim()
    if (area !== '' && !activity) unclear.push({ flag: 'activity-unclear', read: area })
    const candidate = candidateFromLine(written, source, square, about)
    return [withColumns(candidate, read, about, unclear)]
  })
}

function placeIn(level: string, unit: string, about: ImportAbout) {
  const byUnit = unit.trim() ? rowPlace(unit, 'activities', about) : undefined
  if (byUnit && !byUnit.isUnclear) return byUnit
  return level.trim() ? rowPlace(level, 'activities', about) : (byUnit ?? { read: '', isUnclear: true })
}

// What stands in a column of its own counts before what was squeezed into the words.
function withColumns(
  candidate: Candidate,
  read: (name: ListColumn) => Cell,
  about: ImportAbout,
  more: Flag[],
): Candidate {
  const owner = read('owner').text.trim() ? guessOwner(read('owner').text, about.posts) : candidate.owner
  const due = read('due').text.trim() ? readDate(read('due').text, about) : candidate.due
  const money = moneyIn(read('money').text) ?? moneyIn(`£${read('money').text}`) ?? candidate.money
  const told = candidate.flags.filter(({ flag }) => {
    if (['no-owner', 'owner-unclear'].includes(flag)) return false
    return !(
      ['no-date', 'date-assumed', 'start-not-due', 'two-readings-of-date', 'loose-time'].includes(flag) &&
      !('none' in due)
    )
  })
  const owned: Flag[] =
    'none' in owner ? [{ flag: owner.none === 'not-known' ? 'owner-unclear' : 'no-owner', read: owner.read }] : []
  const flags = [...told, ...owned, ...dateFlags(due), ...more]
  return { ...candidate, owner, due, ...(money && { money }), flags, isConcrete: isConcrete(flags, candidate.text) }
}
