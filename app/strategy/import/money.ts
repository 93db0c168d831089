import type { Money } from './candidate.ts'

const PER: Record<string, Money['per']> = {
  year: 'year',
  annum: 'year',
  month: 'month',
  week: 'week',
  day: 'day',
  hour: 'hour',
  session: 'session',
}

/** The first sum or share of a post that a text names: "£18,000 a year", "0.4 FTE". Pence are whole. */
export function moneyIn(text: string): Money | undefined {
  const sum =
    /£\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s?(k|m|million|thousand)?\b(?:\s?(?:an?|per|each|every|\/)\s?(year|annum|month|week|day|hour|session))?/i.exec(
      text,
    )
  if (sum) {
    const [read, pounds = '0', fraction = '', thousands = '', per] = sum
    const times = /^(?:k|thousand)$/i.test(thousands) ? 1_000 : /^m/i.test(thousands) ? 1_000_000 : 1
    const pence = Math.round((Number(pounds.replaceAll(',', '')) * 100 + Number(fraction.padEnd(2, '0'))) * times)
    return { pence, ...(per && { per: PER[per.toLowerCase()] }), read }
  }
  const post = /(\d(?:\.\d{1,2})?)\s?(?:fte|wte|full[- ]time equivalent|whole[- ]time equivalent)/i.exec(text)
  return post ? { fte: Number(post[1]), read: post[0] } : undefined
}
