import { numberFormat } from '../formats.ts'
import type { Found } from './refusal.ts'

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const count = new Intl.NumberFormat('en-GB')
const megabytes = (bytes: number) => `${numberFormat('en-GB', { maximumFractionDigits: 1 }).format(bytes / 1e6)} MB`

const kinds: Record<Found, string> = {
  docx: 'a Word document (.docx)',
  xlsx: 'an Excel workbook (.xlsx)',
  pdf: 'a PDF',
  csv: 'a CSV file',
  txt: 'plain text',
  md: 'a Markdown text (.md)',
  json: 'a JSON file',
  png: 'a PNG picture',
  jpg: 'a JPEG picture',
  doc: 'an old Word document (.doc)',
  xls: 'an old Excel workbook (.xls)',
  ppt: 'an old PowerPoint file (.ppt)',
  oldOffice: 'an old Office file',
  odt: 'an OpenDocument text (.odt)',
  ods: 'an OpenDocument spreadsheet (.ods)',
  odp: 'an OpenDocument presentation (.odp)',
  rtf: 'a rich text file (.rtf)',
  pptx: 'a PowerPoint file (.pptx)',
  dotx: 'a Word template (.dotx)',
  xlsb: 'a binary Excel workbook (.xlsb)',
  epub: 'an e-book (.epub)',
  program: 'a program',
  script: 'a script',
  video: 'a video',
  sound: 'a sound recording',
  picture: 'a picture',
  archive: 'an archive, such as a .zip',
  webPage: 'a web page',
  xml: 'an XML file',
  database: 'a database',
  unknown: 'a kind of file that we do not know',
}

/** What to do with a file that a person can save as something we read. */
const mend: Partial<Record<Found, string>> = {
  doc: 'Open it in Word and save it as .docx.',
  dotx: 'Open it in Word and save it as .docx.',
  rtf: 'Open it in Word and save it as .docx.',
  odt: 'Open it in LibreOffice and save it as .docx.',
  xls: 'Open it in Excel and save it as .xlsx.',
  xlsb: 'Open it in Excel and save it as .xlsx.',
  ods: 'Open it in LibreOffice and save it as .xlsx.',
  ppt: 'Open it in PowerPoint and save it as a PDF.',
  pptx: 'Open it in PowerPoint and save it as a PDF.',
  odp: 'Open it in LibreOffice and save it as a PDF.',
  oldOffice: 'Open it in Office and save it in a newer format, such as .docx.',
  archive: 'Unpack it and bring the file that is inside.',
}

const bring = (found: Found, allowed: readonly string[]) =>
  mend[found] ?? `Bring ${either.format(allowed.map((type) => `.${type}`))}.`

export const en = {
  empty: 'This file is empty. Save it again and bring the saved copy.',
  tooBig: (found: Found, bytes: number, most: number) =>
    found === 'unknown'
      ? `This file has ${megabytes(bytes)}, and ${megabytes(most)} is the most we take. Bring a smaller file.`
      : `This is ${kinds[found]} of ${megabytes(bytes)}, and ${megabytes(most)} is the most we take. Bring a smaller file.`,
  notAllowed: (found: Found, allowed: readonly string[]) => `This is ${kinds[found]}. ${bring(found, allowed)}`,
  notWhatItSays: (found: Found, said: string, allowed: readonly string[]) =>
    `The name of this file ends in .${said}, but what is in it is ${kinds[found]}. ${bring(found, allowed)}`,
  password: {
    office:
      'This file is locked with a password. Open it in Office, take the password off, save it, and bring it again.',
    archive: 'This archive is locked with a password. Unpack it and bring the file that is inside.',
    pdf: 'This PDF is locked with a password. Save a copy without the password and bring that.',
  },
  macros: 'This file carries macros, which are small programs. Save it as .docx or .xlsx, without macros.',
  zeroBytes: 'This file has zero bytes in its text, so it is not plain text. Save it again as UTF-8 text.',
  encoding: 'The letters in this file cannot be read. Save it as UTF-8 (in Excel: “CSV UTF-8”).',
  notJson: 'The name of this file ends in .json, but its text is not JSON. Export it again from where it came from.',
  damaged: 'This file is damaged or was changed by hand. Open it in the program that made it and save it again.',
  tooManyPoints: (most: number) =>
    `This picture has more than ${count.format(most)} points. Save a smaller copy and bring that.`,
  tooManyParts: (most: number) =>
    `This file has more than ${count.format(most)} files packed inside it. Save it without embedded files and pictures.`,
  tooMuchInside: (most: number) =>
    `Unpacked, this file is larger than ${megabytes(most)}. Take out large pictures or sheets.`,
  tooDense: (most: number) =>
    `This file swells to more than ${count.format(most)} times its size when it is opened, as a harmful file does. Save it again, or split it.`,
  unsafeName: (part: string) =>
    `This file holds a part called “${part}”, a name that could write outside its folder. Save it again from Word or Excel.`,
  doctype: (part: string) =>
    `The part “${part}” of this file holds a document type declaration, which Office never writes. Save it again from Word or Excel.`,
  outsideTemplate:
    'This file would fetch a template from another computer when it is opened. In Word, detach the template (Developer, Document Template) and save it.',
  scanned:
    'This PDF is made of pictures of pages, without text. Bring the file that it was printed from, or run text recognition first.',
  noText: 'There is no text in this file. Check that it is the one you meant.',
  tooLong: (most: number) => `This text has more than ${count.format(most)} characters. Bring it in parts.`,
  tooSlow: 'This PDF takes too long to read. Save it again from the program that made it, or bring it as .docx.',
}
