import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const namesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

const fingerprintOf = (file: string): string =>
  statSync(file).isFile() ? createHash('sha256').update(readFileSync(file)).digest('base64') : 'folder'

/** What lies in a folder: a fingerprint of each file's bytes, by its name. */
export const contentsOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(namesIn(folder).map((name) => [name, fingerprintOf(join(folder, name))]))

/** All that a change to a folder would show in: times and permissions as well as contents. */
export const stateOf = (folder: string): Readonly<Record<string, object>> =>
  Object.fromEntries(
    ['.', ...namesIn(folder)].map((name) => {
      const file = join(folder, name)
      const { mtimeNs, ctimeNs, mode, ino } = statSync(file, { bigint: true })
      return [name, { mtimeNs, ctimeNs, mode, ino, contents: fingerprintOf(file) }]
    }),
  )

/** Who may read, write or enter a file: "600". */
export const permissionsOf = (file: string): string => (statSync(file).mode & 0o777).toString(8)
