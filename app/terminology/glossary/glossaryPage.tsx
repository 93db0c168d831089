import { PublicPage } from '../../web/page.tsx'
import { FilterBar } from '../../web/parts/filterBar.tsx'
import { LongText } from '../../web/parts/longText.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { PublicWord } from './glossary.ts'
import { words } from './words.ts'

type Props = {
  organisation: string
  exampleDay: string | undefined
  at: string
  all: number
  found: PublicWord[]
  q: string
}

/** Our words for anyone: plain words first and large, the full ones under them, and who agreed them when. */
export function GlossaryPage({ organisation, exampleDay, at, all, found, q }: Props) {
  return (
    <PublicPage title={words.title} org={organisation} exampleDay={exampleDay}>
      <Title>{words.title}</Title>
      <p class="in-lead">{all ? words.lead(organisation) : words.empty}</p>
      <FilterBar action={at} q={q} label={words.search} total={all} found={found.length} />
      {found.map((word) => (
        <Word word={word} />
      ))}
    </PublicPage>
  )
}

function Word({ word: { id, kind, wording, adoption } }: { word: PublicWord }) {
  const { term, plain, formal, upstream, source } = wording
  return (
    <Section id={`w-${id}`} title={<span dir="auto">{term}</span>}>
      {plain.trim() ? (
        <div class="in-def">
          <LongText text={plain} />
        </div>
      ) : null}
      <h3>{kind === 'recognition' ? words.parts.formal : words.full}</h3>
      <LongText text={formal} />
      {kind === 'recognition' ? (
        <>
          <h3>{words.parts.upstream}</h3>
          <LongText text={upstream} />
        </>
      ) : null}
      <p class="in-small in-quiet">
        {words.agreed(adoption.bodyName, adoption.onDay, adoption.versionNo)} {source ? words.source(source) : null}
      </p>
    </Section>
  )
}
