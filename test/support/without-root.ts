/**
 * What to put before a command so that permissions bind it: root is not held back by them, until it lays down the power to
 * pass them over. Nothing for anybody else.
 */
export const withoutRoot = (): readonly string[] =>
  process.getuid?.() === 0
    ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search,-fowner', '--inh-caps=-all']
    : []
