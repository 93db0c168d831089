/** 'YYYY-MM-DD', a day in the organisation's own time zone. Two days compare as text. */
export type Day = string

/** Whole days from one day to another; negative when `to` comes first. Throws on what is not a day. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / 86_400_000
}

function midnight(day: Day): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(at)) throw new Error(`not a day: ${day}`)
  return at
}
