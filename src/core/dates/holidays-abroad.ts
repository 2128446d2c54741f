import type { Rule } from './holiday-rules.ts'

/** Holidays with their names: in lower case, without apostrophes. */
export type Table = readonly (readonly [Rule, ...names: string[]])[]

/** Holidays of Canada. */
export const canadian: Table = [
  [{ nth: [2, 3, 1] }, 'family day', 'louis riel day', 'islander day'],
  [{ before: [5, 25, 1] }, 'victoria day', 'may two four', 'may long'],
  [{ on: [7, 1] }, 'canada day'],
  [{ nth: [8, 1, 1] }, 'civic holiday', 'civic day', 'simcoe day', 'bc day', 'natal day', 'august long'],
  [{ nth: [9, 1, 1] }, 'labour day', 'labor day'],
  [{ on: [9, 30] }, 'truth and reconciliation day'],
  [{ nth: [10, 2, 1] }, 'thanksgiving', 'thanksgiving day', 'canadian thanksgiving'],
  [{ on: [11, 11] }, 'remembrance day'],
  [{ on: [4, 30] }, 'tax day'],
  [{ on: [6, 24] }, 'st jean baptiste', 'st jean baptiste day'],
]

/** Holidays of Britain. */
export const british: Table = [
  [
    { nth: [5, 1, 1] },
    'early may bank holiday',
    'may bank holiday',
    'may day bank holiday',
    'early may bank hol',
    'may bank hol',
  ],
  [{ last: [5, 1] }, 'spring bank holiday', 'late may bank holiday', 'spring bank hol', 'whitsun', 'whit bank holiday'],
  [
    { last: [8, 1] },
    'august bank holiday',
    'summer bank holiday',
    'august bank hol',
    'aug bank holiday',
    'aug bank hol',
  ],
  [{ easter: 1 }, 'easter bank holiday', 'easter bank hol'],
  [{ on: [11, 5] }, 'bonfire night', 'guy fawkes night', 'guy fawkes'],
  [{ easter: -21 }, 'mothers day', 'mothering sunday'],
  [{ nth: [11, 2, 7] }, 'remembrance sunday'],
  [{ on: [11, 11] }, 'remembrance day'],
  [{ on: [4, 23] }, 'st georges day'],
  [{ on: [3, 1] }, 'st davids day'],
  [{ on: [11, 30] }, 'st andrews day'],
  [{ on: [1, 25] }, 'burns night'],
  [{ on: [12, 31] }, 'hogmanay'],
  [{ on: [9, 29] }, 'michaelmas'],
  [{ on: [7, 12] }, 'twelfth of july'],
]

/** Holidays of Australia and New Zealand. */
export const australian: Table = [
  [{ on: [1, 26] }, 'australia day'],
  [{ on: [2, 6] }, 'waitangi day'],
  [{ on: [6, 30] }, 'eofy', 'end of financial year'],
  [{ on: [4, 25] }, 'anzac day'],
  [{ nth: [6, 2, 1] }, 'kings birthday', 'queens birthday'],
  [{ nth: [10, 1, 1] }, 'labour day', 'labor day'],
  [{ nth: [11, 1, 2] }, 'melbourne cup', 'melbourne cup day', 'cup day'],
  [{ nth: [9, 1, 7] }, 'fathers day'],
  [{ on: [11, 11] }, 'remembrance day'],
]
