import type { Finding, Patient } from './finding.ts'
import { firstLooks, furtherLooks, lookAtMigrations, lookAtNode, lookAtSpace } from './looks.ts'
import { words } from './words.ts'

/** Looks at one Ingrain from all sides and changes nothing. Without a patient there is no database yet. */
export async function examine(patient: Patient | undefined, folder: string): Promise<Finding[]> {
  const node = lookAtNode(process.versions.node)
  if (!patient)
    return [...node, ...(await lookAtSpace({ folder } as Patient)), { is: 'warning', says: words.nothingYet(folder) }]
  const first = [...node, ...(await allOf(firstLooks, patient))]
  const tables = await lookAtMigrations(patient)
  // Of tables that are not as this version knows them nothing more can be said.
  if (tables.some(({ is }) => is === 'fault')) return [...first, ...tables]
  return [...first, ...tables, ...(await allOf(furtherLooks, patient))]
}

async function allOf(looks: typeof firstLooks, patient: Patient): Promise<Finding[]> {
  const found: Finding[] = []
  for (const look of looks) found.push(...(await look(patient)))
  return found
}
