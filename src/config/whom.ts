import type { Whom } from '../core/whom.ts'
import type { Named } from './moment.ts'
import { orRather } from './near.ts'
import type { Complain, Path } from './problem.ts'
import type { RuleSheet } from './schema.ts'
import { listSaid } from './words.ts'

/** Whom a rule is about: nothing where it is about everybody. */
export function whomSaid(
  { in: stages, tagged, where }: RuleSheet,
  path: Path,
  named: Named,
  complain: Complain,
): Whom | undefined {
  const wanted = listSaid(stages).map((stage) => stage.toLowerCase())
  const names = named.stages.map(({ name }) => name)
  for (const stage of wanted)
    if (!names.includes(stage)) complain([...path, 'in'], `there is no stage “${stage}”${orRather(stage, names)}`)
  if (stages !== undefined && wanted.length === 0) complain([...path, 'in'], 'names no stage: the rule can never fire')
  const tags = listSaid(tagged)
  if (tagged !== undefined && tags.length === 0) complain([...path, 'tagged'], 'names no tag: the rule can never fire')
  const test = where === undefined ? undefined : testSaid(where)
  if (where !== undefined && test === undefined)
    complain([...path, 'where'], `“${where}” is no test of a field; it reads: rate over 6.5, or model is hybrid`)
  if (wanted.length === 0 && tags.length === 0 && test === undefined) return undefined
  return {
    ...(wanted.length > 0 && { stages: wanted }),
    ...(tags.length > 0 && { tags: tags.map((tag) => tag.replace(/^#/, '')) }),
    ...(test && { where: test }),
  }
}

function testSaid(text: string): Whom['where'] {
  const [, field, word, value] =
    /^([\p{Letter}][\p{Letter}\p{Number} _-]*?) (is|over|above|under|below|before|after) (.+)$/u.exec(text.trim()) ?? []
  if (field === undefined || word === undefined || value === undefined) return undefined
  const op = word === 'is' ? '=' : /over|above|after/.test(word) ? '>' : '<'
  return { field: field.toLowerCase().replace(/[\s_]+/g, '-'), op, value }
}
