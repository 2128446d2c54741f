/** How many lines are handed on together at most, so that what is made of the first of them need not wait for long. */
const MOST = 100

/** The lines of a text that is still coming, as they come, some at a time. A blank end is no line. */
export async function* linesComing(parts: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  /** The beginning of a line, in pieces, whose end is still to come. */
  let begun: string[] = []
  for await (const part of parts) {
    const [end = '', ...lines] = part.split('\n')
    begun.push(end)
    if (lines.length === 0) continue
    const next = lines.pop() ?? ''
    lines.unshift(begun.join(''))
    begun = [next]
    for (let from = 0; from < lines.length; from += MOST) yield lines.slice(from, from + MOST)
  }
  const last = begun.join('')
  if (last.trim() !== '') yield [last]
}
