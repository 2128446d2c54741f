import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Exit, UserError } from '../../errors.ts'
import type { Context } from '../context.ts'

/** A letter's template, with where it lies. */
export interface Template {
  readonly name: string
  readonly file: string
  readonly text: string
}

type Places = Pick<Context, 'configuration' | 'installation'>

/** The user's own letters go before those that come with the program. */
const foldersOf = ({ configuration, installation }: Places): string[] => [
  join(dirname(configuration), 'letters'),
  join(installation.root, 'templates', 'letters'),
]

/** The names of all letters there are. */
export const templateNames = (places: Places): string[] =>
  [
    ...new Set(
      foldersOf(places)
        .filter((folder) => existsSync(folder))
        .flatMap((folder) => readdirSync(folder))
        .flatMap((file) => (file.endsWith('.liquid') ? [file.slice(0, -'.liquid'.length)] : [])),
    ),
  ].sort()

/** The letter of this name. Throws exit 3 where there is none. */
export function templateNamed(name: string, places: Places): Template {
  const file = /^[a-z0-9][a-z0-9-]*$/i.test(name)
    ? foldersOf(places)
        .map((folder) => join(folder, `${name}.liquid`))
        .find((one) => existsSync(one))
    : undefined
  if (file === undefined)
    throw new UserError(
      Exit.notFound,
      `there is no letter “${name}”.`,
      `There are: ${templateNames(places).join(', ')}. Your own go into ${foldersOf(places)[0]}/NAME.liquid`,
    )
  return { name, file, text: readFileSync(file, 'utf8') }
}
