import type { Frame } from '../../app/web/page.tsx'

/** The frame of the sample pages: a made-up organisation, every room there. */
export const frame: Frame = {
  org: 'Northmoor Research Collaboration',
  nav: {
    board: '/board',
    terminology: '/concepts',
    strategy: '/strategies',
    infrastructure: '/resources',
    implementation: '/collaborations',
    assessments: '/assessments',
    results: '/indicators',
    reports: '/reports',
  },
  search: '/search',
  work: { href: '/my-work', count: 4 },
  person: { name: 'Nia', role: 'health equity lead', href: '/account' },
  footer: [
    { href: '/accessibility', text: 'Accessibility' },
    { href: '/privacy', text: 'Privacy' },
    { href: '/help', text: 'Help, and the phone number' },
  ],
}
