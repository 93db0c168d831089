/** Columns and cells that point at a person or a home: such a file is not taken. Says which column, and why. */
export type Pointing = {
  column: string
  because: 'name' | 'postcode' | 'nhs-number' | 'e-mail' | 'birth-date' | 'phone'
}

const NAMES =
  /^(?:(?:first|last|family|given|full|middle|sur|fore)[ _-]?names?|surname|forename|patient[ _-]?name|name of (?:patient|person|participant))$/i
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/
const BIRTH = /\b(?:date of birth|birth ?date|dob)\b/i
const PHONE = /^(?:\+44|0)7\d{3} ?\d{3} ?\d{3}$/

/** Looks at the header and a sample of the rows: one telling cell in five that are filled is enough. */
export function pointsAtPeople(header: readonly string[], rows: readonly (readonly string[])[]): Pointing[] {
  return header.flatMap((column, index): Pointing[] => {
    const filled = rows.map((row) => (row[index] ?? '').trim()).filter(Boolean)
    const often = (is: (cell: string) => boolean) => filled.length > 0 && filled.filter(is).length * 5 >= filled.length
    if (NAMES.test(column.trim())) return [{ column, because: 'name' }]
    if (BIRTH.test(column.replace(/_/g, ' '))) return [{ column, because: 'birth-date' }]
    if (often((cell) => POSTCODE.test(cell))) return [{ column, because: 'postcode' }]
    if (often((cell) => EMAIL.test(cell))) return [{ column, because: 'e-mail' }]
    if (often((cell) => PHONE.test(cell))) return [{ column, because: 'phone' }]
    if (often(isNhsNumber)) return [{ column, because: 'nhs-number' }]
    return []
  })
}

/** Ten digits of which the last checks the others, by the rule of the NHS number (modulus 11). */
export function isNhsNumber(cell: string): boolean {
  const digits = cell.replace(/[ -]/g, '')
  if (!/^\d{10}$/.test(digits)) return false
  const total = [...digits.slice(0, 9)].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0)
  const check = (11 - (total % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}
