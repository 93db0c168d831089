import { createServer } from 'node:http'

const whole = (
  title: string,
  main: string,
  { head = '', after = '' } = {},
): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1">
<style>body { margin: 0; font: 16px/1.5 sans-serif; color: #111; background: #fff } a { color: #00387a } button { min-height: 44px; min-width: 44px }
:focus { outline: 3px solid #b33 } main, header, footer { padding: 8px }</style>${head}</head>
<body class="in-public"><a href="#main">Skip to the text</a><header><a href="/">Start</a></header>
<main id="main"><h1>${title}</h1>${main}</main><footer><p>Foot</p></footer>${after}</body></html>`

const field = (error = ''): string =>
  `<form method="get" action="/sent"><label for="q">Name</label> <input id="q" name="q"${error}><button>Go</button></form>`

const SOUND = whole('A sound page', `<p>All is well here.</p>${field()}`)
const SENT = whole(
  'Error: a name is missing',
  `<div role="alert" tabindex="-1" id="sum"><a href="#q">Write a name</a></div><p id="why">Write a name</p>${field(' aria-invalid="true" aria-describedby="why"')}`,
  { after: '<script>document.getElementById("sum").focus()</script>' },
)

const HARD =
  'Notwithstanding organisational heterogeneity, multidisciplinary intersectoral collaboration necessitates comprehensive institutional accountability infrastructures, operationalising epidemiological determinants, proportionate universalism and methodological triangulation simultaneously across administratively incompatible jurisdictions, constituencies and professional communities'

/** One page with nearly everything wrong with it that can be wrong together. */
const WRONG = whole(
  'A sound page',
  `<h4>Too deep</h4><ul></ul><p id="twice">undefined</p><p id="twice">${HARD} ${HARD} ${HARD}.</p>
   <a href="#nowhere">Nowhere</a> <a href="/gone">Gone</a> <a class="plain" href="/">No focus</a> <a href="#">Dead</a>
   <div class="wide">Wide</div><p class="narrow">Text in a box that cannot grow with it</p>
   <div class="spaces">${'long '.repeat(9)}</div>
   <img src="/no-picture.png"><div role="button" class="tap">Tap me</div><button class="under">Under</button><div class="over">Over it</div>
   <button>Alone</button><p class="script-only"></p><form method="post" action="/error"><input name="n"><button>Send</button></form>
   <form method="get" action="/unsaid"><button>Send it</button></form><form method="post" action="/sent"><input name="m" aria-label="M"></form>`,
  {
    head: `<style>.wide { width: 900px } .plain:focus { outline: none } .narrow { height: 24px; width: 300px; overflow: hidden; white-space: nowrap }
      .under { position: absolute; top: 300px; left: 8px } .over { position: absolute; top: 290px; left: 0; width: 200px; height: 90px; background: #eee }
      .tap { color: #ccc }</style>`,
    after: `<script>document.querySelector('.script-only').textContent = '${'Words that only script brings. '.repeat(60)}'
      console.error('planted'); fetch('http://127.0.0.1:1/elsewhere').catch(() => {}); setTimeout(() => { throw new Error('planted') }, 0)</script>
      <!--${'x'.repeat(120_000)}-->`,
  },
)

const ERROR = whole(
  'It did not work',
  `<div role="alert"><a href="#none">Write it</a></div><input aria-label="N" aria-invalid="true">`,
)
const UNSAID = whole('Nothing is said', `<input aria-label="N" aria-invalid="true">`)

/** Nothing is reached after the second field, and one that is there is reached by no key. */
const TRAP = whole('A trap', `<input aria-label="One"><input aria-label="Two" id="two"><button>Three</button>`, {
  after: `<script>document.getElementById('two').addEventListener('keydown', (event) => { if (event.key === 'Tab') event.preventDefault() })</script>`,
})

// Only the letter spacing that people may set makes it too wide.
const SPACED = whole('Only just', `<p class="fits">${'abcd'.repeat(6)}</p>`, {
  head: '<style>.fits { white-space: nowrap; font: 20px monospace }</style>',
})

const SKIPPED = whole('One is left out', `<button id="b">First</button><button id="c">Second</button>`, {
  after: `<script>document.getElementById('b').addEventListener('focus', () => document.getElementById('c').focus())</script>`,
})

const PAGES: Record<string, string> = {
  '/': SOUND,
  '/sent': SENT,
  '/wrong': WRONG,
  '/error': ERROR,
  '/unsaid': UNSAID,
  '/trap': TRAP,
  '/spaced': SPACED,
  '/skipped': SKIPPED,
}

/** A few pages, sound and otherwise, on a port of this machine. */
export async function openPages(): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://pages')
    const html = PAGES[pathname]
    response.writeHead(html ? 200 : pathname === '/gone' ? 500 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(html ?? whole('Not here', '<p>It is not here.</p>'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
