/** What meets what: each place or group that two or more things share, in the order in which it is first named. Pure. */
export function sharedBy<T>(things: readonly T[], namesOf: (thing: T) => readonly string[]): Map<string, T[]> {
  const sharing = new Map<string, T[]>()
  for (const thing of things)
    for (const name of new Set(namesOf(thing))) sharing.set(name, [...(sharing.get(name) ?? []), thing])
  return new Map([...sharing].filter(([, all]) => all.length > 1))
}
