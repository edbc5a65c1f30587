/** One thing a check objects to. `line` counts from 1; 0 means the file as a whole. */
export interface Finding {
  readonly file: string
  readonly line: number
  readonly message: string
}

export const describeFinding = ({ file, line, message }: Finding): string =>
  line === 0 ? `${file}: ${message}` : `${file}:${line}: ${message}`
