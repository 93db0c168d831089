import { z } from 'zod'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const commitment = z.looseObject({
  id: z.string(),
  level: z.string(),
  text: z.string(),
  ownerPost: z.string().nullish(),
  due: day.nullish(),
  governingBody: z.string().nullish(),
  approvedOn: day.nullish(),
  /** Pounds. */
  budget: z.number().nullish(),
  noCostReason: z.string().nullish(),
  evidence: z.array(z.looseObject({ date: day, what: z.string(), changeMade: z.string().nullish() })).default([]),
})

const level = z.int().min(1).max(4)

const assessment = z.looseObject({
  openedOn: day.nullish(),
  submittedOn: day.nullish(),
  answers: z.record(z.string(), z.string()).default({}),
  causes: z.array(z.looseObject({ label: z.string(), level, mechanism: z.string().default('') })).default([]),
  actions: z.array(z.looseObject({ level })).default([]),
  intersections: z.array(z.looseObject({ designImplication: z.string().default('') })).default([]),
})

const rating = z.number().nullish()

const event = z.looseObject({
  id: z.string(),
  date: day,
  paid: z.boolean(),
  changeMade: z.string().default(''),
  teamRating: rating,
  adviserRating: rating,
})

const feedback = z.looseObject({
  id: z.string(),
  severity: z.string(),
  state: z.string(),
  response: z.string().default(''),
})

const project = z.looseObject({
  id: z.string(),
  places: z.array(z.string()).default([]),
  designLockDate: day.nullish(),
  assessment: assessment.nullish(),
  involvement: z.array(event).default([]),
  feedback: z.array(feedback).default([]),
})

/** One organisation with its records, as a file. What is not read here is left as it is. */
export const organisationFile = z.looseObject({
  asOf: day,
  levels: z.array(z.string()),
  posts: z.array(z.looseObject({ id: z.string(), startsOn: day.nullish(), endsOn: day.nullish() })),
  strategy: z.looseObject({ commitments: z.array(commitment) }),
  /** Amounts in pounds. */
  budgetLines: z.array(z.looseObject({ amount: z.number(), ringfenced: z.boolean(), spent: z.number() })).default([]),
  projects: z.array(project).default([]),
  orgInvolvement: z.array(event).default([]),
  surveys: z.looseObject({ nomad: z.unknown().optional() }).optional(),
})

export type OrganisationFile = z.output<typeof organisationFile>
export type FileCommitment = OrganisationFile['strategy']['commitments'][number]
export type FilePost = OrganisationFile['posts'][number]
export type FileProject = OrganisationFile['projects'][number]
export type FileAssessment = NonNullable<FileProject['assessment']>
