const GREETING = /^\W*(?:hi|hello|dear|g['’]day|good (?:morning|afternoon|evening|day)|hey)\b[^.\n]{0,40}?(?:[,!:]|\n)/i
/** The head of a mail that was pasted: “From: …”, “Subject: …”, “On 2 June Carla wrote:”. */
const HEADED = /(?:^|\n|\/ ?)\s*(?:from|subject|sent)\s?: .{1,80}(?:\n|\/|;|\|)|^\W*on .{4,40} wrote ?:/i
const SIGNED =
  /\n\s*(?:(?:kind|best|warm|many)? ?(?:regards|thanks|wishes)|yours\b|sincerely|cheers|thanks|thank you|thx|respectfully|best)\b[^\n]{0,30}(?:\n|$)/i
const QUOTED = /["“]([^"“”]{30,})["”]/
const FIRST_PERSON = /\b(?:i|i'm|i’m|i'll|i’ll|i'd|we|we're|we’re|we'll|we'd|we’d|my|our|me|us)\b/i
/** How much of a note a quotation must be for the note to count as the customer's own words. */
const MOST = 0.6

/** Whether a customer wrote it themselves: a letter, or a note that is mostly their words in quotation marks. */
export function isLetter(note: string): boolean {
  if (GREETING.test(note) || SIGNED.test(note) || HEADED.test(note)) return true
  if (!note.includes('"') && !note.includes('“')) return false
  const said = QUOTED.exec(note)?.[1] ?? ''
  return said.length > MOST * note.length && FIRST_PERSON.test(said)
}
