/** An amount of money as it was typed: a figure, or how to write each of the two that it may be. */
export type AmountRead = { readonly amount: number } | { readonly either: readonly [string, string] }

/** More than anybody pays, and about as much as a number can hold to the cent. */
const MOST = 1e12

const THOUSAND = { k: 1e3, m: 1e6 } as const

/** Reads "38900", "38,900.50", "38.900,50" and "$38.9k". "38.900" and "38,9" may each be two things; nothing where it is no amount. */
export function amountRead(text: string): AmountRead | undefined {
  const [, figure = '', letter] = /^[$€£]?\s?(\d(?:[\d.,'’ \u00a0\u202f]*\d)?)\s*([km])?$/i.exec(text.trim()) ?? []
  const plain = figure.replace(/(?<=\d)['’ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
  const times = letter === undefined ? 1 : THOUSAND[letter.toLowerCase() as keyof typeof THOUSAND]
  const twofold = letter === undefined ? (/^(\d{1,3})\.(\d{3})$/.exec(plain) ?? /^(\d+),(\d{1,2})$/.exec(plain)) : null
  if (twofold !== null) {
    const [, whole = '', part = ''] = twofold
    return { either: [`${whole}${part.padEnd(3, '0')}`, `${whole}.${part.slice(0, 2).padEnd(2, '0')}`] }
  }
  const digits = forms.map((form) => form(plain, letter !== undefined)).find((read) => read !== undefined)
  const amount = digits === undefined ? Number.NaN : Math.round(Number(digits) * times * 100) / 100
  return amount <= MOST ? { amount } : undefined
}

/** The ways in which an amount is written, each as digits with a point. */
const forms: readonly ((figure: string, isShort: boolean) => string | undefined)[] = [
  (figure, isShort) => (isShort ? /^\d+(?:\.\d+)?$/ : /^\d+(?:\.\d{1,2})?$/).exec(figure)?.[0],
  (figure, isShort) => (isShort ? /^\d+,\d{1,2}$/.exec(figure)?.[0].replace(',', '.') : undefined),
  (figure) => /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.exec(figure)?.[0].replaceAll(',', ''),
  (figure) => /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.exec(figure)?.[0].replaceAll('.', '').replace(',', '.'),
]
