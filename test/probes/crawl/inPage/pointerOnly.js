(() =>
  [...document.querySelectorAll('[onclick],[role=button],[role=link],[role=tab],[role=menuitem]')]
    .filter((element) => element.tabIndex < 0 && !element.disabled && element.getClientRects().length && element.getAttribute('aria-disabled') !== 'true' && !element.closest('[role=tablist],[role=menu],[role=menubar],[role=radiogroup],[role=toolbar],[role=listbox]'))
    .map(({ outerHTML }) => outerHTML.slice(0, 80)))()
