import type { Table } from './holidays-abroad.ts'

/** Lunar New Year from 2024 to 2036 as the Hong Kong Observatory gives it: what comes with the language is a day out in 2027 and 2030. */
const newYear =
  '2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2036-01-28'
/** Diwali's third day, of Lakshmi, as it is kept in India. */
const diwali =
  '2024-10-31 2025-10-20 2026-11-08 2027-10-29 2028-10-17 2029-11-05 2030-10-26 2031-11-14 2032-11-02 2033-10-22 2034-11-10 2035-10-30 2036-10-18'

/** Feasts that go by the moon, from their first day to their last. */
export const moving: Table = [
  [
    { lunar: 'hebrew', month: 'Tishri', date: 1, ends: { lunar: 'hebrew', month: 'Tishri', date: 2 } },
    'rosh hashanah',
    'rosh hashana',
  ],
  [{ lunar: 'hebrew', month: 'Tishri', date: 10 }, 'yom kippur'],
  [{ lunar: 'hebrew', month: 'Tishri', date: 15, ends: { lunar: 'hebrew', month: 'Tishri', date: 21 } }, 'sukkot'],
  [{ lunar: 'hebrew', month: 'Tishri', date: 22 }, 'shemini atzeret'],
  [{ lunar: 'hebrew', month: 'Tishri', date: 23 }, 'simchat torah'],
  [
    { lunar: 'hebrew', month: 'Kislev', date: 25, ends: { lunar: 'hebrew', month: 'Kislev', date: 25, plus: 7 } },
    'hanukkah',
    'chanukah',
    'hannukah',
    'hanukah',
  ],
  [{ lunar: 'hebrew', month: 'Shevat', date: 15 }, 'tu bishvat'],
  // In a leap year Purim is in the second Adar; it is always thirty days before Passover.
  [{ lunar: 'hebrew', month: 'Nisan', date: 15, plus: -30 }, 'purim'],
  [
    { lunar: 'hebrew', month: 'Nisan', date: 15, ends: { lunar: 'hebrew', month: 'Nisan', date: 22 } },
    'passover',
    'pesach',
  ],
  [{ lunar: 'hebrew', month: 'Iyar', date: 18 }, 'lag baomer'],
  [{ lunar: 'hebrew', month: 'Sivan', date: 6, ends: { lunar: 'hebrew', month: 'Sivan', date: 7 } }, 'shavuot'],
  [{ lunar: 'hebrew', month: 'Av', date: 9 }, 'tisha bav'],
  [{ lunar: 'islamic-umalqura', month: '1', date: 1 }, 'islamic new year', 'hijri new year', 'arabic new year'],
  [{ lunar: 'islamic-umalqura', month: '1', date: 10 }, 'ashura', 'day of ashura'],
  [{ lunar: 'islamic-umalqura', month: '3', date: 12 }, 'mawlid', 'mawlid al nabi'],
  [
    {
      lunar: 'islamic-umalqura',
      month: '9',
      date: 1,
      ends: { lunar: 'islamic-umalqura', month: '10', date: 1, plus: -1 },
    },
    'ramadan',
    'ramadhan',
    'ramazan',
    'ramathan',
  ],
  [
    { lunar: 'islamic-umalqura', month: '10', date: 1 },
    'eid',
    'eid al fitr',
    'eid ul fitr',
    'end of ramadan',
    'festival of breaking the fast',
  ],
  [
    { lunar: 'islamic-umalqura', month: '12', date: 10 },
    'eid al adha',
    'eid ul adha',
    'eid al azha',
    'eidul azha',
    'eidul adha',
    'bakrid',
    'feast of the sacrifice',
  ],
  [
    { listed: newYear, computed: { lunar: 'chinese', month: '1', date: 1 } },
    'chinese new year',
    'chinese new years',
    'chinese new years day',
    'chinese new year day',
    'chinese lunar new year',
    'chinese lunar new years',
    'chinese lunar new years day',
    'lunar new year',
    'lunar new years',
    'lunar new years day',
    'spring festival',
  ],
  [{ listed: newYear, plus: 14, computed: { lunar: 'chinese', month: '1', date: 15 } }, 'lantern festival'],
  [{ lunar: 'chinese', month: '5', date: 5 }, 'dragon boat festival', 'dragon boat day'],
  [{ lunar: 'chinese', month: '8', date: 15 }, 'mid autumn festival', 'mid autumn day', 'moon festival'],
  [{ listed: diwali, ends: { listed: diwali, plus: 2 } }, 'diwali', 'deepavali', 'divali'],
  [
    {
      listed:
        '2024-03-25 2025-03-14 2026-03-04 2027-03-22 2028-03-11 2029-03-01 2030-03-20 2031-03-09 2032-03-27 2033-03-16 2034-03-05 2035-03-24 2036-03-12',
    },
    'holi',
  ],
]
