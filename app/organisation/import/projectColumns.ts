import { plainName } from './names.ts'

export type ProjectColumn =
  | 'reference'
  | 'title'
  | 'theme'
  | 'kind'
  | 'lead'
  | 'starts'
  | 'design lock'
  | 'ends'
  | 'places'
  | 'groups'
  | 'partners'
  | 'lock reason'
  | 'record'
  | 'why'

/** What people head these columns with, plain names; the first is how we write it ourselves. */
const HEADINGS: Record<ProjectColumn, string[]> = {
  reference: ['reference', 'id', 'ref', 'project id', 'project reference', 'code', 'number'],
  title: ['title', 'project', 'project title', 'name', 'project name'],
  theme: ['theme', 'programme', 'theme or programme', 'division', 'department', 'directorate', 'workstream', 'unit'],
  kind: ['kind', 'kind of work', 'type', 'project type', 'activity', 'work kind'],
  lead: ['lead', 'project lead', 'led by', 'owner', 'pi', 'principal investigator', 'lead post'],
  starts: ['starts', 'start', 'start date', 'starts on', 'from'],
  'design lock': ['design lock', 'design locked', 'lock', 'design lock date', 'protocol fixed', 'locks'],
  ends: ['ends', 'end', 'end date', 'ends on', 'finish', 'to'],
  places: ['places', 'place', 'where', 'area', 'areas', 'wards'],
  groups: ['groups', 'group', 'groups of people', 'population', 'populations', 'who it is for'],
  partners: ['partners', 'partner', 'with', 'partner organisations'],
  'lock reason': ['lock reason', 'why the lock moved', 'why the design lock moved'],
  record: ['record', 'record leave as it is'],
  why: ['why'],
}

export function projectColumn(heading: string): ProjectColumn | undefined {
  const plain = plainName(heading)
  return (Object.keys(HEADINGS) as ProjectColumn[]).find((column) => HEADINGS[column].includes(plain))
}
