// Everything works without this file. It adds: focus on the error summary, a live count of characters,
// a question before leaving with unsaved words, and "/" for search.

const summary = document.querySelector('[data-module="govuk-error-summary"]')
if (summary) {
  summary.focus()
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]')
    const control = link && document.getElementById(link.hash.slice(1))
    if (!control) return
    event.preventDefault()
    const above = control.closest('fieldset')?.querySelector('legend') ?? control.labels?.[0] ?? control
    above.scrollIntoView()
    control.focus({ preventScroll: true })
  })
}

for (const box of document.querySelectorAll('textarea[data-most]')) {
  const message = document.getElementById(`${box.id}-info`)
  if (!message) continue
  // A screen reader hears the count only after a pause in typing, from a copy that it alone reads.
  const spoken = document.createElement('div')
  spoken.className = 'govuk-visually-hidden'
  spoken.setAttribute('aria-live', 'polite')
  message.after(spoken)
  const most = Number(box.dataset.most)
  let pause
  const count = () => {
    const left = most - box.value.length
    const words = left < 0 ? message.dataset.over : message.dataset.left
    message.textContent = words.replace('%n', Math.abs(left).toLocaleString(document.documentElement.lang || 'en'))
    message.classList.toggle('in-late', left < 0)
    clearTimeout(pause)
    pause = setTimeout(() => {
      spoken.textContent = message.textContent
    }, 1000)
  }
  box.addEventListener('input', count)
  if (box.value) count()
}

const changed = new Set()
let isLeaving = false
for (const form of document.querySelectorAll('form[data-unsaved]')) {
  form.addEventListener('input', () => changed.add(form))
  form.addEventListener('submit', () => {
    isLeaving = true
  })
}
addEventListener('beforeunload', (event) => {
  if (changed.size > 0 && !isLeaving) event.preventDefault()
})

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target.closest?.('input, textarea, select, [contenteditable]')) return
  const search = document.querySelector('input[type="search"], a[data-search]')
  if (!search) return
  event.preventDefault()
  search.focus()
})
