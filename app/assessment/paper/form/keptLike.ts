import { sayDay } from '../../../web/parts/day.tsx'
import type { KeptForm } from './keptStore.ts'

/** The forms in whose name, day or sender every word of a search is found, in the order given. Pure. */
export function keptLike(forms: readonly KeptForm[], q: string): KeptForm[] {
  const sought = q.toLowerCase().split(/\s+/).filter(Boolean)
  return forms.filter(({ name, onDay, byName }) => {
    const said = [name, sayDay(onDay), onDay, byName ?? ''].join(' ').toLowerCase()
    return sought.every((word) => said.includes(word))
  })
}
