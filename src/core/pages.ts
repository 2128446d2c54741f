import { gather } from './gather.ts'
/** Lines that begin with a name, told apart by what the name begins with: a few of them are quickly looked through. */
export type Pages = Readonly<Record<string, string>>

/** No name holds this. */
const END = '\f'

/** The page of a name: with those whose second word, or only one, begins alike. More pages would cost more to lay out than to look through. */
const pageOf = (name: string): string => name.charAt(name.indexOf(' ') + 1)

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

/** All names, each with what is said of it. */
export const allOn = (pages: Pages): [name: string, said: string][] =>
  gather(Object.values(pages), (page) => page.slice(1, -1).split(END)).map((line) => [
    line.slice(0, line.indexOf('\t')),
    line.slice(line.indexOf('\t') + 1),
  ])
