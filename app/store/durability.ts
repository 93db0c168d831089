import pg from 'pg'

const NEEDED = ['fsync', 'synchronous_commit', 'full_page_writes']

/**
 * Refuses a database that may forget what it has acknowledged, or a role that row security does not bind.
 * Returns warnings to print. `url` is the address the app itself will use.
 */
export async function checkDurability(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any($1)',
      [[...NEEDED, 'data_checksums', 'server_version_num', 'server_encoding']],
    )
    const setting = Object.fromEntries(rows.map((row) => [row.name, row.setting]))
    const off = NEEDED.filter((name) => setting[name] === 'off')
    if (off.length)
      throw new Error(
        `The database has ${off.join(' and ')} switched off, so saved work could be lost in a power cut. Switch ${off.length > 1 ? 'them' : 'it'} on, then start Ingrain again.`,
      )
    if (Number(setting.server_version_num) < 150000) throw new Error('Ingrain needs PostgreSQL 15 or newer.')
    if (setting.server_encoding !== 'UTF8') throw new Error('Ingrain needs a database whose encoding is UTF8.')
    const { rows: roles } = await client.query(
      `select rolsuper or rolbypassrls as above, exists (select 1 from pg_class where relname = 'record' and relowner = r.oid) as owns
       from pg_roles r where rolname = current_user`,
    )
    if (roles[0]?.above || roles[0]?.owns)
      throw new Error(
        'DATABASE_URL signs in as a role that row security does not bind (a superuser, or the owner of the tables). Use a plain role there, and the owner in DATABASE_OWNER_URL.',
      )
    return setting.data_checksums === 'off'
      ? ['Warning: the database has no data checksums, so damage on disk may go unseen.']
      : []
  } finally {
    await client.end()
  }
}
