/** Where a verb writes: one document on stdout, everything about the work itself on stderr. */
export interface Terminal {
  readonly json: boolean
  /** The verb's answer; called once. */
  answer(document: unknown, text: () => string): void
  note(line: string): void
}

export function processTerminal(json: boolean): Terminal {
  return {
    json,
    answer(document, text) {
      process.stdout.write(json ? `${JSON.stringify(document)}\n` : `${text()}\n`)
    },
    note(line) {
      process.stderr.write(`firebreak: ${line}\n`)
    },
  }
}

/** Columns as wide as their content; wide characters count twice. */
export function table(rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '-' : String(cell))))
  const columns = Math.max(0, ...cells.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...cells.map((row) => displayWidth(row[i] ?? ''))))
  return cells
    .map((row) =>
      row
        .map((cell, i) => pad(cell, widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const pad = (cell: string, width: number): string => cell + ' '.repeat(Math.max(0, width - displayWidth(cell)))
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
const displayWidth = (text: string): number => [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0)
