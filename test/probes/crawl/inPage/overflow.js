(() => {
  const width = document.documentElement.clientWidth
  const over = document.documentElement.scrollWidth - width
  const scrollsInside = (element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
      if (/auto|scroll|hidden/.test(getComputedStyle(up).overflowX)) return true
    return false
  }
  const name = (element) => element.tagName.toLowerCase() + (element.id ? `#${element.id}` : '') + (element.classList[0] ? `.${element.classList[0]}` : '')
  const wide = over > 1 ? [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1 && element.getBoundingClientRect().width > 0 && !scrollsInside(element)) : []
  return { over, elements: wide.slice(0, 5).map((element) => `${name(element)} to ${Math.round(element.getBoundingClientRect().right)}`) }
})()
