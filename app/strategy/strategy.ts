/** A titled part of a strategy's text. */
export type Section = { title: string; text: string }

/** The text of a strategy and the time it is for. Its promises are records of their own. */
export type Strategy = {
  id: string
  title: string
  fromOn: string
  toOn: string
  foreword: string
  sections: Section[]
  /** From this day another strategy stands in its place. */
  endedOn: string | null
  unitId: string | null
  ownerPostId: string | null
  edit: number
  madeAt: Date
  madeBy: string | null
  archivedAt: Date | null
  archivedWhy: string | null
}

/** What a body decided on: these words, for this time. */
export type FrozenStrategy = { title: string; fromOn: string; toOn: string; foreword: string; sections: Section[] }

/** A yes of a body to a strategy or a promise, on certain words. */
export type Approval = { decisionId: string; onDay: string; bodyName: string; versionNo: number | null }

export type Review = {
  id: string
  strategyId: string
  onDay: string
  kept: string
  changed: string
  dropped: string
  learned: string
}

export type Standing = 'draft' | 'consulting' | 'approved' | 'in force' | 'superseded' | 'over'

/** Where a strategy stands on a day. Pure. */
export function standingOf(
  { fromOn, toOn, endedOn }: Pick<Strategy, 'fromOn' | 'toOn' | 'endedOn'>,
  { isApproved, isConsulting }: { isApproved: boolean; isConsulting: boolean },
  today: string,
): Standing {
  if (endedOn && endedOn <= today) return 'superseded'
  if (!isApproved) return isConsulting ? 'consulting' : 'draft'
  if (today > toOn) return 'over'
  return today < fromOn ? 'approved' : 'in force'
}

/** Its promises count from the day they are approved until another strategy stands in its place. Pure. */
export const isCounting = ({ endedOn }: Pick<Strategy, 'endedOn'>, today: string): boolean =>
  !endedOn || endedOn > today

export const frozenOf = ({ title, fromOn, toOn, foreword, sections }: Strategy): FrozenStrategy => ({
  title,
  fromOn,
  toOn,
  foreword,
  sections,
})

/** Foreword and sections as one text, the way it is edited: '# ' begins a heading. */
export function wholeText({ foreword, sections }: Pick<FrozenStrategy, 'foreword' | 'sections'>): string {
  const parts = sections.map(({ title, text }) => [`# ${title}`, text].filter(Boolean).join('\n\n'))
  return [foreword, ...parts].filter(Boolean).join('\n\n')
}

/** The other way: what stands before the first heading is the foreword. Nothing that was typed is lost. */
export function readWholeText(text: string): Pick<FrozenStrategy, 'foreword' | 'sections'> {
  const [foreword = '', ...rest] = text.replace(/\r\n?/g, '\n').split(/^#{1,6}[ \t]+/m)
  const sections = rest.map((part) => {
    const [title = '', ...lines] = part.split('\n')
    return { title: title.trim(), text: lines.join('\n').trim() }
  })
  return { foreword: foreword.trim(), sections }
}
