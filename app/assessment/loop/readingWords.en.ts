/** The words of what is read along the way: what was submitted, what was said, what changed. */
export const reading = {
  version: {
    title: (round: number) => `As submitted, round ${round}`,
    lead: 'Frozen. Nothing here ever changes.',
    compare: (round: number) => `What is different from round ${round}`,
    same: 'No answer differs.',
    changed: (n: number, of: number) => `${n} of ${of} answers ${n === 1 ? 'differs' : 'differ'}.`,
    gonePast: (why: string) => `Left unanswered, because: ${why}`,
    notAsked: 'Not asked in this round.',
    noChange: (why: string) => `No change to the design, because: ${why}`,
    sameAs: (title: string) => (title ? `The same as in ${title}.` : 'The same as an answer that cannot be read here.'),
    noAnswer: 'No answer.',
    note: 'Note',
  },
  feedback: {
    title: 'Points and answers',
    statement: (open: number, all: number) =>
      all === 0
        ? 'No points have been raised yet.'
        : open === 0
          ? all === 1
            ? 'The one point is settled.'
            : `All ${all} points are settled.`
          : `${open} of ${all} ${all === 1 ? 'point' : 'points'} ${open === 1 ? 'is' : 'are'} open.`,
    empty: 'Reviewers and public advisers raise points here. Each above praise is owed an answer, by a day.',
    heldBack: 'You will see what the public advisers said when your own first scores are saved.',
    dissentTitle: 'Dissenting notes',
    dissentLead: 'Kept whole, as they were said. Nobody on the team can change or fold them away.',
    pointsTitle: 'Points',
    saidTitle: 'What else was said',
    affected: 'Who is affected',
    settledBy: 'What would settle it',
    about: (number: string, ask: string) => (number ? `${number} ${ask}` : ask),
    whole: 'About the assessment as a whole',
    open: 'Open',
    settled: 'Settled',
    change: 'Record what changed because of this',
    returned: (open: number) =>
      open
        ? 'It was returned. Each open point is owed an answer; then submit it again.'
        : 'It was returned, and every point has its answer. Revise it, and submit it again.',
  },
  changes: {
    title: 'What it changed',
    statement: (n: number) =>
      n === 0
        ? 'Nothing in the design has changed so far.'
        : n === 1
          ? 'One thing in the design has changed.'
          : `${n} things in the design have changed.`,
    lead: 'An assessment that changes nothing and says nothing is a form. Each change has its cause: what a person said, or what was decided.',
    logged: (n: number) =>
      n === 1 ? 'One change stands in the answer that logs them.' : `${n} changes stand in the answer that logs them.`,
    noChangeTitle: 'Nothing has changed',
    noChange: (why: string) => `No change, because: ${why}`,
    why: 'Why has nothing in the design changed?',
    whyHint: 'Nothing is accepted without a change or a reason why there is none.',
    save: 'Save the reason',
    atSubmission: 'While it is not open for writing, the reason is given when it is submitted.',
  },
}
