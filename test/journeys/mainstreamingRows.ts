import type { Arm } from '../../app/organisation/placement.ts'
import type { Kind } from '../../app/strategy/promise/promise.ts'
import type { TestOrganisation } from '../house.ts'
import type { Person } from '../people.ts'

export type Row = {
  words: string
  kind?: Kind
  at: Arm
  owner?: Person
  dueOn?: string
  hasBody?: boolean
  backing?: 'money' | 'hours' | 'reason'
  evidenceOn?: string
  learned?: boolean
  approvedOn?: string
}

export const FEBRUARY = '2026-02-11'
export const AUGUST = '2026-08-20'

/** Twelve commitments on different rungs, four of them only words for more than six months on 30 October 2026. */
export function rowsFor({ levels, activities, units }: TestOrganisation): Row[] {
  const level = (key: string, activity?: string): Arm => ({
    levelId: levels[key]!,
    ...(activity && { activityId: activities[activity]! }),
  })
  const unit = (key: string, activity: string): Arm => ({ unitId: units[key]!, activityId: activities[activity]! })
  const owned = { dueOn: '2027-03-31', hasBody: true }
  return [
    {
      words: 'Every funding call asks who could lose from the work',
      at: level('organisation', 'research'),
      owner: 'lead',
      ...owned,
      backing: 'hours',
      evidenceOn: '2026-09-02',
      learned: true,
      approvedOn: FEBRUARY,
    },
    {
      words: 'Each theme names one upstream cause and works on it with a partner',
      at: level('programme', 'research'),
      owner: 'themeLead',
      ...owned,
      backing: 'money',
      evidenceOn: '2026-08-14',
      approvedOn: FEBRUARY,
    },
    {
      words: 'Homes and work reports results by tenure and by income',
      at: unit('homes', 'evaluation'),
      owner: 'themeLead',
      ...owned,
      backing: 'hours',
      evidenceOn: '2026-06-30',
      approvedOn: FEBRUARY,
    },
    {
      words: 'No project closes recruitment before it has looked at who is missing',
      at: level('project', 'research'),
      owner: 'amina',
      ...owned,
      backing: 'hours',
      approvedOn: FEBRUARY,
    },
    {
      words: 'Job adverts carry a pay range and a route for people without a degree',
      at: level('organisation', 'corporate'),
      owner: 'dev',
      ...owned,
      approvedOn: FEBRUARY,
    },
    {
      words: 'The estates plan counts what travel costs people on low pay',
      at: level('organisation', 'corporate'),
      approvedOn: FEBRUARY,
    },
    {
      words: 'Each theme meets its public panel before a question is fixed',
      at: level('programme', 'involvement'),
      owner: 'themeLead',
      approvedOn: FEBRUARY,
    },
    {
      words: 'Every evaluation states its smallest group before it starts',
      at: level('project', 'evaluation'),
      owner: 'ben',
      ...owned,
      approvedOn: AUGUST,
    },
    {
      words: 'Supervisors talk about equity in every yearly review',
      at: level('person', 'research'),
      owner: 'director',
      ...owned,
      backing: 'reason',
      approvedOn: FEBRUARY,
    },
    {
      words: 'The food network shares decisions on its own budget with members',
      at: unit('food', 'involvement'),
      owner: 'partner',
      ...owned,
      backing: 'hours',
      evidenceOn: '2026-05-05',
      approvedOn: FEBRUARY,
    },
    {
      words: 'Everybody who gives time to our work is offered payment',
      at: { activityId: activities.involvement! },
      owner: 'lead',
      ...owned,
      approvedOn: FEBRUARY,
    },
    {
      words: 'The yearly report shows gaps beside averages',
      at: level('organisation', 'evaluation'),
      owner: 'director',
      ...owned,
      backing: 'money',
      approvedOn: FEBRUARY,
    },
  ]
}
