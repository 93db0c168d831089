import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Kept } from '../language/phrase.ts'
import type { SwitchedOff } from './lexicons.ts'
import type { PhraseEntry } from './phraseEntry.ts'

type Asker = Pick<Work, 'db'>

const PHRASE = `select p.id, p.words, coalesce(p.prefer, '') as prefer, p.reason, coalesce(p.question, '') as question, p.severity, r.edit,
  r.archived_at is not null as "isArchived" from phrase p join record r on r.id = p.id`

export const allPhrases = ({ db }: Asker): Promise<PhraseEntry[]> => db.query(`${PHRASE} order by lower(p.words), p.id`)
export const phraseById = ({ db }: Asker, id: string): Promise<PhraseEntry | undefined> =>
  db.maybe(`${PHRASE} where p.id = $1`, [id])

type PhraseWords = Pick<PhraseEntry, 'words' | 'prefer' | 'reason' | 'question' | 'severity'>

export async function insertPhrase(
  work: Work,
  id: string,
  { words, prefer, reason, question, severity }: PhraseWords,
): Promise<void> {
  await makeRecord(work, { id, kind: 'phrase', title: words }, ['words', 'reason'])
  await work.db.query(
    'insert into phrase (id, words, prefer, reason, question, severity) values ($1, $2, $3, $4, $5, $6)',
    [id, words, prefer, reason, question, severity],
  )
}

export async function updatePhrase(
  { db }: Work,
  id: string,
  { words, prefer, reason, question, severity }: PhraseWords,
): Promise<void> {
  await db.query('update phrase set words = $2, prefer = $3, reason = $4, question = $5, severity = $6 where id = $1', [
    id,
    words,
    prefer,
    reason,
    question,
    severity,
  ])
}

/** A decision to keep a phrase in one passage. It carries the passage's fingerprint and nobody's name. */
export async function insertDismissal(work: Work, id: string, { entry, fingerprint, reason }: Kept): Promise<void> {
  await work.db.query('insert into dismissal (id, phrase_key, text_hash, reason, on_day) values ($1, $2, $3, $4, $5)', [
    id,
    entry,
    fingerprint,
    reason,
    work.today,
  ])
}

/** The decisions for these passages only; nothing ever reads them all. */
export const keptIn = ({ db }: Asker, fingerprints: readonly string[]): Promise<Kept[]> =>
  db.query(
    'select phrase_key as entry, text_hash as fingerprint, reason from dismissal where text_hash = any($1) order by id',
    [fingerprints],
  )

/** Entries of lexicons that are off, and those that were, newest first. */
export const switchedOff = ({ db }: Asker): Promise<SwitchedOff[]> =>
  db.query(
    `select o.id, o.pack, o.entry, o.reason, m.name as "byName", o.on_day as "onDay", o.back_on as "backOn"
     from phrase_off o left join member m on m.id = o.by_id order by o.on_day desc, o.id desc`,
  )

/** False, with nothing written, when the entry is off already. */
export async function insertSwitchedOff(
  work: Work,
  { id, pack, entry, reason }: Pick<SwitchedOff, 'id' | 'pack' | 'entry' | 'reason'>,
): Promise<boolean> {
  const made = await work.db.maybe(
    `insert into phrase_off (id, pack, entry, reason, by_id, on_day) values ($1, $2, $3, $4, $5, $6)
     on conflict (org_id, pack, entry) where back_on is null do nothing returning id`,
    [id, pack, entry, reason, work.by.id, work.today],
  )
  if (made) work.touched.push({ record: id, kind: 'lexicon entry', verb: 'switched off', fields: ['entry', 'reason'] })
  return Boolean(made)
}

export async function endSwitchedOff(work: Work, id: string): Promise<void> {
  const ended = await work.db.maybe(
    'update phrase_off set back_on = $2 where id = $1 and back_on is null returning id',
    [id, work.today],
  )
  if (ended) work.touched.push({ record: id, kind: 'lexicon entry', verb: 'switched on', fields: [] })
}
