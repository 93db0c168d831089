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
import { answerKindsShape } from './assessmentShapes.ts'
import { type Assessment, whole } from './assessmentWhole.ts'

export { fieldsOf } from './assessmentFields.ts'
export type { Gate } from './assessmentGates.ts'
export type { Condition, Question, Section } from './assessmentQuestion.ts'
export type { AnswerKind, Field, Length } from './assessmentShapes.ts'
export type { Assessment }

const shapes = {
  form: ['form.yaml', formShape],
  sections: ['sections.yaml', z.array(sectionShape).min(1)],
  questions: ['questions.yaml', z.array(questionShape).min(1)],
  answers: ['answer-kinds.yaml', answerKindsShape],
  causes: ['causes-library.yaml', causesShape.optional()],
  barriers: ['barriers-library.yaml', barriersShape.optional()],
  axes: ['axes.yaml', axesShape.optional()],
  feedback: ['themes.yaml', feedbackShape.optional()],
  reporting: ['report-forms.yaml', reportsShape.optional()],
  gating: ['gates.yaml', gatesShape.optional()],
  lookingBack: ['follow-up.yaml', followUpShape.optional()],
  glossary: ['glossary-links.yaml', glossaryShape.optional()],
  crosswalk: ['crosswalk.yaml', crosswalkShape.optional()],
} as const

/** Reads the questions of an assessment and all that goes with them, and says what does not hold together. */
export const readAssessment: KindReader<Assessment> = (files) => {
  const read = readShapes(files, shapes)
  if (!read.ok) return read
  const mistakes = checkAssessment(read.content)
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, content: whole(read.content) }
}
