import { type Caller, isFresh, must } from '../caller.ts'
import * as store from './settingsStore.ts'

/** What an administrator may change of the organisation as a whole. `yearStarts` is month and day: '04-01'. */
export type Settings = { name: string; timeZone: string; yearStarts: string }

export const settingsOf = store.settingsOf

export async function saveSettings(
  caller: Caller,
  base: number,
  to: Settings,
): Promise<{ ok: true } | { ok: false; because: 'edited' | 'not-fresh' }> {
  must(caller, 'organisation.edit')
  if (!isFresh(caller, caller.now)) return { ok: false, because: 'not-fresh' }
  const fields = (Object.keys(to) as (keyof Settings)[]).sort()
  if (!(await store.writeSettings(caller, base, to))) return { ok: false, because: 'edited' }
  caller.touched.push({ record: caller.org, kind: 'organisation', verb: 'amended', fields })
  return { ok: true }
}

/** The time zones that this machine knows, for a list to choose from. */
export const timeZones = (): string[] => Intl.supportedValuesOf('timeZone')

/** A month and a day that every year has. */
export function isMonthDay(text: string): boolean {
  const day = /^\d\d-\d\d$/.test(text) ? new Date(`2025-${text}T00:00:00Z`) : undefined
  return Boolean(day && !Number.isNaN(day.getTime()) && day.toISOString().slice(5, 10) === text)
}
