import type { Starter } from '../../content/kinds/starters.ts'
import type { Plan } from './setUp.ts'

export type Chosen = {
  name: string
  levels: string[]
  activities: string[]
  /** What people here call them, by key; the starter's words where nothing was written. */
  labels: Record<string, string>
  body: string
  founder: { name: string; email: string; postTitle: string }
}

/**
 * The plan that a starter and a person's choices make. Of the starter's units only the whole organisation and the
 * body that decides are made: themes, projects and partners have names, and only people here know them.
 */
export function planFrom(starter: Starter, chosen: Chosen): Plan {
  const levels = starter.levels
    .filter(({ level }) => chosen.levels.includes(level))
    .map(({ level, label }) => ({ key: level, name: chosen.labels[`level-${level}`]?.trim() || label }))
  const top = levels[0]?.key ?? ''
  return {
    name: chosen.name,
    kind: starter.starter,
    starter: starter.starter,
    levels,
    activities: starter.activities
      .filter(({ activity }) => chosen.activities.includes(activity))
      .map(({ activity, label }) => ({ key: activity, name: chosen.labels[`activity-${activity}`]?.trim() || label })),
    units: [
      { key: 'whole', name: chosen.name, levelKey: top, kind: 'part' },
      { key: 'body', name: chosen.body, levelKey: top, kind: 'body', governs: true, parentKey: 'whole' },
    ],
    posts: [{ key: 'founder', title: chosen.founder.postTitle, unitKey: 'whole', seniority: 'senior' }],
    founder: {
      name: chosen.founder.name,
      email: chosen.founder.email.toLowerCase(),
      roles: ['OA', 'HL', 'DS'],
      postKey: 'founder',
    },
  }
}
