export interface PartLine {
  readonly place: string
  readonly households: number
  readonly residents: number
}

/** One part of a zone a line: code, households, residents. A count that is missing is 0, which the server refuses by name. */
export const partLines = (text: string): PartLine[] =>
  text
    .split('\n')
    .map((line) => line.trim().split(/[\s,，]+/))
    .flatMap(([place = '', households = '0', residents = '0']) =>
      place === '' ? [] : [{ place, households: Number(households), residents: Number(residents) }],
    )
