import { expect, test } from 'vitest'
import { pageOfKind, SUBJECTS } from '../../app/organisation/recordAddress.ts'
import { routes } from '../../app/routes.ts'

test('a link to a record of any kind leads to a page that exists', () => {
  const pages = new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
  expect(Object.entries(pageOfKind).filter(([, at]) => !pages.has(`${at}:id`))).toEqual([])
})

test('whatever a form may name has a page', () => {
  expect(SUBJECTS.filter((kind) => !pageOfKind[kind])).toEqual([])
})
