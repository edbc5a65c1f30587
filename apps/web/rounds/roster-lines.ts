/** A line of a pasted roster as the contract wants it; what is no number stays wrong, so that the server names the row. */
export interface RosterLine {
  readonly building: string
  readonly households: number
  readonly people: number
  readonly elsewhere: number
}

const numberOf = (cell: string | undefined): number => (cell === undefined || cell === '' ? 0 : Number(cell))

/** Reads lines of building, households, people and people registered elsewhere, separated by tabs, commas or blanks. */
export function rosterLines(text: string): RosterLine[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().split(/[\t,，;\s]+/))
    .filter(([building = '']) => /^\d{12}-/.test(building))
    .map(([building = '', households, people, elsewhere]) => ({
      building,
      households: numberOf(households),
      people: numberOf(people),
      elsewhere: numberOf(elsewhere),
    }))
}
