import { Input } from 'antd'
import { useState } from 'react'
import { GATE_WORDS, type GATES, SKILL_WORDS, SKILLS, type Skill } from '#volunteers/contract-kinds.ts'
import type { VolunteerRow } from '#volunteers/contract-reads.ts'
import { Loaded } from '../shared/loaded.tsx'
import { useRead } from '../shared/queries.ts'
import { useWords } from '../shared/words.ts'
import { hoursText } from './hours.ts'
import { SheetButtons } from './sheet-buttons.tsx'
import { Status } from './status.tsx'
import { SAY } from './volunteer-words.ts'

const COLUMNS = [
  { id: 'person', names: ['志愿者', 'Volunteer'] },
  { id: 'volunteerNo', names: ['志愿者编号', 'Volunteer number'] },
  { id: 'team', names: ['组织', 'Team'] },
  { id: 'home', names: ['住地', 'Home'] },
  { id: 'skills', names: ['技能', 'Skills'] },
  { id: 'consent', names: ['同意日期', 'Consent'] },
  { id: 'health', names: ['健康申报日期', 'Health'] },
  { id: 'insurance', names: ['保险单号', 'Insurance'] },
  { id: 'insuredTo', names: ['保险至', 'Insured to'] },
  { id: 'training', names: ['培训日期', 'Training'] },
] as const
type Id = (typeof COLUMNS)[number]['id']

/** A line of the roster becomes an enrolment; names and identity numbers do not come this way. */
function toEnrolment(cells: Readonly<Partial<Record<Id, string>>>): object {
  const { person = '', volunteerNo = '', team = '', home = '', skills = '', insurance = '', insuredTo = '' } = cells
  const dated = (gate: (typeof GATES)[number], from: string | undefined) =>
    from === undefined || from === '' ? [] : [{ gate, from: from.slice(0, 10), to: null, ref: '' }]
  const cover =
    insurance === ''
      ? []
      : [{ gate: 'insurance', from: '2022-01-01', to: insuredTo.slice(0, 10) || null, ref: insurance }]
  const named = skills.split(/[、,;\s]+/).filter((one) => one !== '')
  const skill = (text: string): Skill | undefined => SKILLS.find((one) => one === text || SKILL_WORDS[one].zh === text)
  return {
    person: person === '' ? `v-n-${volunteerNo}` : person,
    team,
    channel: 'offline',
    volunteerNo: volunteerNo === '' ? null : volunteerNo,
    adult: true,
    home,
    skills: named.map((text) => skill(text) ?? text),
    gates: [
      ...dated('consent', cells.consent),
      ...dated('health', cells.health),
      ...cover,
      ...dated('training', cells.training),
    ],
  }
}

const gateOf = ({ gates }: VolunteerRow, name: string) => gates.find(({ gate }) => gate === name)

/** The cells of one volunteer, in the order of `COLUMNS`: what goes out is what comes in. */
const toCells = (row: VolunteerRow) => [
  row.person,
  row.volunteerNo,
  row.team,
  row.home,
  row.skills.map((skill) => SKILL_WORDS[skill].zh).join('、'),
  gateOf(row, 'consent')?.from ?? '',
  gateOf(row, 'health')?.from ?? '',
  gateOf(row, 'insurance')?.ref ?? '',
  gateOf(row, 'insurance')?.to ?? '',
  gateOf(row, 'training')?.from ?? '',
]

interface RowsProps {
  readonly rows: readonly VolunteerRow[]
}

function RegisterWorkbook({ rows }: RowsProps) {
  const words = useWords()
  return (
    <SheetButtons<Id>
      name="volunteers"
      write={() => ({
        name: words(SAY.register),
        notes: [words(SAY.simulated)],
        columns: COLUMNS.map(({ names }) => ({ head: names[0] })),
        rows: rows.map(toCells),
      })}
      take={{ columns: COLUMNS, command: 'enrol-volunteer', toRow: toEnrolment }}
    />
  )
}

function RegisterLines({ rows }: RowsProps) {
  const words = useWords()
  const skillText = (row: VolunteerRow) => row.skills.map((skill) => words(SKILL_WORDS[skill])).join('、')
  const gateText = ({ gates }: VolunteerRow) =>
    gates.map(({ gate, to }) => `${words(GATE_WORDS[gate as 'consent'])}${to === null ? '' : ` →${to}`}`).join(' · ')
  return (
    <table className="grid" aria-label={words(SAY.register)}>
      <thead>
        <tr>
          {[SAY.person, SAY.volunteerNo, SAY.team, SAY.home, SAY.skills, SAY.gates, SAY.status].map((head) => (
            <th key={head.en}>{words(head)}</th>
          ))}
          <th className="num">{words(SAY.attendances)}</th>
          <th className="num">{words(SAY.hours)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.person}>
            <th scope="row">{row.person}</th>
            <td>{row.volunteerNo ?? '–'}</td>
            <td>{row.team}</td>
            <td>{row.home}</td>
            <td>{skillText(row)}</td>
            <td>{gateText(row)}</td>
            <td>
              <Status of={row.status} />
            </td>
            <td className="num">{row.services}</td>
            <td className="num">{hoursText(row.minutes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The register, to be searched, taken out as a workbook and brought in as one. */
export function RegisterTable() {
  const words = useWords()
  const [q, setQ] = useState('')
  const list = useRead<{ rows: VolunteerRow[]; total: number }>('people', '/api/volunteers/register', { q, limit: 300 })
  return (
    <Loaded query={list}>
      {({ rows, total }) => (
        <>
          <RegisterWorkbook rows={rows} />
          <p>
            <Input
              value={q}
              onChange={(event) => setQ(event.target.value)}
              aria-label={words(SAY.person)}
              placeholder={words(SAY.person)}
              style={{ maxWidth: 280 }}
            />{' '}
            {rows.length} / {total}
          </p>
          <div className="vol-scroll">
            <RegisterLines rows={rows} />
          </div>
        </>
      )}
    </Loaded>
  )
}
