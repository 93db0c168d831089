import { z } from 'zod'
import type { KindReader } from '../kind.ts'
import { key, readShapes, text } from '../shapes.ts'

const role = z.strictObject({
  role: key,
  title: text,
  /** What such a person is usually given in Ingrain: the role of the permission table, or none. */
  access: z.enum(['OA', 'DS', 'HL', 'SR', 'TL', 'PL', 'PM', 'PA', 'none']),
  senior: z.boolean().default(false),
})

const duty = z.strictObject({
  duty: key,
  text,
  plain: text,
  level: key,
  activities: z.array(key).min(1),
  responsible: z.array(key).min(1),
  accountable: key,
  consulted: z.array(key),
  informed: z.array(key),
  sourceDocument: text,
  hoursYear: z.number().min(0.5).max(500),
  requirement: text,
})

export type Role = z.output<typeof role>
export type Duty = z.output<typeof duty>
export type Duties = { roles: Role[]; duties: Duty[] }

export const readDuties: KindReader<Duties> = (files) =>
  readShapes(files, {
    roles: ['roles.yaml', z.array(role).min(1)],
    duties: ['duties.yaml', z.array(duty).min(1)],
  })
