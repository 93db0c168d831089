(() => {
  const summary = document.querySelector('[role=alert],.govuk-error-summary')
  const invalid = [...document.querySelectorAll('[aria-invalid=true]')]
  const focused = document.activeElement
  const links = summary ? [...summary.querySelectorAll('a[href^="#"]')] : []
  const wrong = {
    'field errors without a summary': invalid.length > 0 && !summary,
    'an invalid field that is not tied to its message': invalid.some((field) => !field.getAttribute('aria-describedby') && !field.getAttribute('aria-errormessage')),
    'errors, and the title does not say so': Boolean(summary) && !/^error/i.test(document.title),
    'the summary has no focus': Boolean(summary) && !focused?.closest('.govuk-error-summary,[role=alert]') && !(focused !== document.body && focused?.contains(summary)),
    'a line of the summary leads nowhere': links.some(({ hash }) => !document.getElementById(hash.slice(1))),
  }
  return Object.keys(wrong).filter((what) => wrong[what])
})()
