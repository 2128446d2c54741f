import { expect, it } from 'vitest'
import { fitted } from '../../src/views/fitted.ts'
import { fc } from '../support/chance.ts'

it.each([
  ['short', 20, 'short'],
  ['nobody is called that, did you mean', 20, 'nobody is called\n  that, did you mean'],
  ['  Sat  2 Jan   call   after the holidays', 40, '  Sat  2 Jan   call   after the holidays'],
  ['  Mon   call   after the long holidays', 30, '  Mon   call   after the long\n               holidays'],
  ['\x1b[1mbold\x1b[22m words here', 15, '\x1b[1mbold\x1b[22m words here'],
  ['one\ntwo three four five', 10, 'one\ntwo three\n  four\n  five'],
])('%j in %i columns', (text, width, lines) => expect(fitted(text, width)).toBe(lines))

it('loses no word, and breaks none that fits', () =>
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 }),
      fc.integer({ min: 20, max: 80 }),
      (words, width) => {
        const lines = fitted(words.join(' '), width).split('\n')
        expect(lines.every((line) => line.length <= width)).toBe(true)
        expect(lines.flatMap((line) => line.split(' ').filter(Boolean))).toEqual(words)
      },
    ),
  ))
