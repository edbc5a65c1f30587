import type { CommandContract } from '#outbreak/contract-fields.ts'
import type { CommandStep } from '#scenarios/scenario.ts'

/** A scenario acts through the same contracts as a user: a payload that does not meet them is a bug of the scenario. */
export function parsePayloads(step: CommandStep, commands: Readonly<Record<string, CommandContract>>): CommandStep {
  const contract = commands[step.command]
  if (contract === undefined) throw new Error(`${step.request}: there is no command ${step.command}`)
  const payloads = step.payloads.map((payload, row) => {
    const parsed = contract.schema.safeParse(payload)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new Error(`${step.request}: ${step.command} row ${row}: ${issue?.path.join('.')}: ${issue?.message}`)
  })
  return { ...step, payloads }
}
