import { Buffer } from 'node:buffer'
import { readWord, type WordRead } from '../../../document/readWord.ts'
import { NotFound } from '../../../errors.ts'
import { explainRefusal } from '../../../files/explainRefusal.ts'
import { eraseFile } from '../../../files/fileStore.ts'
import { admitFile } from '../../../files/gate.ts'
import { keepFile, tidyName } from '../../../files/keepFile.ts'
import type { Caller } from '../../../organisation/caller.ts'
import type { Shelf } from '../../../portable/shelf.ts'
import { recordHappening } from '../../../store/happening.ts'
import { type Opened, openAssessment, readAssessment } from '../../actions.ts'
import { isWriter, mustBeWriter } from '../../permissions.ts'
import { type KeptForm, keptForms } from './keptStore.ts'
import { checkForm, type FormCheck, isAForm } from './readKept.ts'

type Brought =
  | { ok: true; fileId: string }
  | { ok: false; because: 'refused'; says: string }
  | { ok: false; because: 'not-a-form' }

/** Takes a file in through the gate and keeps it as it came. Nothing of it is saved in an answer. */
export async function bringForm(
  caller: Caller,
  shelf: Shelf,
  id: string,
  file: { name: string; bytes: Uint8Array },
): Promise<Brought> {
  const opened = await openAssessment(caller, id)
  mustBeWriter(caller, opened)
  const admitted = await admitFile(file.bytes, file.name, ['docx'])
  if (!admitted.ok) return { ok: false, because: 'refused', says: explainRefusal(admitted) }
  const word = await readWord(file.bytes)
  if (!word.ok) return { ok: false, because: 'refused', says: explainRefusal(word) }
  if (!(await isAForm(caller, opened, word.read))) return { ok: false, because: 'not-a-form' }
  const fileId = await keepFile(caller, shelf, { name: tidyName(file.name), type: 'docx', bytes: file.bytes })
  await recordHappening(caller, id, 'attached', { forId: fileId })
  return { ok: true, fileId }
}

/** A form that is kept with an assessment, for somebody who writes it. */
export async function readKeptForm(
  caller: Caller,
  id: string,
  fileId: string,
): Promise<{ opened: Opened; file: KeptForm }> {
  const opened = await openAssessment(caller, id)
  mustBeWriter(caller, opened)
  const file = (await keptForms(caller, id)).find((one) => one.id === fileId)
  if (!file) throw new NotFound(`form ${fileId}`)
  return { opened, file }
}

export type Checked = { opened: Opened; file: KeptForm; check: FormCheck }

/** What a kept form would do, read from the file again: nothing of the reading is stored, so nothing of it can go stale. */
export async function checkKeptForm(caller: Caller, shelf: Shelf, id: string, fileId: string): Promise<Checked> {
  const { opened, file } = await readKeptForm(caller, id, fileId)
  return { opened, file, check: await checkForm(caller, opened, await readAgain(shelf, file)) }
}

async function readAgain(shelf: Shelf, { id, sha256 }: KeptForm): Promise<WordRead> {
  const pieces = shelf.read(sha256)
  if (!pieces) throw new NotFound(`the bytes of file ${id}`)
  const chunks: Uint8Array[] = []
  for await (const piece of pieces) chunks.push(piece)
  const word = await readWord(Buffer.concat(chunks))
  if (!word.ok) throw new Error(`file ${id} was let in and cannot be read now: ${word.because}`)
  return word.read
}

/** Moves a form to the assessment that it belongs to. Both keep the record of it. */
export async function moveForm(caller: Caller, id: string, fileId: string, to: string): Promise<void> {
  await readKeptForm(caller, id, fileId)
  mustBeWriter(caller, await readAssessment(caller, to))
  await recordHappening(caller, id, 'detached', { forId: fileId, why: 'moved' })
  await recordHappening(caller, to, 'attached', { forId: fileId })
}

/** Erases a form that should not be here. That it was here stays on record. */
export async function removeForm(caller: Caller, id: string, fileId: string): Promise<void> {
  await readKeptForm(caller, id, fileId)
  await recordHappening(caller, id, 'detached', { forId: fileId, why: 'removed' })
  await eraseFile(caller, fileId)
}

/** The assessment that a wrong form may be moved to, where the caller writes there. */
export async function placeToMove(caller: Caller, { wrong }: Pick<FormCheck, 'wrong'>): Promise<string | undefined> {
  if (!wrong?.id) return undefined
  return isWriter(caller, await readAssessment(caller, wrong.id)) ? wrong.id : undefined
}
