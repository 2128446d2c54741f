/** What a note says has come to an end: the deal, with a word for why, or the road itself. */
export type DeadEnd = { readonly kind: 'lost'; readonly why: 'elsewhere' | 'other' } | { readonly kind: 'stop' }

const WENT_ELSEWHERE =
  /\b(?:(?:bought|purchased|leased|signed|got|found|booked|closed)(?: (?:one|it|a \w+))? (?:elsewhere|somewhere else|from someone else|from somebody else)|(?:bought|purchased|leased|signed|went|gone|going|closed|stay(?:ed|ing)) (?:with|from|at) (?:a |an |the |their |his |her |our )?(?:competitors?|competition|other (?:dealer|lender|agent|carrier|vendor|guy)|another|different \w+|current (?:carrier|vendor|lender|agent)|someone else|somebody else)|went (?:elsewhere|somewhere else)|chose (?:a |the |another )?(?:competitor|another|other)|lost (?:it|them|him|her|the deal) to (?:a |the )?competit\w+)\b/i

const NO_INTEREST =
  /\b(?:not|no longer|isn['’]t|aren['’]t|never) (?:really )?interested(?: any ?more| at all)?(?=\s*(?:$|[.,;!\n]|\bbut\b))|\b(?:went|gone|going|is|are|now) out of business\b|\b(?:went|gone|filed for) bankrupt\w*|\bshut down for good\b|\bdecided (?:against (?:it|us|buying|moving)|not to (?:buy|move forward|go ahead|proceed|go through with it))\b|\bno longer (?:looking|shopping|in the market)\b|\bgo(?:ing|ne)? (?:in )?an?other direction\b|\bgo(?:ing|ne)? in a different direction\b|\bclosed (?:down|their doors|the business)\b/i

const DIED =
  /\b(?:he|she|customer|client|lead)(?: has| had|['’]s)? (?:died|passed away|is deceased)\b(?! laughing)|^deceased\b/im

/** What makes of a thing that happened one that did not, or may. */
const UNTRUE =
  /\b(?:not|never|if|unless|might|may|could|would|almost|nearly|before|until|worried|afraid|hope|hopefully|instead of|thinking (?:of|about)|in case|wants? to|n['’]t)\b|n['’]t\b/i

/** How many characters before the words are looked at for what denies them. */
const BEFORE = 40

/** Whether a note says that this is a dead end. What it says of others, or that may be, is none. */
export function deadEndIn(note: string, name: string): DeadEnd | undefined {
  if (DIED.test(note) || (IS_GONE.test(note) && hasDied(name, note))) return { kind: 'stop' }
  if (isSaid(WENT_ELSEWHERE, note)) return { kind: 'lost', why: 'elsewhere' }
  return isSaid(NO_INTEREST, note) ? { kind: 'lost', why: 'other' } : undefined
}

/** Whether a note says by their first name that they have died. */
function hasDied(name: string, note: string): boolean {
  const first = lettersOf(name.split(' ')[0] ?? '')
  return first.length > 1 && new RegExp(`\\b${first}(?: has| had)? (?:died|passed away)\\b`, 'i').test(note)
}
/** What few notes hold. */
const IS_GONE = /died|passed away/i

/** V8 reads Unicode's classes of letters where a pattern asks for them, and most names need none. */
const lettersOf = (word: string): string => (/^[a-z]*$/i.test(word) ? word : word.replace(/[^\p{Letter}]/gu, ''))

/** Whether a note says so outright: neither denied, nor a thing that may be. */
export function isSaid(pattern: RegExp, note: string): boolean {
  const found = pattern.exec(note)
  if (found === null) return false
  const clause =
    note
      .slice(Math.max(0, found.index - BEFORE), found.index)
      .split(/[.;!?\n]/)
      .at(-1) ?? ''
  return !UNTRUE.test(clause)
}

/** The reason, of those that there are, that fits a deal which ended so. */
export function reasonFor(
  { why }: { readonly why: 'elsewhere' | 'other' },
  reasons: readonly string[],
): string | undefined {
  const elsewhere = reasons.find((reason) => /competitor|elsewhere|^other .|stayed/.test(reason))
  return (why === 'elsewhere' ? elsewhere : undefined) ?? reasons.at(-1)
}
