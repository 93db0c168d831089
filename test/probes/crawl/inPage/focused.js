(() => {
  const element = document.activeElement
  if (!element || element === document.body || element === document.documentElement) return { stop: 0 }
  const box = element.getBoundingClientRect()
  const x = box.left + box.width / 2
  const y = box.top + Math.min(box.height / 2, 12)
  const top = document.elementFromPoint(x, y)
  const isOwn = !top || top === element || element.contains(top) || top.contains(element) || top.control === element
  const name = `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') || element.textContent || element.name || '').trim().slice(0, 40)}`
  const looksTheSame = element.lookAtRest !== undefined && window.lookOf(element) === element.lookAtRest
  return { stop: Number(element.dataset.stop ?? -1), name, looksTheSame, isCovered: box.width > 0 && x >= 0 && y >= 0 && !isOwn }
})()
