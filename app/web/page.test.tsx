import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inLanguage, PSEUDO } from '../words.ts'
import { PublicPage, StaffPage } from './page.tsx'
import { NoPermission } from './parts/noPermission.tsx'

const nav = { reports: '/reports', board: '/board', strategy: '/strategies' }

function itemsOf(html: string): string[] {
  const bar = /<nav class="in-nav[^>]*>(.*?)<\/nav>/s.exec(html)?.[1] ?? ''
  return [...bar.matchAll(/<a [^>]*>([^<]*)</g)].map(([, text]) => text!)
}

test('the navigation has the rooms that exist, in the order of the brief', () => {
  const html = String(<StaffPage title="Board" nav={nav} here="strategy" />)
  expect(itemsOf(html)).toEqual(['Board', 'Strategy', 'Reports'])
  expect(html).toContain('<a href="/strategies" aria-current="page">Strategy</a>')
})

test('without rooms there is no navigation, and without pages no footer links', () => {
  const html = String(<StaffPage title="Sign in" />)
  expect(html).not.toContain('<nav')
  expect(html).toMatch(/<footer class="in-footer"><div class="in-wrap">(?!<ul>)/)
})

test('only to somebody signed in does the foot of a page promise that its figures open', () => {
  const promise = 'can be opened to the records behind it'
  const person = { name: 'Ada', href: '/account' }
  expect(String(<StaffPage title="Board" person={person} />)).toContain(promise)
  expect(String(<StaffPage title="Sign in" />)).not.toContain(promise)
})

test('the tab says when there is an error, and the errors come first', () => {
  const errors = [{ field: 'owner', text: 'Name somebody' }]
  const html = String(
    <StaffPage title="Add a promise" errors={errors}>
      <h1>Add a promise</h1>
    </StaffPage>,
  )
  expect(html).toContain('<title>Error: Add a promise - Ingrain</title>')
  expect(html.indexOf('There is a problem')).toBeLessThan(html.indexOf('<h1>'))
  expect(String(<StaffPage title="Add a promise" errors={[]} />)).toContain('<title>Add a promise - Ingrain</title>')
})

test('every page of the worked example says which day it is there', () => {
  expect(String(<StaffPage title="Board" exampleDay="2026-10-30" />)).toContain(
    'In this example it is 30 October 2026.',
  )
  expect(String(<PublicPage title="Words" exampleDay="2026-10-30" />)).toContain(
    'In this example it is 30 October 2026.',
  )
})

test('a page is a whole document in the language it is written in', () => {
  expect(String(<StaffPage title="Board" />)).toMatch(/^<!doctype html><html lang="en">/)
})

test('a partner sees their own few links', () => {
  const links = [
    { href: '/our-update', text: 'Our update' },
    { href: '/our-duties', text: 'Our duties' },
  ]
  expect(itemsOf(String(<StaffPage title="Our update" nav={links} here="/our-duties" />))).toEqual([
    'Our update',
    'Our duties',
  ])
})

test('no permission says why, and whom to ask', () => {
  const html = String(<NoPermission because="it belongs to another theme" ask="the theme lead" />)
  expect(html).toContain('You can’t see this because it belongs to another theme.')
  expect(html).toContain('The person to ask is the theme lead.')
})

test('the frame has no sentence outside the words file', () => {
  const html = inLanguage(PSEUDO, () =>
    String(<StaffPage title="⟦x⟧" nav={nav} work={{ href: '/w', count: 2 }} search="/s" />),
  )
  const texts = html.replace(/^.*?<body/s, '<body').match(/>[^<>]*\p{L}[^<>]*</gu) ?? []
  expect(texts.length).toBeGreaterThan(5)
  for (const text of texts) expect(text).toMatch(/⟦.*⟧/)
})

test('stylesheet and script stay small', () => {
  expect(statSync('app/web/public/style.css').size).toBeLessThanOrEqual(30_000)
  expect(statSync('app/web/public/script.js').size).toBeLessThanOrEqual(10_000)
})
