import type { Child } from 'hono/jsx'
import type { Difference } from '../../store/differences.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Differences } from '../../web/parts/differences.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { Statement } from '../../web/parts/statement.tsx'
import type { PackHere } from '../adoption.ts'
import type { Comparison } from '../comparePacks.ts'
import { addressOfPack, slugOf } from './addressOfPack.ts'
import { words } from './words.ts'

type Props = {
  frame: Frame
  here: PackHere
  title: string
  from: string
  to: string
  compared: Comparison
  titleOf: (key: string) => string
  /** What was said before and after, by key of the newer version. */
  differencesOf: (key: string) => Difference[]
}

/** What a newer version did to each part of an older one. */
export function ComparePage({ frame, here, title, from, to, compared, titleOf, differencesOf }: Props) {
  const told = words.compare
  const { kept, reworded, moved, added, gone } = compared
  const counts = {
    kept: kept.length,
    reworded: reworded.length,
    moved: moved.length,
    added: added.length,
    gone: gone.length,
  }
  return (
    <StaffPage
      {...frame}
      title={told.title(title)}
      here="/packs"
      breadcrumbs={[
        { href: '/packs', text: words.title },
        { href: addressOfPack(here.pack, to), text: title },
      ]}
    >
      <Statement eyebrow={title}>{told.statement(from, to)}</Statement>
      {here.heads.length < 2 ? <p>{told.one}</p> : <Choose here={here} from={from} to={to} />}
      <p class="in-lead">{told.counts(counts)}</p>
      <Lines id="reworded" title={told.reworded} keys={reworded}>
        {(key) => (
          <>
            {titleOf(key)}
            <Differences parts={differencesOf(key)} explained={false} />
          </>
        )}
      </Lines>
      <Lines id="moved" title={told.moved} keys={moved.map((one) => one.to)}>
        {(key) => {
          const one = moved.find((other) => other.to === key)
          return (
            <>
              {titleOf(key)}{' '}
              <span class="in-small in-quiet">
                {told.was(one?.from ?? '')} {one?.reworded ? told.movedReworded : ''}
              </span>
            </>
          )
        }}
      </Lines>
      <Lines id="added" title={told.added} keys={added}>
        {titleOf}
      </Lines>
      <Lines id="gone" title={told.gone} keys={gone}>
        {titleOf}
      </Lines>
    </StaffPage>
  )
}

function Lines({
  id,
  title,
  keys,
  children,
}: {
  id: string
  title: string
  keys: string[]
  children: (key: string) => Child
}) {
  return (
    <Section id={id} title={title}>
      {keys.length === 0 ? <p>{words.compare.none}</p> : null}
      <ul>
        {keys.map((key) => (
          <li>{children(key)}</li>
        ))}
      </ul>
    </Section>
  )
}

function Choose({ here, from, to }: { here: PackHere; from: string; to: string }) {
  const options = here.heads.map(({ version }) => ({ value: version, text: version }))
  return (
    <form
      class="in-line"
      action={`/packs/${slugOf(here.pack)}/comparison`}
      method="get"
      aria-label={words.compare.choose}
    >
      <Select name="from" label={words.compare.from} options={options} chosen={from} />
      <Select name="to" label={words.compare.to} options={options} chosen={to} />
      <Button kind="secondary">{words.compare.button}</Button>
    </form>
  )
}
