import type { ReactNode } from 'react'

export type Fact = readonly [label: string, value: ReactNode]

/** Label and value pairs; pairs without a value are left out rather than shown empty. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
