import type { Instance } from '../../store/openInstance.ts'

export type Patient = Pick<Instance, 'database' | 'folder' | 'appUrl'>

/** What a look at one thing found. A `warning` is worth knowing; a `fault` is to be mended. */
export type Finding = { is: 'well' | 'warning' | 'fault'; says: string }

export type Look = (patient: Patient) => Promise<Finding[]>

export const well = (says: string): Finding[] => [{ is: 'well', says }]
export const fault = (says: string): Finding[] => [{ is: 'fault', says }]
export const warning = (says: string): Finding[] => [{ is: 'warning', says }]
