// Everything works without this file. It adds: focus on the error summary, a live count of characters,
// a draft kept while somebody types, a question before leaving with unsaved words, a clock for a meeting, and "/" for search.

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

// What is typed is kept as the writer's own draft, five seconds after the last key and at the latest nine after the first.
for (const form of document.querySelectorAll('form[data-keep]')) {
  const said = document.createElement('p')
  said.className = 'in-saved'
  said.setAttribute('role', 'status')
  form.append(said)
  let waiting
  let first
  const keep = async () => {
    first = undefined
    const body = new URLSearchParams(new FormData(form))
    body.set('key', form.dataset.keepKey)
    try {
      const answer = await fetch(form.dataset.keep, { method: 'POST', body })
      if (answer.status === 401) {
        said.textContent = form.dataset.out
        return
      }
      if (!answer.ok) throw new Error(String(answer.status))
      const { at, key } = await answer.json()
      form.dataset.keepKey = key
      said.textContent = form.dataset.kept.replace('%t', at)
      changed.delete(form)
    } catch {
      said.textContent = form.dataset.off
    }
  }
  form.addEventListener('input', () => {
    first ??= Date.now()
    clearTimeout(waiting)
    waiting = setTimeout(keep, Math.max(0, Math.min(5000, first + 9000 - Date.now())))
  })
  form.addEventListener('submit', () => clearTimeout(waiting))
}

for (const place of document.querySelectorAll('[data-timer]')) {
  const [button] = place.getElementsByTagName('button')
  const clock = place.querySelector('[role="timer"]')
  place.hidden = false
  button.addEventListener('click', () => {
    const end = Date.now() + Number(place.dataset.timer) * 1000
    button.hidden = true
    const tick = () => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
      clock.textContent = left ? place.dataset.left.replace('%t', time) : place.dataset.over
      if (left) setTimeout(tick, 1000)
    }
    tick()
  })
}

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target.closest?.('input, textarea, select, [contenteditable]')) return
  const search = document.querySelector('input[type="search"], a[data-search]')
  if (!search) return
  event.preventDefault()
  search.focus()
})
