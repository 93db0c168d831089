import pg from 'pg'

/** What the log of the instance says of a worked example that was put back: its rows have no address any more. */
export const FORGOTTEN = 'example forgotten'

/**
 * Deletes the rows of worked examples that were put back. The app itself cannot: nobody who answers requests may take
 * back what happened. Only what the log names as forgotten, and only what has no address, so never a real organisation.
 * Returns a sentence for what could not be cleared: that is no reason not to start.
 */
export async function clearForgotten(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows: forgotten } = await client.query<{ org: string }>(
      `select distinct l.org_id as org from instance_log l where l.what = $1
         and not exists (select 1 from organisation_address a where a.org_id = l.org_id)
         and not exists (select 1 from instance_log c where c.org_id = l.org_id and c.what = 'example cleared')`,
      [FORGOTTEN],
    )
    const warnings: string[] = []
    for (const { org } of forgotten)
      await clear(client, org).catch(async (error: Error) => {
        await client.query('rollback')
        warnings.push(`An earlier worked example (${org}) could not be cleared away: ${error.message}`)
      })
    return warnings
  } finally {
    await client.end()
  }
}

async function clear(client: pg.Client, org: string): Promise<void> {
  await client.query(`begin; select set_config('app.org', '${org}', true); set constraints all deferred`)
  let left = await tablesOfOrganisations(client)
  // A row goes when nothing points at it any more: round after round, until none is left.
  while (left.length) {
    const stayed: string[] = []
    for (const name of left) if (!(await tryToEmpty(client, name, org))) stayed.push(name)
    if (stayed.length === left.length) throw new Error(`these tables could not be emptied: ${stayed.join(', ')}`)
    left = stayed
  }
  await client.query(
    `insert into instance_log (id, at, what, org_id) values (gen_random_uuid(), now(), 'example cleared', $1)`,
    [org],
  )
  await client.query('commit')
}

async function tablesOfOrganisations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity order by relname`,
  )
  return rows.map(({ name }) => name)
}

async function tryToEmpty(client: pg.Client, name: string, org: string): Promise<boolean> {
  await client.query('savepoint emptying')
  try {
    await client.query(`delete from ${client.escapeIdentifier(name)} where org_id = $1`, [org])
    await client.query('release emptying')
    return true
  } catch (error) {
    await client.query('rollback to emptying')
    if (error instanceof pg.DatabaseError && error.code === '23503') return false
    throw error
  }
}
