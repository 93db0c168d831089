(() =>
  [...document.body.querySelectorAll('p,li,a,button,label,h1,h2,h3,h4,td,th,legend,span,summary')]
    .filter((element) => {
      const style = getComputedStyle(element)
      if (!element.textContent.trim() || style.position === 'absolute' || !/hidden|clip/.test(style.overflowX + style.overflowY)) return false
      return element.scrollHeight > element.clientHeight + 3 || element.scrollWidth > element.clientWidth + 3
    })
    .slice(0, 5)
    .map((element) => `${element.tagName.toLowerCase()}: ${element.textContent.trim().slice(0, 40)}`))()
