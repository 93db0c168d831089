(() => {
  const look = (element) => {
    const style = getComputedStyle(element)
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor, style.borderColor, style.borderWidth, style.textDecorationLine, style.color, style.left, style.top, style.clip].join('|')
  }
  // Of a group of radios Tab stops at the chosen one, or at the first where none is.
  const isStop = (element) => {
    if (element.disabled || element.tabIndex < 0 || !element.getClientRects().length || getComputedStyle(element).visibility === 'hidden') return false
    if (element.type !== 'radio' || !element.name) return true
    const group = [...document.querySelectorAll('input[type=radio]')].filter(({ name, form }) => name === element.name && form === element.form)
    return element === (group.find(({ checked }) => checked) ?? group[0])
  }
  document.activeElement?.blur?.()
  scrollTo(0, 0)
  const stops = [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex],iframe,[contenteditable=true]')].filter(isStop)
  for (const [n, stop] of stops.entries()) {
    stop.dataset.stop = n + 1
    stop.lookAtRest = look(stop)
  }
  window.lookOf = look
  return stops.length
})()
