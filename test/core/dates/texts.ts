import { said } from './said.ts'
import { landings, leftAlone } from './table.ts'

/** Words with and without days in them. */
export const phrases: readonly string[] = [
  ...leftAlone,
  ...said.map(([text]) => text),
  ...Object.values(landings).flatMap((rows) => rows.map(([phrase]) => phrase)),
]
