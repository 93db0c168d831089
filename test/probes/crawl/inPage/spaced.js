(() => {
  const wide = new CSSStyleSheet()
  wide.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, wide]
})()
