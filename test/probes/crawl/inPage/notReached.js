((reached) =>
  [...document.querySelectorAll('[data-stop]')]
    .filter(({ dataset }) => !reached.includes(Number(dataset.stop)))
    .slice(0, 5)
    .map((element) => `${element.tagName.toLowerCase()}${element.name ? ` ${element.name}` : ''} ${(element.textContent || element.value || '').trim().slice(0, 30)}`))
