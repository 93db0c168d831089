import type { Finding, Patient } from './finding.ts'
import { firstLooks, furtherLooks, lookAtNode, lookAtSpace } from './looks.ts'
import { words } from './words.ts'

/** Looks at one Ingrain from all sides and changes nothing. Without a patient there is no database yet. */
export async function examine(patient: Patient | undefined, folder: string): Promise<Finding[]> {
  const node = lookAtNode(process.versions.node)
  if (!patient) return [...node, ...(await lookAtSpace({ folder } as Patient)), { is: 'warning', says: words.nothingYet(folder) }]
  const first = [...node, ...(await allOf(firstLooks, patient))]
  const further = await allOf(furtherLooks, patient).catch((error: Error): Finding[] => [{ is: 'fault', says: error.message }])
  return [...first, ...further]
}

async function allOf(looks: typeof firstLooks, patient: Patient): Promise<Finding[]> {
  const found: Finding[] = []
  for (const look of looks) found.push(...(await look(patient)))
  return found
}
