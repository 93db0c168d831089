/** Kinds of file that some part of the product reads or keeps. */
export type FileType = 'docx' | 'xlsx' | 'pdf' | 'csv' | 'txt' | 'md' | 'json' | 'png' | 'jpg'

/** What a file turns out to be, by its content. */
export type Found =
  | FileType
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'oldOffice'
  | 'odt'
  | 'ods'
  | 'odp'
  | 'rtf'
  | 'pptx'
  | 'dotx'
  | 'xlsb'
  | 'epub'
  | 'program'
  | 'script'
  | 'video'
  | 'sound'
  | 'picture'
  | 'archive'
  | 'webPage'
  | 'xml'
  | 'database'
  | 'unknown'

/** Why a file is not taken. Each is one sentence for the person who brought it: see explainRefusal. */
export type Refusal = { ok: false } & (
  | {
      because: 'empty' | 'macros' | 'zeroBytes' | 'encoding' | 'notJson' | 'damaged' | 'scanned' | 'noText' | 'tooSlow'
    }
  | { because: 'tooBig'; found: Found; bytes: number; most: number }
  | { because: 'notAllowed'; found: Found; allowed: readonly FileType[] }
  | { because: 'notWhatItSays'; found: Found; said: string; allowed: readonly FileType[] }
  | { because: 'password'; found: 'office' | 'archive' | 'pdf' }
  | { because: 'tooManyPoints' | 'tooManyParts' | 'tooMuchInside' | 'tooDense' | 'tooLong'; most: number }
  | { because: 'unsafeName' | 'doctype' | 'outsideTemplate'; part: string }
)

export type Admission = { ok: true; type: FileType } | Refusal
