import { pagesOf } from '../../pages.ts'
import learned from './opinion.json'

/** What was learned of each trait, on pages. The build puts in what comes out here. */
export const pages = pagesOf(learned.traits)
