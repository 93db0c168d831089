(() => {
  const dead = [...document.querySelectorAll('button')].filter((button) => !button.form && !button.closest('details') && button.getClientRects().length && !button.hasAttribute('popovertarget') && !button.hasAttribute('commandfor'))
  const links = [...document.querySelectorAll('a[href="#"],a[href^="javascript:"]')]
  const forms = [...document.forms].filter((form) => !form.querySelector('button:not([type=button]),input[type=submit],input[type=image]'))
  return {
    length: (document.querySelector('main') ?? document.body).innerText.trim().length,
    wrong: [
      ...(document.querySelector('h1') ? [] : ['no h1']),
      ...(dead.length ? [`${dead.length} buttons that do nothing`] : []),
      ...(links.length ? [`${links.length} links that lead nowhere`] : []),
      ...(forms.length ? [`${forms.length} forms that cannot be sent`] : []),
    ],
  }
})()
