import { SavedMeanwhile } from '../../organisation/parts.tsx'
import { LongText } from '../../web/parts/longText.tsx'

/** What somebody else saved first: the fields that differ from what was typed. */
export type Meanwhile = {
  by?: { name: string | null; onDay: string }
  fields: { name: string; theirs: string }[]
  keepHref: string
}

export function MeanwhileBlock({ by, fields, keepHref }: Meanwhile) {
  return (
    <SavedMeanwhile
      by={by}
      keepHref={keepHref}
      saved={fields.map(({ name, theirs }) => ({ name, value: <LongText text={theirs} /> }))}
    />
  )
}
