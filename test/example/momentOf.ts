/** The moment of a local time, 'HH:MM', on a day in a zone. */
export function momentOf(day: string, time: string, timeZone: string): Date {
  const asIfUtc = new Date(`${day}T${time}:00Z`)
  return new Date(asIfUtc.getTime() - offsetAt(asIfUtc, timeZone))
}

// What the clock on the wall shows, less what it shows in Greenwich, in milliseconds.
function offsetAt(moment: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))
  return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`) - moment.getTime()
}
