import { wantsOfUs } from '../evidence/wants.ts'

const WISH = /\b(?:must|has to|have to|had to|needs?|needed|wants?|wanted|would like|should|gotta)\b/
/** Work that is done, goods that are there. */
const DONE =
  /\b(?:in|in place|down|up|on|done|installed|delivered|finished|completed|complete|built|painted|fitted|laid|running|there|here|set up|off the (?:lot|truck)|it) ?(?:by|before|for|in time for)?$/
/** “She wants to be in by June”: people who move, and will be ready then. */
const THEMSELVES =
  /\b(?:he|she|they|who|i|we|wife|family|kids) (?:\w+ )?to (?:be|get|move)\b|^(?:wants?|needs?) to (?:be|get|move)\b/

/** “The floor must be in by Christmas”: by when the customer wants the work done, and no day to call on. */
export const isForDelivery = (before: string, said: string): boolean =>
  (/^(?:by|before)\b/i.test(said) || /\b(?:by|before)$/.test(before)) &&
  !wantsOfUs(before) &&
  WISH.test(before) &&
  DONE.test(before) &&
  !THEMSELVES.test(before)
