import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import { HEAD } from '../journal/print.ts'

/** How much of a file is read at a time, in bytes. */
export const PAGE_SIZE = 250_000

/** Where a page may end: before the next lead. */
const NEXT_LEAD = '\nlead '

/**
 * The text of a journal a page at a time, each a journal of its own that ends before a lead; nothing in place of a page that is no
 * UTF-8. What is printed lead by lead has all that it says of somebody on one page.
 */
export function* pagesOf(path: string): Generator<string | undefined> {
  const file = openSync(path, 'r')
  try {
    let left = Buffer.alloc(0)
    let head = ''
    for (;;) {
      const page = Buffer.allocUnsafe(left.length + PAGE_SIZE)
      left.copy(page)
      const length = left.length + readSync(file, page, left.length, PAGE_SIZE, null)
      const isLast = length === left.length
      const end = isLast ? length : page.lastIndexOf(NEXT_LEAD, length - 1) + 1
      left = page.subarray(end, length)
      if (end > 0) {
        const bytes = page.subarray(0, end)
        yield isUtf8(bytes) ? head + bytes.toString('utf8') : undefined
        head = HEAD
      }
      if (isLast) return
    }
  } finally {
    closeSync(file)
  }
}
