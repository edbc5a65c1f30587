import { TASK_RULES } from '#volunteers/contract-kinds.ts'
import type { DayLine } from '#volunteers/contract-reads.ts'
import { Loaded } from '../shared/loaded.tsx'
import { useRead } from '../shared/queries.ts'
import { useAppSearch } from '../shared/search.ts'
import { useWords } from '../shared/words.ts'
import { hoursText } from './hours.ts'
import { SheetButtons } from './sheet-buttons.tsx'
import { SAY } from './volunteer-words.ts'

const LINE_COLUMNS = [
  { id: 'sheet', names: ['表号', 'Sheet'] },
  { id: 'line', names: ['行号', 'Line'] },
  { id: 'team', names: ['组织', 'Team'] },
  { id: 'point', names: ['服务点', 'Point'] },
  { id: 'person', names: ['志愿者', 'Volunteer'] },
  { id: 'task', names: ['工作', 'Work'] },
  { id: 'date', names: ['日期', 'Date'] },
  { id: 'minutes', names: ['分钟', 'Minutes'] },
  { id: 'verifier', names: ['核实人', 'Verified by'] },
] as const
type Id = (typeof LINE_COLUMNS)[number]['id']

const toLine = (cells: Readonly<Partial<Record<Id, string>>>): object => ({
  ...cells,
  point: cells.point === undefined || cells.point === '' ? null : cells.point,
  minutes: Number(cells.minutes),
  date: (cells.date ?? '').slice(0, 10),
})

/** The day in one table; signed sheets come in as a workbook, a line a service. */
export function DayTable() {
  const words = useWords()
  const { date } = useAppSearch()
  const day = useRead<{ date: string; rows: DayLine[] }>('duties', '/api/volunteers/day', { date })
  const task = (line: DayLine) =>
    words(TASK_RULES[line.task as 'data-entry']?.words ?? { zh: line.task, en: line.task })
  const heads = [SAY.district, SAY.point, SAY.task, SAY.attendances, SAY.hours]
  return (
    <Loaded query={day}>
      {(found) => (
        <>
          <h2>{found.date}</h2>
          <SheetButtons<Id>
            name={`volunteers-${found.date}`}
            write={() => ({
              name: found.date,
              notes: [words(SAY.simulated)],
              columns: heads.map((head) => ({ head: words(head) })),
              rows: found.rows.map((line) => [
                line.district,
                words(line.pointName),
                task(line),
                line.attendances,
                Number(hoursText(line.minutes)),
              ]),
            })}
            take={{ columns: LINE_COLUMNS, command: 'return-service-line', toRow: toLine }}
          />
          <div className="vol-scroll">
            <table className="grid" aria-label={words(SAY.day)}>
              <thead>
                <tr>
                  {heads.map((head, i) => (
                    <th key={head.en} className={i > 2 ? 'num' : ''}>
                      {words(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.rows.map((line) => (
                  <tr key={`${line.point} ${line.task}`}>
                    <td>{line.district}</td>
                    <th scope="row">{words(line.pointName)}</th>
                    <td>{task(line)}</td>
                    <td className="num">{line.attendances}</td>
                    <td className="num">{hoursText(line.minutes)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Loaded>
  )
}
