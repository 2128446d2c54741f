import type { PageTaken, PageTaker } from '../page-taken.ts'
import type { Answer, Question } from './other-pages.ts'
import type { Asked } from './thread-to-ask.ts'

/** A page that was given to the other thread, or what was made of one here. */
type Coming = { readonly page: Uint8Array } | { readonly taken: PageTaken | undefined }

/** How many pages lie before the other thread, so that it need not wait for one. */
const AHEAD = 4

/** How many pages may be held until it is their turn. */
const MOST = 16

/** Takes pages apart in their order, by two threads: whoever is free takes the next one. Without another thread all are taken here. */
export function* pagesInTwo(
  pages: Iterator<Uint8Array>,
  here: PageTaker,
  there: Asked<Question, Answer>,
): Generator<PageTaken | undefined> {
  const coming: Coming[] = []
  let given = 0
  let isLost = false
  const next = (): Uint8Array | undefined => {
    const { done, value } = pages.next()
    return done ? undefined : value
  }

  for (;;) {
    for (; !isLost && given < AHEAD && there.isThere(); given += 1) {
      const page = next()
      if (page === undefined) break
      there.ask({ page })
      coming.push({ page })
    }
    const [first] = coming
    if (first !== undefined && 'taken' in first) {
      coming.shift()
      yield first.taken
      continue
    }
    let answered: ReturnType<typeof there.answered> = isLost || first === undefined ? undefined : there.answered()
    const page = answered === undefined && coming.length < MOST ? next() : undefined
    if (page !== undefined) coming.push({ taken: here(page) })
    else if (first === undefined) return
    else {
      if (!isLost) answered ??= there.awaited()
      isLost = answered === undefined
      coming.shift()
      given -= 1
      yield answered === undefined ? here(first.page) : answered.answer.taken
    }
  }
}
