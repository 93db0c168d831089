const candidates = (n: number): string => (n === 1 ? '1 candidate' : `${n} candidates`)

export const en = {
  said: {
    'import.read': 'Read. Nothing is a promise until you accept it; what you leave open is still here tomorrow.',
    'candidate.accepted': 'Accepted. It is a promise of this strategy now.',
    'candidate.merged': 'Merged into that promise.',
    'candidate.dismissed': 'Dismissed, with the reason.',
    'candidate.reopened': 'Open again.',
    'candidates.accepted': 'The ticked ones are promises of this strategy now.',
    'candidates.dismissed': 'The ticked ones are dismissed, with the reason.',
    'grid.taken': 'The rows are taken.',
  } as Record<string, string>,
  bring: {
    title: 'Bring promises from Word or Excel',
    crumb: 'Bring in',
    lead: 'Every sentence or cell that promises something becomes a candidate beside where it stood. Nothing is saved as a promise until you accept it.',
    paste: 'Paste the text',
    pasteHint: 'A strategy, a plan, a web page. Quotations are left alone.',
    file: 'Or choose a file',
    fileHint: 'Word (.docx), PDF, Markdown or plain text; Excel (.xlsx) or .csv for a grid. Up to 20 MB.',
    read: 'Read it',
    ownGrid: 'You can also take the grid out as Excel, change it there and bring it back in the same columns.',
    take: 'Take the grid out',
    faults: {
      nothing: 'Paste some text or choose a file.',
      both: 'Paste a text or choose a file, not both.',
      noGrid:
        'No row was found that names our levels or activities, or has a column for the promise. Is this the right sheet?',
      noPromises: 'No sentence was found in it.',
    },
    pasted: 'Pasted text',
  },
  list: {
    title: 'What was brought in',
    none: 'Nothing was brought in yet.',
    table: 'Imports, newest first',
    source: 'Source',
    by: 'Brought in by',
    open: 'Still open',
    more: 'Bring in more',
  },
  page: {
    title: (source: string) => `Candidates from ${source}`,
    crumb: 'Candidates',
    lead: (open: number, of: number) =>
      open
        ? `${candidates(open)} of ${of} ${open === 1 ? 'is' : 'are'} still open. Accept, merge or dismiss each; what you leave is still here tomorrow.`
        : `All ${of} are decided.`,
    concrete: (n: number) =>
      n === 1
        ? 'One of them could be seen to fail as it is worded.'
        : `${n} of them could be seen to fail as they are worded.`,
    table: 'Candidates beside where they stood',
    search: 'Search the candidates',
    show: 'Show',
    shows: {
      open: 'Open ones',
      concrete: 'Concrete ones',
      decided: 'Decided ones',
      aside: 'Sentences set aside',
    } as Record<string, string>,
    showAll: 'All candidates',
    tickHead: 'Tick',
    source: 'As it stood',
    candidate: 'What would become the promise',
    read: 'What was read',
    same: 'The same words',
    decide: 'Decide',
    accepted: 'Accepted as',
    dismissed: (why: string) => `Dismissed: ${why}`,
    acceptTicked: 'Accept the ticked as they stand',
    dismissTicked: 'Dismiss the ticked',
    why: 'Why are they dismissed?',
    coach: (question: string) => `A question: ${question}`,
    where: (where: string) => `Where: ${where}`,
    orElse: (where: string) => `or ${where}`,
    owner: (owner: string) => `Owner: ${owner}`,
    due: (due: string) => `By: ${due}`,
    kind: (kind: string) => `Reads like: ${kind}`,
    rhythm: (rhythm: string) => `Rhythm: ${rhythm}`,
    asideLead: (n: number) =>
      n === 1
        ? 'One sentence promises nothing and was set aside.'
        : `${n} sentences promise nothing and were set aside.`,
    asideSee: 'See them',
    notes: 'What to know about the reading',
    otherSheet: (sheet: string) => `The sheet “${sheet}” was not read: one sheet at a time.`,
    noteRow: (row: number, text: string) => `Row ${row} was kept as a note: ${text}`,
    noteLink: (text: string, address: string) =>
      `“${text}” was a link to ${address}. Its words stay; the address is not part of a promise.`,
    faults: { none: 'Tick at least one candidate.', why: 'Say why they are dismissed.' },
  },
  decide: {
    title: 'Decide about a candidate',
    source: 'As it stood',
    accept: 'Accept it as a promise',
    acceptLead: 'Change what you like. The words it came from stay beside it.',
    save: 'Accept it',
    mergeTitle: 'It is a promise already',
    merge: 'Which promise says the same?',
    mergeFirst: 'Choose a promise',
    mergeSave: 'Merge it into that one',
    dismissTitle: 'It is no promise of ours',
    why: 'Why?',
    dismissSave: 'Dismiss it',
    reopen: 'Open it again',
    asDuty: 'It reads like a duty. Write it under Duties, then dismiss it here.',
    asIndicator: 'It reads like an indicator. Add it to the plan, then dismiss it here.',
    asBlank: 'It says why a cell is blank. Say so on the grid, then dismiss it here.',
    toDuties: 'Write a duty',
    toPlan: 'Add to the plan',
    toBlank: 'Say why a cell is blank',
    faults: {
      merge: 'Choose a promise.',
      why: 'Say why.',
      decided: 'Somebody has decided about this candidate in the meantime.',
    },
  },
  grid: {
    title: 'Before the rows are taken',
    lead: (good: number, wrong: number) =>
      wrong
        ? `${good === 1 ? '1 promise' : `${good} promises`} can be taken. ${wrong === 1 ? '1 cell' : `${wrong} cells`} cannot be read, and nothing has been saved.`
        : `${good === 1 ? '1 promise' : `${good} promises`} can be taken. Nothing has been saved yet.`,
    counts: (added: number, changed: number, same: number) =>
      `${added} new, ${changed} changed, ${same} the same as here.`,
    table: 'What cannot be read',
    row: 'Row',
    column: 'Column',
    read: 'What stands there',
    why: 'What would be accepted',
    reworded: (n: number) =>
      n === 1
        ? 'One approved promise is reworded by the sheet: its new words wait for approval.'
        : `${n} approved promises are reworded by the sheet: their new words wait for approval.`,
    money: 'Money is not taken from a sheet: it comes from a line, on the promise’s own page.',
    extra: (columns: string) => `Columns that are not ours were left: ${columns}.`,
    take: 'Take the good rows',
    takeAll: 'Take the rows',
    again: 'Bring in the corrected sheet',
    nothing: 'No row can be taken. Correct the sheet and bring it in again.',
    download: 'Download the wrong rows',
    downloadHint:
      'The same sheet with only the rows to mend, and a last column that says why. Mend it there and bring it in again: promises that were taken are known and not taken twice.',
    fileName: 'promises-to-mend',
    whyColumn: 'Why',
    sayWhy: (column: string, why: string) => `${column}: ${why}`,
    takenTitle: 'The good rows are taken',
    taken: (added: number, changed: number) => `${added} new, ${changed} changed.`,
    left: (wrong: number) =>
      wrong === 1
        ? 'One row was left, because it has something to mend.'
        : `${wrong} rows were left, because they have something to mend.`,
    back: 'Go to the strategy',
  },
}
