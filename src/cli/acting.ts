import { leadIn, type StoredLead } from '../store/leads.ts'
import { triggersOf } from '../store/triggers.ts'
import { json, reasonData } from '../views/json.ts'
import { type Receipt, renderReceipt } from '../views/receipt.ts'
import type { Changing, Context } from './context.ts'
import { standingStops, stillStopped } from './standing.ts'
import { stillThere, whom } from './who.ts'

/** What an act on a lead has to say for itself: what was done, and further sentences. */
export interface Done extends Pick<Receipt, 'remarks' | 'replaced' | 'conditions'> {
  /** Set where it settles what was open before, so that this is to be said. */
  readonly settles?: true
  /** "stage proposal → lost, price". */
  readonly did: string
}

/** Carries out one act on the lead that `words` name, plans the lead anew, and answers with when they come back. */
export async function actOn(
  context: Context,
  words: string,
  act: (notebook: Changing, lead: StoredLead) => Done,
  asJson = false,
): Promise<void> {
  const found = await whom(words, context)
  const { row } = found
  const receipt = await context.changing((notebook): Receipt => {
    const before = triggersOf(notebook.db, row)
    const stopped = standingStops(notebook.db, row)
    const { did, settles, remarks = [], ...rest } = act(notebook, stillThere(found, notebook.db))
    const triggers = notebook.planned(row)
    const settled = settles && before.filter(({ source }) => !triggers.some((open) => open.source === source))
    const { name } = leadIn(notebook.db, row)
    const said = [...remarks, ...stillStopped(notebook.db, row, name, stopped)]
    return { name, did, triggers, ...(settled && { settled }), ...rest, ...(said.length > 0 && { remarks: said }) }
  })
  await answer(context, receipt, asJson)
}

/** Prints a receipt, as text or as data. */
export async function answer({ print, paint }: Context, receipt: Receipt, asJson = false): Promise<void> {
  if (asJson)
    print(
      json('receipt/1', {
        ...receipt,
        triggers: receipt.triggers.map(reasonData),
        ...(receipt.settled && { settled: receipt.settled.map(reasonData) }),
      }),
    )
  else print(renderReceipt(receipt, await paint()))
}

/** The option that every command has which prints data. */
export const JSON_OPTION = ['--json', 'print data instead of text'] as const
