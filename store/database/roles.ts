import type pg from 'pg'

/** The two roles every statement of ours runs as, whoever owns the schema. */
export const WRITER = 'firebreak_writer'
export const READER = 'firebreak_reader'

const DUPLICATE = new Set(['42710', '23505'])

/** Roles belong to the whole cluster, so another database may have made them, or be making them now. */
export async function ensureRoles(client: pg.ClientBase): Promise<void> {
  for (const role of [WRITER, READER]) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (rowCount === 0) await ignoring(DUPLICATE, client.query(`create role ${role} nologin`))
    const member = await client.query(
      `select 1 from pg_auth_members m join pg_roles r on r.oid = m.roleid
       where r.rolname = $1 and m.member = (select oid from pg_roles where rolname = current_user)
         and pg_has_role(current_user, r.oid, 'member')`,
      [role],
    )
    if (member.rowCount === 0) await client.query(`grant ${role} to current_user`)
  }
}

async function ignoring(codes: ReadonlySet<string>, work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && codes.has(String(error.code)))) throw error
  }
}
