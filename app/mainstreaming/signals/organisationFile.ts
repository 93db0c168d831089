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

const project = z.looseObject({
  id: z.string(),
  assessment: z
    .looseObject({
      answers: z.record(z.string(), z.string()).default({}),
      causes: z.array(z.looseObject({ label: z.string() })).default([]),
    })
    .nullish(),
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
  surveys: z.looseObject({ nomad: z.unknown().optional() }).optional(),
})

export type OrganisationFile = z.output<typeof organisationFile>
export type FileCommitment = OrganisationFile['strategy']['commitments'][number]
export type FilePost = OrganisationFile['posts'][number]
