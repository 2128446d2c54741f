import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { PROBLEM } from '../../formats/arrival.ts'
import { csvOf, unguarded } from '../../formats/cells.ts'
import { writeWhole } from '../files.ts'
import type { FileRead } from './file.ts'

/** Writes the rows that could not be read into a file to mend, with what is wrong beside each, and gives its name. An older such file is left alone. */
export function keepRejects(
  source: string,
  { rejects, header, format, program, counted }: FileRead,
  wanted: string | undefined,
): string | undefined {
  if (rejects.length === 0) return undefined
  // Cells of ours are guarded already.
  const bare = (cells: readonly string[]) => (program === 'nurture' ? cells.map(unguarded) : cells)
  const text =
    format !== 'vCard'
      ? csvOf([
          [...bare(header), PROBLEM],
          ...rejects.map(({ raw = [], why, line }) =>
            padded(bare(raw), header.length, `${counted ?? 'line'} ${line}: ${why}`),
          ),
        ])
      : rejects.map(({ raw = [] }) => `${raw.join('\r\n')}\r\n`).join('')
  const ending = format === 'JSON' ? '.csv' : extname(source) || (format === 'CSV' ? '.csv' : '.vcf')
  const stem = source === '-' ? 'import' : join(dirname(source), basename(source, extname(source)))
  for (let number = 1; ; number += 1) {
    const file = wanted ?? `${stem}.rejected${number === 1 ? '' : `-${number}`}${ending}`
    if (wanted === undefined && existsSync(file)) {
      if (readFileSync(file, 'utf8') === text) return file
      continue
    }
    writeWhole(file, text)
    return file
  }
}

/** What is wrong stands under its own column, unless the row has more cells than there are columns: then after them. */
const padded = (raw: readonly string[], width: number, why: string): string[] => [
  ...raw,
  ...Array.from({ length: Math.max(0, width - raw.length) }, () => ''),
  why,
]
