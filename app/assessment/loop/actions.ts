// The door of the loop: everything that may happen to an assessment on its way.
export {
  askToScreenOut,
  declineScreenOut,
  goOn,
  mayScreenOut,
  recordDeliberation,
  requestToScreenOut,
  revise,
  screenOut,
  withdraw,
} from './drafting.ts'
export { decideEscalated, escalate, mayEscalate } from './escalate.ts'
export { hearAdvisers, heardThisRound, isHeldBack, mayCloseAdviserReview, ratingsFor, saidAbout } from './heard.ts'
export { closeAssessment, goLive, recordFollowUp } from './live/actions.ts'
export { type NextStep, nextSteps } from './nextSteps.ts'
export { askSecondRater, assignReview, claimReview, openReview, reviewersFor, standDown } from './review/assign.ts'
export { decide } from './review/decide.ts'
export { isPoint, pointsOf, raisePoint } from './review/point.ts'
export { readQueue } from './review/queue.ts'
export { agreeScore, declareConflicts, frozenFor, saveScores } from './review/score.ts'
export { submit } from './submit.ts'
export { waitingOn } from './waiting.ts'
