import type { Locale } from '../locale.ts'
import type { Rule } from './holiday-rules.ts'
import { australian, british, canadian, type Table } from './holidays-abroad.ts'
import { moving } from './holidays-moving.ts'
import { observed } from './holidays-observed.ts'

/** Holidays known everywhere, by their names: in lower case, without apostrophes. */
const everywhere: Table = [
  [{ on: [1, 1] }, 'new years', 'new years day', 'new year day'],
  [{ on: [12, 31] }, 'new years eve', 'new year eve', 'nye'],
  [{ on: [1, 6] }, 'epiphany'],
  [{ on: [2, 2] }, 'groundhog day', 'groundhogs day'],
  [{ on: [2, 14] }, 'valentines', 'valentines day', 'valentine day', 'vday', 'st valentines day'],
  [{ on: [3, 8] }, 'international womens day', 'intl womens day', 'womens day'],
  [{ on: [3, 17] }, 'st patricks day', 'saint patricks day', 'st pattys day', 'st paddys day', 'st patrick day'],
  [{ on: [4, 1] }, 'april fools', 'april fools day', 'april fool day'],
  [{ on: [4, 22] }, 'earth day'],
  [{ on: [5, 1] }, 'may day', 'international workers day', 'intl workers day', 'int l workers day', 'intl workers day'],
  [{ on: [10, 31] }, 'halloween', 'holloween', 'all hallows eve', 'hallowe en', 'haloween'],
  [{ on: [11, 1] }, 'all saints day', 'all hallows day'],
  [{ on: [11, 2] }, 'all souls day'],
  [{ on: [11, 11] }, 'singles day'],
  [{ on: [7, 14] }, 'bastille day'],
  [{ on: [12, 24] }, 'christmas eve', 'xmas eve', 'x mas eve'],
  [{ on: [12, 25] }, 'christmas', 'xmas', 'christmas day', 'xmas day', 'chrismas', 'x mas', 'xmass'],
  [{ on: [12, 26] }, 'boxing day', 'st stephens day', 'saint stephens day'],
  [{ on: [12, 26], ends: { on: [1, 1] } }, 'kwanzaa'],
  [{ on: [6, 19] }, 'juneteenth', 'freedom day', 'jubilee day'],
  [{ on: [9, 11] }, 'patriot day', 'patriots day'],
  [{ easter: 0 }, 'easter', 'easter sunday', 'easter day'],
  [{ easter: 1 }, 'easter monday'],
  [{ easter: -2 }, 'good friday'],
  [{ easter: -1 }, 'holy saturday', 'easter saturday'],
  [{ easter: -3 }, 'maundy thursday', 'holy thursday', 'covenant thursday'],
  [{ easter: -7 }, 'palm sunday'],
  [{ easter: -7, ends: { easter: -1 } }, 'holy week'],
  [{ easter: -46 }, 'ash wednesday'],
  [{ easter: -46, ends: { easter: -1 } }, 'lent'],
  [{ easter: -47 }, 'pancake day', 'shrove tuesday', 'mardi gras', 'fat tuesday', 'pancake tuesday'],
  [{ easter: 39 }, 'ascension day', 'ascension'],
  [{ easter: 49 }, 'pentecost', 'whitsunday', 'whit sunday'],
  [{ easter: 50 }, 'whit monday', 'pentecost monday'],
  [{ easter: 56 }, 'trinity sunday'],
  [{ easter: 60 }, 'corpus christi'],
  [{ orthodox: 0 }, 'orthodox easter', 'orthodox easter sunday', 'greek easter', 'orthodox easter day'],
  [{ orthodox: -2 }, 'orthodox good friday', 'orthodox great friday'],
  [{ orthodox: 1 }, 'orthodox easter monday'],
  [{ orthodox: -48 }, 'clean monday', 'orthodox shrove monday'],
  [{ orthodox: -8 }, 'lazarus saturday'],
  [{ orthodox: -7 }, 'orthodox palm sunday'],
  [{ orthodox: -1 }, 'orthodox holy saturday', 'orthodox great saturday'],
  [{ orthodox: 49 }, 'orthodox pentecost'],
  [{ nth: [11, 4, 4], plus: 1 }, 'black friday'],
  [{ nth: [11, 4, 4], plus: 4 }, 'cyber monday'],
  [{ nth: [11, 4, 4], plus: 5 }, 'giving tuesday'],
  [{ nth: [11, 4, 4], plus: 2 }, 'small business saturday'],
  [{ nth: [5, 2, 7] }, 'mothers day', 'mother day'],
  [{ nth: [6, 3, 7] }, 'fathers day', 'father day'],
  [{ nth: [2, 1, 7], from: { year: 2022, nth: [2, 2, 7] } }, 'super bowl', 'super bowl sunday', 'superbowl'],
]

const american: Table = [
  [
    { nth: [1, 3, 1] },
    'martin luther king day',
    'martin luther kings day',
    'martin luther king jr day',
    'mlk day',
    'mlk',
    'mlk jr day',
    'civil rights day',
  ],
  [{ nth: [2, 3, 1] }, 'presidents day', 'president day', 'washingtons birthday'],
  [{ workday: [4, 15, 1], off: [4, 16] }, 'tax day'],
  [{ last: [5, 1] }, 'memorial day', 'decoration day'],
  [{ on: [6, 14] }, 'flag day'],
  [{ on: [7, 4] }, 'independence day', 'fourth of july', 'the fourth of july'],
  [{ nth: [9, 1, 1] }, 'labor day', 'labour day'],
  [{ nth: [10, 2, 1] }, 'columbus day', 'indigenous peoples day'],
  [{ on: [1, 20] }, 'inauguration day'],
  [{ nth: [11, 1, 1], plus: 1 }, 'election day'],
  [{ on: [11, 11] }, 'veterans day', 'veteran day', 'veterns day'],
  [{ nth: [11, 4, 4] }, 'thanksgiving', 'thanksgiving day', 'turkey day', 'thanks giving', 'tgiving', 'thxgiving'],
  [{ nth: [11, 4, 4], plus: -1 }, 'thanksgiving eve'],
  [{ last: [4, 5] }, 'arbor day'],
  [
    { nth: [3, 2, 7] },
    'daylight savings',
    'daylight saving',
    'daylight savings start',
    'daylight saving start',
    'daylight savings start day',
    'daylight saving start day',
  ],
  [
    { nth: [11, 1, 7] },
    'daylight savings end',
    'daylight saving end',
    'daylight savings end day',
    'daylight saving end day',
  ],
  [{ on: [4, 1] }, 'census day'],
  [{ on: [5, 5] }, 'cinco de mayo'],
]

const national: Record<Locale['country'], Table> = {
  US: american,
  CA: [...american, ...canadian],
  GB: [...american, ...british],
  AU: [...american, ...australian],
}

const known = new Map<Locale['country'], ReadonlyMap<string, Rule>>()

/** The holidays of a country, by name, and those that only other countries have; its own go before what others call so. */
export function holidaysOf(country: Locale['country']): ReadonlyMap<string, Rule> {
  const table =
    known.get(country) ??
    new Map(
      [...australian, ...british, ...canadian, ...everywhere, ...moving, ...observed, ...national[country]].flatMap(
        ([rule, ...names]) => names.map((name) => [name, rule] as const),
      ),
    )
  known.set(country, table)
  return table
}

/** All holidays of all countries. */
export const tables: readonly Table[] = [everywhere, moving, observed, american, canadian, british, australian]
