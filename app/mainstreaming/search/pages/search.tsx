import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { type Found, LEAST_LETTERS, MOST_HITS } from '../search.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; q: string; groups: readonly Found[]; n: number; mayReadWords: boolean }

/** What was found, by what it is. */
export function SearchPage({ frame, q, groups, n, mayReadWords }: Props) {
  const told = words.search
  return (
    <StaffPage {...frame} title={told.title}>
      <Title>{told.title}</Title>
      <search>
        <form class="in-line" action="/search" method="get">
          <TextInput name="q" label={told.label} value={q} type="search" />
          <Button>{told.button}</Button>
        </form>
      </search>
      <div role="status">
        <Outcome q={q} n={n} mayReadWords={mayReadWords} />
      </div>
      {groups.map(({ kind, hits }) => (
        <Section id={kind.replace(' ', '-')} title={told.kinds[kind]}>
          <ul>
            {hits.map(({ href, title, hit }) => (
              <li>
                <a href={href}>{title}</a>
                {hit.isPost ? <span class="in-who">{hit.holder ? told.holder(hit.holder) : told.vacant}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </StaffPage>
  )
}

function Outcome({ q, n, mayReadWords }: Pick<Props, 'q' | 'n' | 'mayReadWords'>) {
  const told = words.search
  if (q.trim().length < LEAST_LETTERS) return <p class="in-quiet">{told.hint}</p>
  if (n > 0)
    return (
      <p>
        {told.found(n, q)} {n > MOST_HITS ? told.most(MOST_HITS) : null}
      </p>
    )
  return (
    <>
      <p class="in-lead">{told.none(q)}</p>
      {mayReadWords ? (
        <p>
          {told.noneLead} <a href="/concepts">{told.noneLink}</a>.
        </p>
      ) : null}
    </>
  )
}
