import type { Mistake } from '../kind.ts'
import { checkConditions } from './assessmentConditions.ts'
import { checkLengths } from './assessmentLengths.ts'
import { checkOptions } from './assessmentOptions.ts'
import { checkNames, checkTwice, checkUnused } from './assessmentReferences.ts'
import { checkExercises, checkPlainness } from './assessmentTexts.ts'
import { checkCauses, checkGates, checkParagraphs } from './assessmentUses.ts'
import type { AssessmentFiles } from './assessmentWhole.ts'

/** What does not hold together in an assessment whose files are each well formed. */
export function checkAssessment(files: AssessmentFiles, language: string): Mistake[] {
  return [
    ...checkTwice(files),
    ...checkNames(files),
    ...checkUnused(files),
    ...checkConditions(files),
    ...checkLengths(files),
    ...checkOptions(files),
    ...checkPlainness(files, language),
    ...checkExercises(files),
    ...checkCauses(files),
    ...checkGates(files),
    ...checkParagraphs(files),
  ]
}
