import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { language } from '../words.ts'
import { asset } from './parts/asset.ts'
import { Breadcrumbs } from './parts/breadcrumbs.tsx'
import { ErrorSummary } from './parts/errorSummary.tsx'
import { ExampleBand } from './parts/exampleBand.tsx'
import type { FieldError } from './parts/fieldError.ts'
import { Footer } from './parts/footer.tsx'
import { Header, type Person } from './parts/header.tsx'
import type { Link } from './parts/link.ts'
import { homeOf, linksOf, type Nav } from './parts/nav.tsx'
import { NotificationBanner } from './parts/notificationBanner.tsx'
import { Sprite } from './parts/sprite.tsx'
import { words } from './words.ts'

/** What every page may carry. `title` is for the tab: the page's own h1 is among its children. */
type Page = {
  title: string
  org?: string
  here?: string
  exampleDay?: string
  exampleHref?: string
  notice?: Child
  errors?: readonly FieldError[]
  footer?: readonly Link[]
  children?: Child
}

export type StaffPageProps = Page & {
  orgHref?: string
  nav?: Nav
  person?: Person
  work?: { href: string; count: number }
  search?: string
  breadcrumbs?: readonly Link[]
  back?: string
  /** For what is printed in large type. */
  isLarge?: boolean
}

/** What stays the same from page to page for one person. */
export type Frame = Pick<
  StaffPageProps,
  'nav' | 'org' | 'orgHref' | 'person' | 'work' | 'search' | 'exampleDay' | 'exampleHref' | 'footer' | 'notice'
>

/** A page of somebody signed in; without `nav` and `person` also sign-in and set-up. A whole document. */
export function StaffPage(props: StaffPageProps) {
  const { nav, org, orgHref, here, person, work, search, breadcrumbs, back } = props
  return (
    <Document {...props} sprite={<Sprite />}>
      <Header
        org={org}
        orgHref={orgHref}
        links={linksOf(nav, here)}
        person={person}
        work={work}
        search={search}
        homeHref={homeOf(nav)}
      >
        <ExampleBand day={props.exampleDay} href={props.exampleHref} />
      </Header>
      <div class="in-wrap">
        {breadcrumbs && breadcrumbs.length > 0 ? <Breadcrumbs items={breadcrumbs} /> : null}
        {back ? (
          <nav aria-label={words.frame.back}>
            <a class="in-back" href={back}>
              {words.frame.back}
            </a>
          </nav>
        ) : null}
        <Main {...props} />
      </div>
      <Footer links={props.footer} line={person ? words.frame.footer : words.frame.openFooter} />
    </Document>
  )
}

type PublicPageProps = Page & { nav?: readonly Link[]; weaves?: boolean; isLarge?: boolean }

/** A public adviser's or public page: one column, large, few things. `weaves` when rungs or cloth are drawn on it; `isLarge` for text half as large again. */
export function PublicPage(props: PublicPageProps) {
  const { nav = [], org, here, weaves, isLarge } = props
  return (
    <Document {...props} class="in-public" isLarge={isLarge} sprite={<Sprite light={!weaves} />}>
      <Header org={org ? words.frame.from(org) : undefined} links={linksOf(nav, here)}>
        <ExampleBand day={props.exampleDay} href={props.exampleHref} />
      </Header>
      <div class="in-wrap">
        <Main {...props} />
      </div>
      <Footer links={props.footer} line={words.frame.publicFooter} />
    </Document>
  )
}

type DocumentProps = Page & { sprite: Child; class?: string; isLarge?: boolean }

function Document({ title, errors, sprite, children, ...rest }: DocumentProps) {
  const tab = errors && errors.length > 0 ? words.frame.tabWithErrors(title) : words.frame.tab(title)
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language()} class={rest.isLarge ? 'in-large' : undefined}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{tab}</title>
          <link rel="stylesheet" href={asset('style.css')} />
          <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
          <script src={asset('script.js')} defer />
        </head>
        <body class={rest.class}>
          <a href="#main" class="govuk-skip-link">
            {words.frame.skip}
          </a>
          {sprite}
          {children}
        </body>
      </html>
    </>
  )
}

function Main({ notice, errors = [], children }: Page) {
  return (
    <main class="in-main" id="main" tabindex={-1}>
      <ErrorSummary errors={errors} />
      {notice ? <NotificationBanner kind="success">{notice}</NotificationBanner> : null}
      {children}
    </main>
  )
}
