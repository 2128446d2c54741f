import type { Clause } from '../language/clauses.ts'
import { type Text, wordsBetween } from '../language/text.ts'

const KICKS_IN = /\b(?:kicks?|kicking|kicked) in\b/
/** What is worse for whoever pays it: the easy terms before it end then. */
const WORSENS =
  /\b(?:rates?|payments?|prices?|pricing|apr|interest|penalty|fees?|premiums?|increase|hike|adjustment|reset|surcharge|rent)\b/
/** A trial before a court, and not of a product. */
const COURT =
  /\b(?:on|in|at) trial\b|\btrial date\b|\b(?:counsel|court|jury|judge|attorney|lawyer|witness)\b.*\btrial\b/
/** What is held, and over, without running out on anybody. */
const HELD =
  /\b(?:course|class|classes|lessons?|training|camp|season|harvest|semester|clinic) (?:\w+ )?(?:runs?|ends?|wraps?|finishes|is|goes|closes)\b/

/** “Medicare kicks in Nov 1”, “counsel's on trial til the 27th”: what begins, or is held, is no term of theirs that ends. */
export function isNoTerm(text: Text, clause: Clause): boolean {
  const words = wordsBetween(text, clause.from, clause.to).replaceAll("'s", '')
  return (KICKS_IN.test(words) && !WORSENS.test(words)) || COURT.test(words) || HELD.test(words)
}
