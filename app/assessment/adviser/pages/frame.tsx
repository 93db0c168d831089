import type { Child } from 'hono/jsx'
import type { ByLink } from '../../../involvement/link/open.ts'
import { PublicPage } from '../../../web/page.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { words } from '../words.ts'

/** What every page of a link has around it. */
export type AdviserFrame = {
  token: string
  organisation: ByLink['organisation']
  isLarge: boolean
  notice?: string
}

/** Somewhere that anybody may be looking at. */
const ELSEWHERE = 'https://www.bbc.co.uk/weather'

/** An address of the link that keeps the size of the text. */
export const addressAt = ({ token, isLarge }: Pick<AdviserFrame, 'token' | 'isLarge'>, path = ''): string =>
  `/a/${token}${path}${isLarge ? '?large=1' : ''}`

type Props = {
  frame: AdviserFrame
  title: string
  /** The page itself, below the link's own address. */
  path?: string
  errors?: readonly FieldError[]
  children?: Child
}

/** One page of a public adviser: what I am asked, what happened; at its foot, always, larger, print, leave. */
export function AdviserFramed({ frame, title, path = '', errors, children }: Props) {
  const { token, organisation, isLarge, notice } = frame
  const { nav, foot } = words
  const size = isLarge
    ? { href: `/a/${token}${path}`, text: foot.usual }
    : { href: `/a/${token}${path}?large=1`, text: foot.large }
  return (
    <PublicPage
      title={title}
      org={organisation.name}
      exampleDay={organisation.exampleToday ?? undefined}
      isLarge={isLarge}
      notice={notice}
      errors={errors}
      nav={[
        { href: addressAt(frame), text: nav.asked },
        { href: addressAt(frame, '/said'), text: nav.happened },
      ]}
      here={addressAt(frame, path === '/said' ? path : '')}
      footer={[size, { href: addressAt(frame, '/print'), text: foot.print }, { href: ELSEWHERE, text: foot.leave }]}
    >
      {children}
    </PublicPage>
  )
}
