/** What stands in a cell where nothing is known. */
const NOTHING = /^(?:#(?:n\/a|ref!|value!|name\?|div\/0!|null!)|n\/a|\(?null\)?|undefined|\(?blank\)?|nan|-+|—)$/i

/** Columns that programs fill by themselves, and what they put there. */
const filled: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:E-?mail|Phone|Address|IM|Website|Organization) \d+ - (?:Label|Type)$/i,
    /^(?:\* ?)?(?:work|home|mobile|main|other|profile|cell)?$/i,
  ],
  [/^E-mail(?: \d)? Type$/i, /^(?:SMTP|EX)$/i],
  [/^(?:Sensitivity|Priority)$/i, /^Normal$/i],
  [/^(?:Private|IsDeleted)$/i, /^FALSE$/i],
  [/^Gender$/i, /^Unspecified$/i],
]

/** Whether a cell says nothing about anybody; "Null" may well be a name. */
export const isIdle = (column: string, cell: string, isName: boolean): boolean =>
  (!isName && NOTHING.test(cell)) || filled.some(([name, words]) => name.test(column) && words.test(cell))
