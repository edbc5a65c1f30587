import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { CASE_COLUMNS, CONTACT_COLUMNS } from '#exchange/line-list/columns.ts'
import { type Cells, type SheetWriter, sheetWriter } from '#exchange/line-list/write-line-list.ts'
import { instant } from '#kernel/primitives/instant.ts'
import { localDate, localMinute, type TimeZone } from '#kernel/primitives/local-day.ts'
import type { Language } from '../http/language.ts'
import type { Page, Paging } from './read-page.ts'

/** One page in memory at a time, whatever the length of the list. */
const ROWS_A_PAGE = 2000

const two = (n: number) => String(n).padStart(2, '0')

/** `YYYY-MM-DD HH:MM` of the city's wall, which spreadsheets and the import of positives both read. */
function wallTime(zone: TimeZone): (instant: string) => string {
  return (text) => {
    const at = instant(text)
    const minute = localMinute(at, zone)
    return `${localDate(at, zone)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
  }
}

export const caseCsv = (language: Language, zone: TimeZone) => sheetWriter(CASE_COLUMNS, language, wallTime(zone))
export const contactCsv = (language: Language, zone: TimeZone) => sheetWriter(CONTACT_COLUMNS, language, wallTime(zone))

async function* linesOf<Row extends Cells<string>>(
  first: Page<Row>,
  sheet: SheetWriter<Row>,
  read: (paging: Paging) => Promise<Page<Row>>,
): AsyncGenerator<string> {
  yield sheet.head
  let page = first
  for (;;) {
    yield page.rows.map((row) => sheet.line(row)).join('')
    if (page.next === null) return
    page = await read({ limit: ROWS_A_PAGE, after: page.next, counted: false })
  }
}

/**
 * Answers with a sheet as it is read, a page after the other; the next is read only when the reader has taken the last,
 * and no connection of the database is held meanwhile. The first page is read before anything is answered, so that a
 * refusal is still one.
 */
export async function streamCsv<Row extends Cells<string>>(
  reply: FastifyReply,
  name: string,
  sheet: SheetWriter<Row>,
  read: (paging: Paging) => Promise<Page<Row>>,
): Promise<FastifyReply> {
  const first = await read({ limit: ROWS_A_PAGE })
  reply.header('content-type', 'text/csv; charset=utf-8')
  reply.header('content-disposition', `attachment; filename="${name}.csv"`)
  reply.header('x-total', String(first.total))
  return reply.send(Readable.from(linesOf(first, sheet, read), { objectMode: false }))
}
