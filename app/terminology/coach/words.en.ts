import type { Place } from '../../files/paragraph.ts'
import type { Why } from '../language/exempt.ts'
import { some } from '../someOf.ts'

const why: Record<Why, string> = {
  quotation: 'it stands in quotation marks',
  blockQuotation: 'it stands in a quoted block',
  reference: 'it stands in a list of references',
  link: 'it is part of an address',
}

export const en = {
  said: {
    'phrase.added': 'The phrase is saved. The language check looks for it from now on.',
    'phrase.saved': 'The phrase is saved.',
    'phrase.put-away': 'The language check no longer looks for it.',
    'phrase.kept': 'Kept in that passage, with your reason and without your name.',
  } as Record<string, string>,
  trail: { words: 'Our words', phrases: 'Words that we avoid' },
  check: {
    title: 'Language check',
    lead: 'A coach that only you can see. It asks a question behind a phrase and offers other words. Nothing is scored, changed or kept.',
    text: 'Paste a text',
    file: 'Or choose a file',
    fileHint: 'Word (.docx), PDF, .md or .txt. It is read, not changed and not kept.',
    button: 'Check the language',
    again: 'Check it again',
    edit: 'Edit the text',
    another: 'Check another',
    againstTitle: 'What it is read against',
    against: (own: number, adopted: number) =>
      `A list of phrases that comes with Ingrain, ${own === 0 ? 'no' : some(own, 'phrase', 'phrases')} of our own to avoid, and ${adopted === 0 ? 'no' : some(adopted, 'term', 'terms')} that we adopted.`,
    found: (phrases: number, paragraphs: number) =>
      `${some(phrases, 'phrase', 'phrases')} to think about in ${some(paragraphs, 'paragraph', 'paragraphs')}.`,
    nothing: (paragraphs: number) =>
      `Nothing to look at twice in ${some(paragraphs, 'paragraph', 'paragraphs')}. This is not proof of equity: a text can use careful words and change nothing.`,
    private: 'Only you can see this. Nothing is scored, and nothing is changed unless you change it.',
    fileLeft: (name: string) =>
      `“${name}” was read and not kept. These are the passages in which something stands out.`,
    yours: 'Your text',
    notes: 'Notes in the margin',
    leftAloneTitle: 'Left alone',
    leftAlone: (text: string, reason: Why) => `“${text}”, because ${why[reason]}.`,
    keptTitle: 'Kept, with a reason',
    kept: (text: string, reason: string) => `“${text}”: ${reason}`,
    most: (shown: number, all: number) =>
      `The first ${shown} of ${all} passages are shown. Look at these, then check again.`,
    full: (most: number) => `The first ${most} notes are shown. Look at these, then check again.`,
    place: ({ page, paragraph, heading }: Place) =>
      `${page ? `Page ${page}, paragraph` : 'Paragraph'} ${paragraph}${heading ? `, under “${heading}”` : ''}`,
    note: (n: number, phrase: string) => `${n}. ${phrase}`,
    ask: 'Ask:',
    perhaps: 'Perhaps:',
    adopted: 'An adopted term. Our meaning:',
    definition: 'The definition',
    back: 'Back to the phrase',
    backTo: (phrase: string) => ` ${phrase}`,
    keep: 'Keep it, and say why',
    reason: 'Reason',
    keepButton: 'Keep this phrase',
    partClear: 'Nothing to look at twice here. This is not proof of equity.',
  },
  phrases: {
    title: 'Words that we avoid',
    lead: 'Our own additions to the language check: what we avoid, why, and the question behind it. They help a writer. They are never counted against one.',
    empty: 'The language check knows some phrases already. Add the ones that hurt or mislead here.',
    emptyWho: 'the health equity lead, with public advisers',
    first: 'Add a phrase',
    check: 'Check the language of a text',
    search: 'Find a phrase',
    phrase: 'We avoid',
    prefer: 'We say',
    reason: 'Why',
    addTitle: 'Add a phrase that we avoid',
    editTitle: (phrase: string) => `“${phrase}”`,
    words: 'Words that we avoid',
    wordsHint:
      'As people type them, for one: “service user”. The check finds them in any case, with a hyphen or a space, and for several.',
    preferLabel: 'What we say instead',
    reasonLabel: 'Why we avoid it',
    question: 'The question behind it',
    questionHint: 'For example: Hard for whom? What stopped them?',
    severity: 'How strongly?',
    severities: { note: 'Something to think about', strong: 'We ask for a change' },
    save: 'Save the phrase',
    putAway: 'Stop looking for it',
    nothing: 'Not said',
  },
  faults: {
    'no-words': 'Write the words that we avoid',
    'cannot-look-for': 'Write plain words with letters in them, up to 120 characters',
    'no-reason': 'Say why',
    'too-long': 'Say it shorter',
    edited: 'Somebody changed this while you were looking. Look at it again, then save',
    'nothing-to-check': 'Paste a text or choose a file',
    'text-too-long': 'Paste up to 1,000,000 characters, or bring the text as a file',
  },
}
