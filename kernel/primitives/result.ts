/**
 * A broken rule, as a value. `code` is listed in the contract of the module that refuses;
 * `params` fill the slots of its sentence in each language; `field` and `row` say where.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly params: Readonly<Record<string, string | number>>
  readonly field?: string
  readonly row?: number
}

export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal<Code> }

export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export function refuse<Code extends string>(
  code: Code,
  params: Refusal['params'] = {},
  where: { field?: string; row?: number } = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, params, ...where } }
}
