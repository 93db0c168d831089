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
  /** What it says differently, by its key in the older and in the newer version. */
  changesOf: (from: string, to: string) => { name: string; parts: Difference[] }[]
}

/** What a newer version did to each part of an older one. */
export function ComparePage({ frame, here, title, from, to, compared, titleOf, changesOf }: Props) {
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
            <Changes changes={changesOf(key, key)} />
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
              {one?.reworded ? <Changes changes={changesOf(one.from, key)} /> : null}
            </>
          )
        }}
      </Lines>
      <Lines id="added" title={told.added} keys={added}>
        {(key) => <a href={addressOfPart(here.pack, to, titleOf(key))}>{titleOf(key)}</a>}
      </Lines>
      <Lines id="gone" title={told.gone} keys={gone}>
        {(key) => <a href={addressOfPart(here.pack, from, titleOf(key))}>{titleOf(key)}</a>}
      </Lines>
      <p>
        <a href={addressOfPack(here.pack, to)}>{told.whole(to)}</a>
      </p>
    </StaffPage>
  )
}

/** The part itself, in the version that has it. */
const addressOfPart = (pack: string, version: string, title: string): string =>
  `${addressOfPack(pack, version)}&${new URLSearchParams({ q: title })}`

function Changes({ changes }: { changes: ReturnType<Props['changesOf']> }) {
  return (
    <>
      {changes.map(({ name, parts }) => (
        <>
          {name ? <p class="in-small in-quiet">{words.field(name)}</p> : null}
          <Differences parts={parts} explained={false} />
        </>
      ))}
    </>
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
  if (keys.length === 0) return null
  return (
    <Section id={id} title={title}>
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
