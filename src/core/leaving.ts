/** A whole answer that asks to be left alone, in the words that letters ask for. */
const WHOLE =
  /^(?:please\s+)?(?:unsubscribe(?:\s+me)?|stop(?:\s+(?:emailing|mailing|writing|contacting)(?:\s+(?:to\s+)?me)?)?|remove(?:\s+me)?(?:\s+from\s+(?:your|the|this)\s+(?:mailing\s+)?list)?|opt[\s-]?out|take\s+me\s+off(?:\s+(?:your|the|this)\s+(?:mailing\s+)?list)?|no\s+more\s+(?:e-?mails?|mails?|letters)(?:\s+please)?|leave\s+me\s+alone)(?:\s*,?\s*(?:please|thanks|thank\s+you))?\s*[.!]*$/i

/** The words by which somebody leaves, where a mail says that and nothing else; its subject counts where it has no other text. */
export function leavingWords(subject: string, text: string): string | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [first] = lines
  if (first !== undefined && WHOLE.test(first)) return first
  const bare = subject.replace(/^(?:(?:re|aw|fwd?)\s*:\s*)+/i, '').trim()
  return WHOLE.test(bare) && !/^(?:re|aw)\s*:/i.test(subject) ? bare : undefined
}
