import { fstatSync, readFileSync } from 'node:fs'
import { Exit, UserError } from '../errors.ts'

/** All of standard input. */
export const wholeInput = (): string => {
  const bytes = readFileSync(0)
  return asText(() => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
}

/** Standard input as it comes, without a mark of its byte order. */
export async function* inputAsItComes(): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  // Node would take a folder for nothing at all.
  if (fstatSync(0).isDirectory()) readFileSync(0)
  for await (const bytes of process.stdin) yield asText(() => decoder.decode(bytes, { stream: true }))
  yield asText(() => decoder.decode())
}

/** What is not UTF-8 is refused, for a character put in its place would be a word that nobody wrote. */
function asText(decoded: () => string): string {
  try {
    return decoded()
  } catch {
    throw new UserError(
      Exit.unreadable,
      'standard input is not UTF-8 text.',
      'Turn it into UTF-8 first, with: iconv -f windows-1252 -t utf-8',
    )
  }
}
