import type { EnteredRule, OwnRule, Rules } from '../core/rule.ts'
import { momentSaid, type Named, type When } from './moment.ts'
import { orRather } from './near.ts'
import type { Complain, Path } from './problem.ts'
import type { RuleSheet } from './schema.ts'
import { whomSaid } from './whom.ts'
import { HOW_LONG, severalSaid } from './words.ts'

/** Ids that the program's own reasons have. */
const TAKEN = ['quiet', 'stuck', 'way-back', 'attempt', 'wrong-number', 'anniversary', 'confirm', 'gap']

/** The user's rules, apart by what sets them off. */
export function rulesSaid(
  sheets: readonly RuleSheet[],
  named: Named,
  tries: number,
  complain: Complain,
): Pick<Rules, 'entered' | 'own'> {
  const entered: EnteredRule[] = []
  const own: OwnRule[] = []
  const seen = new Map<string, number>()
  sheets.forEach((sheet, place) => {
    const path = ['rules', place]
    const id = idOf(sheet)
    sameBefore(sheet, id, place, seen, complain)
    const when = momentSaid(sheet.when, named)
    if ('wrong' in when) {
      lengthSaid(sheet, path, complain)
      complain([...path, 'when'], when.wrong)
      return
    }
    const days = daysOf(sheet, when, path, complain)
    neverFires(sheet, when, tries, path, complain)
    if (sheet.path !== undefined && !named.paths.includes(sheet.path))
      complain([...path, 'path'], `nobody wrote a path “${sheet.path}”${orRather(sheet.path, named.paths)}`)
    const whom = whomSaid(sheet, path, named, complain)
    const shared = { id, action: sheet.do ?? 'call', why: sheet.say ?? sheet.name, ...(whom && { whom }) } as const
    if (when.kind === 'enters')
      entered.push(
        ...days.map((afterDays, step) => ({
          ...shared,
          id: days.length === 1 ? id : `${id}#${step + 1}`,
          stage: when.stage,
          afterDays,
          ...(when.reason && { reason: when.reason }),
          ...(sheet.path && { path: sheet.path }),
          ...(sheet.unless && { untilTalked: true }),
        })),
      )
    else own.push({ ...shared, name: sheet.name, when, days })
  })
  return { entered, own }
}

/** The id of a rule: its own, or its name in small letters and dashes. */
function idOf({ id, name }: RuleSheet): string {
  const slug = (id ?? name).toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-')
  const plain = slug.replace(/^-|-$/g, '') || 'rule'
  return TAKEN.includes(plain) ? `${plain}-rule` : plain
}

function sameBefore(
  { name, id: given }: RuleSheet,
  id: string,
  place: number,
  seen: Map<string, number>,
  complain: Complain,
): void {
  const before = seen.get(id) ?? seen.get(`name ${name.toLowerCase()}`)
  if (before !== undefined) {
    const what = given === undefined ? `name “${name}”` : `id “${given}”`
    complain(['rules', place, given === undefined ? 'name' : 'id'], `rules[${before}] has the ${what} already`)
  }
  seen.set(id, place).set(`name ${name.toLowerCase()}`, place)
}

/** How many days after; before is less than nothing. */
function daysOf({ after, before }: RuleSheet, when: When, path: Path, complain: Complain): number[] {
  if (after !== undefined && before !== undefined)
    complain([...path, 'before'], 'a rule comes either after or before; leave one of them out')
  const key = before === undefined ? 'after' : 'before'
  const days = lengthSaid({ after, before }, path, complain)
  if (key === 'before' && !['date', 'yearly', 'mention'].includes(when.kind))
    complain([...path, 'before'], 'nobody knows this beforehand: the rule can never fire; say after')
  return key === 'before' ? days.map((one) => 0 - one) : days
}

function lengthSaid({ after, before }: Pick<RuleSheet, 'after' | 'before'>, path: Path, complain: Complain): number[] {
  const [key, said = 'at once'] = before === undefined ? ['after', after] : ['before', before]
  const days = severalSaid(said)
  if (days === undefined) complain([...path, key], `“${said}” is no length of time; ${HOW_LONG}`)
  return days ?? [0]
}

function neverFires(sheet: RuleSheet, when: When, tries: number, path: Path, complain: Complain): void {
  const never = (key: string, why: string) => complain([...path, key], `${why}: the rule can never fire`)
  const { in: stages, unless, path: named, after } = sheet
  if (when.kind === 'enters' && stages !== undefined) {
    const wanted = [stages].flat().map((stage) => stage.trim().toLowerCase())
    if (!wanted.includes(when.stage)) never('in', `who enters ${when.stage} is in ${when.stage}`)
  }
  if (when.kind === 'tries' && when.count > tries)
    never('when', `after ${tries} tries a lead counts as silent and is left alone`)
  if (when.kind === 'tries' && when.count < 1) never('when', 'there is no such try')
  if (when.kind === 'quiet' && (after === undefined || severalSaid(after)?.includes(0)))
    complain([...path, 'after'], `no contact for how long? ${HOW_LONG}`)
  if (unless !== undefined && when.kind === 'quiet') never('unless', 'no contact means that nobody talked')
  else if (unless !== undefined && when.kind !== 'enters')
    complain([...path, 'unless'], 'only a rule about entering a stage can say unless')
  if (named !== undefined && when.kind !== 'enters')
    complain([...path, 'path'], 'a path starts when a stage is entered; say when: enters STAGE, won, or lost')
}
