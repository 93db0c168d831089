import { z } from 'zod'
import type { KindReader } from '../kind.ts'
import { readShapes } from '../shapes.ts'
import { checkAssessment } from './assessmentChecks.ts'
import { feedbackShape } from './assessmentFeedback.ts'
import { crosswalkShape, followUpShape } from './assessmentFollowUp.ts'
import { formShape } from './assessmentForm.ts'
import { gatesShape } from './assessmentGates.ts'
import { axesShape, barriersShape, causesShape, glossaryShape } from './assessmentLibraries.ts'
import { questionShape, sectionShape } from './assessmentQuestion.ts'
import { reportsShape } from './assessmentReports.ts'
import { resourcesShape } from './assessmentResources.ts'
import { answerKindsShape } from './assessmentShapes.ts'
import { type Assessment, fileOf, whole } from './assessmentWhole.ts'

export { fieldsOf } from './assessmentFields.ts'
export type { Gate } from './assessmentGates.ts'
export type { Condition, Question, Section } from './assessmentQuestion.ts'
export type { Resource } from './assessmentResources.ts'
export type { AnswerKind, Field, Length } from './assessmentShapes.ts'
export type { Assessment }

const shapes = {
  form: [fileOf.form, formShape],
  sections: [fileOf.sections, z.array(sectionShape).min(1)],
  questions: [fileOf.questions, z.array(questionShape).min(1)],
  answers: [fileOf.answers, answerKindsShape],
  causes: [fileOf.causes, causesShape.optional()],
  barriers: [fileOf.barriers, barriersShape.optional()],
  axes: [fileOf.axes, axesShape.optional()],
  feedback: [fileOf.feedback, feedbackShape.optional()],
  reporting: [fileOf.reporting, reportsShape.optional()],
  gating: [fileOf.gating, gatesShape.optional()],
  lookingBack: [fileOf.lookingBack, followUpShape.optional()],
  glossary: [fileOf.glossary, glossaryShape.optional()],
  crosswalk: [fileOf.crosswalk, crosswalkShape.optional()],
  resources: [fileOf.resources, resourcesShape.optional()],
} as const

/** Reads the questions of an assessment and all that goes with them, and says what does not hold together. */
export const readAssessment: KindReader<Assessment> = (files, { language }) => {
  const read = readShapes(files, shapes)
  if (!read.ok) return read
  const mistakes = checkAssessment(read.content, language)
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, content: whole(read.content) }
}
