/** A name short enough for a line of a list to choose from. */
export const shortly = (name: string, most = 80): string =>
  name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name
