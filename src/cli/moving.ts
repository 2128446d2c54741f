import { Exit, UserError } from '../errors.ts'
import { changeLead, fieldsOf, type StoredLead, setField } from '../store/leads.ts'
import { addMove, correctAmount, recordOf, type When } from '../store/record.ts'
import { longDay, money } from '../views/words.ts'
import type { Done } from './acting.ts'
import type { Changing } from './context.ts'
import { namedIn } from './naming.ts'
import { typed } from './offers.ts'

/** Where a lead moves, and what belongs to it: why it was lost, or for how much it was won. */
interface Goal {
  readonly to: string
  readonly reason?: string
  readonly amount?: number
  /** When it happened, where that is not now. */
  readonly when?: When
}

/** Moves a lead to another stage of its cycle, forward or back. Throws exit 2 for a stage or a reason that there is not. */
export function move(
  { db, today, time, rules, says }: Changing,
  lead: StoredLead,
  { to: typedStage, reason: saidReason, amount, when: said = { on: today, at: time } }: Goal,
): Done {
  const toName = namedIn(
    rules.stages.map(({ name }) => name),
    typedStage,
  )
  const to = rules.stages.find(({ name }) => name === toName)
  if (to === undefined)
    throw new UserError(
      Exit.usage,
      `there is no stage “${typedStage}”.`,
      `The stages are: ${rules.stages.map(({ name }) => name).join(', ')}.`,
    )
  const reasons = rules.waysBack.map((way) => way.reason)
  const reason = saidReason === undefined ? undefined : namedIn(reasons, saidReason)
  if (to.ends === 'lost' && reason === undefined)
    throw new UserError(Exit.usage, 'a deal is lost for a reason.', `Say which: --reason ${reasons.join(', ')}`)
  if (to.ends === 'lost' && !reasons.includes(reason ?? ''))
    throw new UserError(
      Exit.usage,
      `“${reason}” is no reason to lose a deal for.`,
      `It is one of: ${reasons.join(', ')}.`,
    )
  if (to.ends !== 'lost' && reason !== undefined)
    throw new UserError(Exit.usage, `only a lost deal has a reason, and ${to.name} is not lost.`, 'Leave --reason out.')
  const lost =
    to.ends === 'lost' ? recordOf(db, lead.row).moves.findLast((one) => one.kind === 'stage')?.reason : undefined
  // Somebody may buy again, and a deal may turn out to have been lost for another reason; any other move goes elsewhere.
  const isNews = to.name !== lead.stage || to.ends === 'won' || (to.ends === 'lost' && reason !== lost)
  if (!isNews) return { did: `is in ${to.name} already; nothing was changed` }

  const last = recordOf(db, lead.row).moves.at(-1)
  if (last !== undefined && last.on > said.on)
    throw new UserError(
      Exit.usage,
      `${lead.name} moved to ${last.to} on ${longDay(last.on)}, which is later.`,
      `A move stands behind those before it: the first day that works is --on ${last.on}. If that move was a mistake, take it back first: nurture undo`,
    )
  const when = behind(said, last)
  if (to.ends === 'won' && to.name === lead.stage && last?.on === when.on && last.to === to.name) {
    if (amount === undefined) return { did: 'was won that day already; nothing was changed' }
    correctAmount(db, last.id, amount)
    says(`won ${lead.name}, corrected`)
    return { did: `was won that day already; the amount is now ${money(amount)}` }
  }
  addMove(db, lead.row, { ...when, kind: 'stage', from: lead.stage, to: to.name, reason, amount })
  changeLead(db, lead.row, { stage: to.name })
  if (to.ends === 'won') setField(db, lead.row, rules.purchaseFields[0] ?? 'purchase', when.on, when.on)
  says(
    `${to.ends ?? 'stage'} ${lead.name}${to.ends === 'lost' ? ` for ${reason}` : to.ends === 'won' ? '' : ` ${to.name}`}`,
  )
  return {
    did: `${lead.stage} → ${to.name}${reason === undefined ? '' : `, ${reason}`}${amount === undefined ? '' : `, ${money(amount)}`}`,
    ...(to.ends && { settles: true }),
    ...(to.ends === undefined && { remarks: purchaseLeft(db, lead, rules) }),
  }
}

/** When a move happened: on one day it stands behind those that were written down before it. */
const behind = ({ on, at }: When, last: When | undefined): When =>
  last?.on === on && last.at !== undefined && (at ?? '') < last.at ? { on, at: last.at } : { on, at }

/** That a purchase stays on file though the lead moved on from it. */
function purchaseLeft(db: Changing['db'], { row, name, stage }: StoredLead, rules: Changing['rules']): string[] {
  if (rules.stages.find((one) => one.name === stage)?.ends !== 'won') return []
  const purchase = fieldsOf(db, row).find((field) => rules.purchaseFields.includes(field.name))
  return purchase === undefined
    ? []
    : [
        `${purchase.name} ${purchase.value} stays on file; if there was none: nurture undo, or nurture set ${typed(name)} ${purchase.name}=`,
      ]
}
