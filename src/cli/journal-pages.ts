import { closeSync, openSync, readSync } from 'node:fs'
import { HEAD } from '../journal/print.ts'

/** How much of a file is read at a time, in bytes: little, for what is still in use when V8 clears its young objects costs most. */
export const PAGE_SIZE = 50_000

/** Where a page may end: before the next lead. */
const NEXT_LEAD = '\nlead '

/**
 * The bytes of a journal a page at a time, each a journal of its own that ends before a lead. What is printed lead by lead has all that
 * it says of somebody on one page.
 */
export function* pagesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.from(HEAD)
    let left = Buffer.alloc(0)
    for (;;) {
      // A long way without an end is looked at in longer and longer strides.
      const stride = Math.max(PAGE_SIZE, left.length)
      const page = Buffer.allocUnsafe(left.length + stride)
      left.copy(page)
      const length = left.length + readSync(file, page, left.length, stride, null)
      const isLast = length === left.length
      const end = isLast ? length : page.lastIndexOf(NEXT_LEAD, length - 1) + 1
      left = page.subarray(0, length)
      if (isLast || end > head.length) {
        yield page.subarray(0, end)
        // Each page but the first begins as a journal does.
        left = Buffer.concat([head, page.subarray(end, length)])
      }
      if (isLast) return
    }
  } finally {
    closeSync(file)
  }
}
