import type { Mistake } from '../kind.ts'
import type { AssessmentFiles } from './assessmentWhole.ts'

/** What does not hold together in an assessment whose files are each well formed. */
export function checkAssessment(_files: AssessmentFiles): Mistake[] {
  return []
}
