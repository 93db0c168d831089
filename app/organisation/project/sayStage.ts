import { type Project, stageOf } from './project.ts'
import { words } from './words.ts'

/** Where a project stands in its life today, in words. */
export function sayStage(
  project: Pick<Project, 'isClosed' | 'startsOn' | 'designLockOn' | 'endsOn'>,
  today: string,
): string {
  const stage = stageOf(project, today)
  const days = {
    closed: null,
    over: project.endsOn,
    'to-come': project.startsOn,
    'no-lock': null,
    designing: project.designLockOn,
    locked: project.designLockOn,
  }
  return words.stage(stage, days[stage])
}
