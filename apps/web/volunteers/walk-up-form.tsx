import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { TASK_RULES, TASKS, type Task } from '#volunteers/contract-kinds.ts'
import type { WalkedUp } from '#volunteers/contract-reads.ts'
import { postJson } from '../shared/api.ts'
import { freshKey } from '../shared/evidence.ts'
import { ProblemView } from '../shared/problem-view.tsx'
import { useWords } from '../shared/words.ts'
import { keepPass } from './my-phone.ts'
import { SAY } from './volunteer-words.ts'

/** Work that somebody nobody knows yet may do: no danger, nothing confidential, no course before it. */
const OPEN = TASKS.filter((task) => {
  const { danger, remote, gates } = TASK_RULES[task]
  return !danger && !remote && gates.length === 0
})

interface Joining {
  readonly code: string
  readonly name: string
  readonly phone: string
  readonly adult: boolean
  readonly consent: boolean
  readonly health: boolean
  readonly task: Task
}

/** One key for as long as the form is open: a second tap on a slow network joins nobody twice. */
function useJoin(joining: Joining, onDone: () => void) {
  const [key] = useState(freshKey)
  return useMutation({
    mutationFn: () => postJson<WalkedUp>('/api/volunteers/walk-up', joining, { 'idempotency-key': key }),
    onSuccess: ({ pass }) => {
      keepPass(pass)
      onDone()
    },
  })
}

/** Join at the point: name and phone go to the vault, the register knows an id. */
export function WalkUpForm({ code, onDone }: { code: string; onDone: () => void }) {
  const words = useWords()
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [adult, setAdult] = useState(false)
  const [consent, setConsent] = useState(false)
  const [task, setTask] = useState<Task>(OPEN[0] ?? 'daily-needs')
  const join = useJoin({ code, name, phone, adult, consent, health: consent, task }, onDone)
  const ready = name.trim() !== '' && phone.trim() !== '' && adult && consent
  return (
    <section className="vol-card" aria-label={words(SAY.join)}>
      <h2>{words(SAY.join)}</h2>
      <Input
        value={name}
        onChange={(event) => setName(event.target.value)}
        placeholder={words(SAY.name)}
        aria-label={words(SAY.name)}
      />
      <Input
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
        placeholder={words(SAY.phone)}
        aria-label={words(SAY.phone)}
        inputMode="numeric"
      />
      <Select<Task>
        value={task}
        onChange={setTask}
        aria-label={words(SAY.task)}
        style={{ width: '100%' }}
        options={OPEN.map((value) => ({ value, label: words(TASK_RULES[value].words) }))}
      />
      <p>
        <Checkbox checked={adult} onChange={(event) => setAdult(event.target.checked)}>
          {words(SAY.adult)}
        </Checkbox>
      </p>
      <p>
        <Checkbox checked={consent} onChange={(event) => setConsent(event.target.checked)}>
          {words(SAY.consent)}
        </Checkbox>
      </p>
      <p>{words(SAY.joinHelp)}</p>
      <Button type="primary" disabled={!ready} loading={join.isPending} onClick={() => join.mutate()}>
        {words(SAY.joinAct)}
      </Button>
      {join.error === null ? null : <ProblemView error={join.error} />}
    </section>
  )
}
