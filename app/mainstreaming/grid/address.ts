import type { Shown } from './things.ts'

export type Asked = {
  of: Shown
  /** The unit whose parts are the rows; undefined: the whole organisation by levels. */
  unitId?: string
  /** The cell that is open. */
  open?: { row: string; activityId: string }
  page?: number
}

/** The address of a grid, or of one cell of it, which opens under the grid. */
export function gridAddress({ of, unitId, open, page }: Asked): string {
  const query = new URLSearchParams({
    ...(of !== 'commitments' && { of }),
    ...(unitId && { unit: unitId }),
    ...(page && page > 1 && { page: String(page) }),
    ...(open && { row: open.row, activity: open.activityId }),
  }).toString()
  return `/grid${query ? `?${query}` : ''}${open ? '#cell' : ''}`
}
