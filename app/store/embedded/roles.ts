import pg from 'pg'

/** The two roles and the database they share: one owns the tables, the other is the app's and is bound by row security. */
export async function ensureRoles(
  url: string,
  { owner, app }: { owner: string; app: string },
  passwordOf: (role: string) => string,
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      'select rolname as name from pg_roles where rolname = any($1)',
      [[owner, app]],
    )
    for (const role of [owner, app])
      if (!rows.some(({ name }) => name === role))
        await client.query(`create role ${role} login nosuperuser nobypassrls password '${passwordOf(role)}'`)
    const { rows: found } = await client.query("select 1 from pg_database where datname = 'ingrain'")
    if (!found.length) await client.query(`create database ingrain owner ${owner}`)
    await client.query('revoke all on database ingrain from public')
    await client.query(`grant connect on database ingrain to ${app}`)
  } finally {
    await client.end()
  }
}
