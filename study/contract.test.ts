import { expect, it } from 'vitest'
import { z } from 'zod'
import { STUDY_COMMANDS, STUDY_REFUSALS } from './contract.ts'
import { MemberField } from './contract-fields.ts'
import { MEMBER_FIELDS } from './member-fields.ts'
import { STUDY } from './module.ts'

it('every command has a decision, and every decision a contract', () => {
  expect(STUDY.decisions.map(({ name }) => name).sort()).toEqual(Object.keys(STUDY_COMMANDS).sort())
})

it('no field of a contract names a member unless the edge knows of it', () => {
  const { description } = z.globalRegistry.get(MemberField) ?? {}
  for (const [command, { schema }] of Object.entries(STUDY_COMMANDS)) {
    const text = JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
    const inherited = text.split(JSON.stringify(description)).length - 1
    expect([command, inherited]).toEqual([command, MEMBER_FIELDS[command]?.length ?? 0])
  }
})

it('says every refusal in both languages', () => {
  for (const [code, { zh, en }] of Object.entries(STUDY_REFUSALS)) {
    expect(zh, code).toMatch(/[\u4e00-\u9fff]/)
    expect(en, code).toMatch(/[A-Za-z]{3}/)
  }
})
