import learned from './opinion.json'
import { weightsOf } from './weights.ts'

/** What was learned of each trait. The build puts in what comes out here. */
export const weights = weightsOf(learned.traits)
