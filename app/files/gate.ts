import { inspectArchive } from './inspectArchive.ts'
import { inspectText } from './inspectText.ts'
import { type Limits, usualLimits } from './limits.ts'
import type { Admission, FileType, Found, Refusal } from './refusal.ts'
import { whatIs } from './whatIs.ts'

/** Endings that promise something other than text. */
const notText = /^(?:docx?|dotx?|docm|xlsx?|xlsm|xlsb|pptx?|pdf|png|jpe?g|gif|odt|ods|odp|rtf|zip|mp[34]|mov|avi)$/

/**
 * The one way in for a file. What it is comes from its content; the name only tells kinds of plain text apart.
 * Nothing in it is run, fetched or believed: sizes are measured while unpacking. Takes at most `limits` of work.
 * @param allowed the kinds that this form reads
 */
export async function admitFile(
  bytes: Uint8Array,
  name: string,
  allowed: readonly FileType[],
  limits: Limits = usualLimits,
): Promise<Admission> {
  if (bytes.length === 0) return { ok: false, because: 'empty' }
  const ending = /\.([^./\\]{1,12})$/.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  const sign = whatIs(bytes)
  if (bytes.length > limits.bytes) return refuseTooBig(bytes, bytes.length, limits)
  if (sign === 'encryptedOffice') return { ok: false, because: 'password', found: 'office' }
  if (sign === 'archive' && isZip(bytes)) {
    const archive = await inspectArchive(bytes, limits)
    return archive.ok ? admitFound(archive.found, ending, allowed) : asOffice(archive, ending)
  }
  if (sign !== undefined) return admitFound(sign, ending, allowed)
  const text = inspectText(bytes, ending)
  if (!text.ok) return notText.test(ending) ? admitFound('unknown', ending, allowed) : text
  if (notText.test(ending)) return { ok: false, because: 'notWhatItSays', found: 'txt', said: ending, allowed }
  return admitFound(text.type ?? 'unknown', ending, allowed)
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3

function admitFound(found: Found, ending: string, allowed: readonly FileType[]): Admission {
  const type = allowed.find((each) => each === found)
  if (type) return { ok: true, type }
  const saidAllowed = allowed.find((each) => each === ending)
  return saidAllowed
    ? { ok: false, because: 'notWhatItSays', found, said: saidAllowed, allowed }
    : { ok: false, because: 'notAllowed', found, allowed }
}

/** The refusal of a file of `size` bytes, for whoever has only read its beginning; names what it seems to be. */
export function refuseTooBig(beginning: Uint8Array, size: number, limits: Limits = usualLimits): Refusal {
  const sign = whatIs(beginning)
  // An archive may be a Word file: with only its beginning read, nobody can say.
  const found = sign === undefined || sign === 'encryptedOffice' || sign === 'archive' ? 'unknown' : sign
  return { ok: false, because: 'tooBig', found, bytes: size, most: limits.bytes }
}

/** A Word or Excel file locked by an archive's own password is told in the words of Office. */
function asOffice(refusal: Refusal, ending: string): Refusal {
  const isOffice = refusal.because === 'password' && /^(?:docx|xlsx)$/.test(ending)
  return isOffice ? { ok: false, because: 'password', found: 'office' } : refusal
}
