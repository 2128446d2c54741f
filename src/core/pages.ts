/** Lines that begin with a name, told apart by what the name begins with: a few of them are quickly looked through. */
export type Pages = Readonly<Record<string, string>>

/** No name holds this. */
const END = '\f'

/** The page of a name: with those that begin alike. */
const pageOf = (name: string): string => name.charAt(0)

/** Writes lines, each a name, a tab and what there is to say of it, on their pages. */
export function pagesOf(lines: readonly string[]): Pages {
  const pages: Record<string, string> = {}
  for (const line of lines) {
    const page = pageOf(line.slice(0, line.indexOf('\t')))
    pages[page] = `${pages[page] ?? END}${line}${END}`
  }
  return pages
}

/** What is said of a name. */
export function saidOf(pages: Pages, name: string): string | undefined {
  const page = pages[pageOf(name)] ?? ''
  const found = page.indexOf(`${END}${name}\t`)
  const start = found + name.length + 2
  return found < 0 ? undefined : page.slice(start, page.indexOf(END, start))
}
