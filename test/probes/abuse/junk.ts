/** What people paste, bots try and attackers hope for. `mark` shows where it comes out again. */
export const junkWith = (mark: string, canary: string): string[] => [
  `"><x${mark}>`, `<img src=x onerror=${mark}>`, `javascript:alert('${mark}')`, "' OR '1'='1", "'; DROP TABLE record;--", '\\', '%', '_%', '{{1337*7331}}', '${1337*7331}', '<%= 1337*7331 %>',
  `x\r\nBcc: ${mark}@evil.example`, `%0d%0aX-Inj:${mark}`, "=cmd|' /C calc'!A0", '\u0000', 'a\u0000b', '\ud800', 'a'.repeat(10_000), 'Ж'.repeat(5000), '👩🏽‍⚕️'.repeat(300), '\u202Eabc\u202C', 'Z̸̢͍̘̐͑͜a'.repeat(60),
  '  \t ', '0', '-1', '1e309', 'NaN', '99999999999999999999', '1.7976931348623157e308', '9999-99-99', '0000-00-00', '2026-02-30', '2026-03-29T01:30', '+275760-09-14', '31/02/2026', 'true', 'null', 'undefined', '[object Object]',
  '__proto__', 'constructor', 'hasOwnProperty', '00000000-0000-0000-0000-000000000000', '../../../etc/passwd', `${canary}/link`, 'file:///etc/passwd', '() { :;}; echo', '$(id)', '|id', '"', '`', '🏳️‍🌈', 'İıſK', '٣٤٥', '１２３', '<!--', ']]>', '&lt;b&gt;', '%s%n%x', '{"a":1}', '[]', '£1,000,000,000,000.00',
]

/** Sums that only a template that runs what is typed would do. */
export const SUM = '9801547'
