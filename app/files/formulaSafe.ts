// Spreadsheet programs run a cell that begins with one of these as a formula, some of them even after blanks
// (OWASP, "CSV injection"). Full-width and small forms are folded to the plain ones by some imports.
const STARTS_A_FORMULA = /^'*(?:\s*[=+\-@＝＋－＠﹢﹣﹦﹫]|[\t\r\n])/u
const SHIELDED = /^'+(?:\s*[=+\-@＝＋－＠﹢﹣﹦﹫]|[\t\r\n])/u
const PLAIN_NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?%?$/

/** `text` with an apostrophe before it if a spreadsheet program might run it; numbers such as −5 stay as they are. */
export function shieldFormula(text: string): string {
  return STARTS_A_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}

/** Takes off the apostrophe that `shieldFormula` put on. */
export function unshieldFormula(text: string): string {
  return SHIELDED.test(text) ? text.slice(1) : text
}

/** A cell that arrived as a formula: `=…`, or one of the older beginnings followed by a function or an address. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*[=＝]/.test(text) || /^\s*[+\-@＋－＠](?:[A-Za-z][A-Za-z.]*\(|\$?[A-Z]{1,3}\$?\d+\b)/.test(text)
}

export function isPlainNumber(text: string): boolean {
  return PLAIN_NUMBER.test(text)
}
