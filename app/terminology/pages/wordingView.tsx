import type { Child } from 'hono/jsx'
import { Checks } from '../../web/parts/checks.tsx'
import { LongText } from '../../web/parts/longText.tsx'
import type { ConceptKind } from '../concept.ts'
import { elementsOf, missingFrom, type Wording } from '../wording.ts'
import { words } from '../words.ts'

type Props = { wording: Wording; kind: ConceptKind }

/** The words themselves: in full, then in plain words. A recognition statement has two parts in full. */
export function WordingView({ wording, kind }: Props) {
  return <>{wordingRows({ wording, kind })}</>
}

/** The same as blocks, so that two wordings can stand beside each other row by row. */
export function wordingRows({ wording, kind }: Props): Child[] {
  const { formal, upstream, plain } = wording
  const isStatement = kind === 'recognition'
  return [
    isStatement ? <h3>{words.parts.formal}</h3> : null,
    <div class="in-def">{formal.trim() ? <LongText text={formal} /> : <p class="in-quiet">{words.noWords}</p>}</div>,
    ...(isStatement
      ? [
          <h3>{words.parts.upstream}</h3>,
          <div class="in-def">
            {upstream.trim() ? <LongText text={upstream} /> : <p class="in-quiet">{words.noWords}</p>}
          </div>,
        ]
      : []),
    <h3>{words.inPlain}</h3>,
    plain.trim() ? <LongText text={plain} /> : <p class="in-quiet">{words.noPlain}</p>,
  ].filter(Boolean)
}

/** The six elements, each ticked or not, with the words that carry it. */
export function Elements({ wording }: { wording: Wording }) {
  return (
    <Checks
      items={elementsOf(wording).map(({ element, is, quote }) => {
        const { name, means } = words.elements[element]
        const state = {
          quoted: '',
          ticked: words.elementTicked,
          gone: words.elementGone,
          missing: words.elementMissing,
        }[is]
        return {
          done: is === 'quoted' || is === 'ticked',
          text: (
            <>
              <b>{name}</b>
              {state}
            </>
          ),
          quiet: is === 'quoted' ? `: “${quote}”` : `: ${means}`,
        }
      })}
    />
  )
}

/** What a definition does not say yet, kindly, in sentences. */
export function Missing({ wording }: { wording: Wording }) {
  const missing = missingFrom(wording)
  if (missing.length === 0) return null
  return (
    <ul class="govuk-list">
      {missing.map((element) => (
        <li>{words.elements[element].missing}</li>
      ))}
    </ul>
  )
}
