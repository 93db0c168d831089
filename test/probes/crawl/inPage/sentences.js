(() => {
  const main = (document.querySelector('main,[role=main]') ?? document.body).cloneNode(true)
  for (const element of main.querySelectorAll('script,style,nav,table,code,pre,option,svg,textarea')) element.remove()
  return [...main.querySelectorAll('p,li,h1,h2,h3,label,legend,dd,summary')]
    .filter((element) => !element.querySelector('p,li'))
    .map((element) => element.textContent.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
})()
