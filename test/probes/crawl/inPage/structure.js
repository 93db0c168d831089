(() => {
  const isSeen = (element) => element.getClientRects().length > 0
  const count = (selector) => [...document.querySelectorAll(selector)].filter(isSeen).length
  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(isSeen).map((heading) => Number(heading.tagName[1]))
  const first = document.querySelector('a[href],button,input,select,textarea,[tabindex]')
  const alone = (selector) => count(selector) === 1
  const isEmptyList = (list) => !list.querySelector('li') && list.getAttribute('role') !== 'list'
  const wrong = {
    'no title': !document.title.trim(),
    'no language': !document.documentElement.lang,
    'not one main': !alone('main,[role=main]'),
    'not one h1': !alone('h1'),
    'no banner': !count('header,[role=banner]'),
    'no footer': !count('footer,[role=contentinfo]'),
    'the first stop is no skip link': !first?.matches('a[href^="#"]'),
    'heading levels left out': headings.some((level, n) => n > 0 && level > headings[n - 1] + 1),
    'zoom is blocked': /user-scalable\s*=\s*no|maximum-scale\s*=\s*1(\.0)?\b/.test(document.querySelector('meta[name=viewport]')?.content ?? ''),
    'no viewport': !document.querySelector('meta[name=viewport]'),
    'inline handlers': [...document.querySelectorAll('*')].some((element) => [...element.attributes].some(({ name }) => /^on/i.test(name))),
    'an empty list': [...document.querySelectorAll('ul,ol')].some(isEmptyList),
    'an id twice': new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size < document.querySelectorAll('[id]').length,
    'a word of the code is shown': /\b(undefined|NaN|\[object Object\])\b|Invalid Date/.test(document.querySelector('main')?.innerText ?? ''),
  }
  return {
    title: document.title.trim(),
    wrong: Object.keys(wrong).filter((what) => wrong[what]),
    length: (document.querySelector('main') ?? document.body).innerText.trim().length,
    isPublic: document.body.classList.contains('in-public'),
    links: [...document.querySelectorAll('a[href],area[href]')].map(({ href }) => href),
    deadAnchors: [...document.querySelectorAll('a[href^="#"]')].map(({ hash }) => hash.slice(1)).filter((id) => id && !document.getElementById(decodeURIComponent(id))),
  }
})()
