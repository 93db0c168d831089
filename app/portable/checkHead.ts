import { FileFault, type Kind } from './fault.ts'
import { FORMAT, type Head } from './sections.ts'

/** Passes a file of the right kind that this Ingrain is new enough to read. Pure. */
export function checkHead(
  { ingrain, format, product, migrations }: Head,
  kind: Kind,
  here: readonly { name: string }[],
): void {
  if (ingrain !== kind) throw new FileFault({ because: 'other-kind', kind: ingrain })
  const known = new Set(here.map(({ name }) => name))
  if (format > FORMAT || migrations.some(([name]) => !known.has(name)))
    throw new FileFault({ because: 'newer', has: product })
}
