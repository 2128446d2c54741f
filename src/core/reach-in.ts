const PHONE =
  /(?<![\w$.,/-])(?:\+\d{1,3}[ .-]?(?:\(?\d{1,4}\)?[ .-]?){2,4}\d{2,4}|(?:1[ .-])?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4})(?![\w/-])/

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}(?![\w@-])/

/** A phone and an email that stand in a note, as they are written there. */
export function reachIn(note: string): { phone?: string; email?: string } {
  const phone = /\d{3}/.test(note) ? PHONE.exec(note)?.[0].trim() : undefined
  const email = note.includes('@') ? EMAIL.exec(note)?.[0] : undefined
  return { ...(phone && { phone }), ...(email && { email }) }
}
