/** A name as an SQL identifier. */
export const ident = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Text as an SQL literal, for statements that take no parameters (DDL, policies). */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
