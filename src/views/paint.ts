/** The colours a view may use: each makes of a text the same text in that colour. */
export type Paint = Readonly<Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', (text: string) => string>>

const same = (text: string): string => text

/** No colours: for pipes, files, and whoever set NO_COLOR. */
export const plain: Paint = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same }
