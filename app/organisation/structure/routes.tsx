import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { isFresh, may } from '../caller.ts'
import { words as organisationWords } from '../words.ts'
import { readStructure } from './actions.ts'
import { sizesOf } from './hereStore.ts'
import { OrganisationPage } from './pages/organisation.tsx'
import { SettingsPage } from './pages/settings.tsx'
import { isMonthDay, saveSettings, settingsOf, timeZones } from './settings.ts'
import { routes as shapes } from './shapeRoutes.tsx'
import { type AboutUnit, unitRoutes } from './unitRoutes.tsx'
import { words } from './words.ts'

async function showOrganisation({ caller, frame }: Visit): Promise<Answer> {
  return page(
    <OrganisationPage
      frame={frame}
      organisation={caller.organisation}
      structure={await readStructure(caller)}
      sizes={await sizesOf(caller)}
      may={{
        edit: may(caller, 'organisation.edit'),
        shape: may(caller, 'unit.edit', { unitId: null }),
        members: may(caller, 'member.read'),
        posts: may(caller, 'post.read'),
        addUnits: may(caller, 'unit.edit'),
      }}
    />,
  )
}

async function showSettings({ caller, frame }: Visit): Promise<Answer> {
  const { edit, ...values } = await settingsOf(caller)
  return page(<SettingsPage frame={frame} values={values} base={edit} isFresh={isFresh(caller, caller.now)} />)
}

async function takeSettings({ caller, frame, form }: Post): Promise<Answer> {
  const values = {
    name: form.get('name').trim(),
    timeZone: form.get('timeZone'),
    yearStarts: form.get('yearStarts').trim(),
  }
  const draw = (
    errors: FieldError[],
    more: { base?: number; both?: Parameters<typeof SettingsPage>[0]['both'] } = {},
  ) =>
    refuse(
      <SettingsPage
        frame={frame}
        values={values}
        base={form.base}
        isFresh={isFresh(caller, caller.now)}
        isTyped
        errors={errors}
        {...more}
      />,
    )
  const errors = faultsOf(values)
  if (errors.length) return draw(errors)
  const saved = await saveSettings(caller, form.base, values)
  if (saved.ok) return go('/organisation', 'settings.saved')
  if (saved.because === 'not-fresh') return draw([{ field: 'name', text: organisationWords.confirm.error }])
  const { edit, ...now } = await settingsOf(caller)
  const rows = [
    { name: words.settings.name, value: now.name },
    { name: words.settings.timeZone, value: now.timeZone },
    { name: words.settings.yearStarts, value: now.yearStarts },
  ]
  return draw([{ field: 'name', text: organisationWords.both.title }], {
    base: edit,
    both: { saved: rows, keepHref: '/organisation' },
  })
}

function faultsOf({
  name,
  timeZone,
  yearStarts,
}: {
  name: string
  timeZone: string
  yearStarts: string
}): FieldError[] {
  const said = words.settings.errors
  return [
    ...(name ? [] : [{ field: 'name', text: said.name }]),
    ...(name.length > 200 ? [{ field: 'name', text: said.nameLong }] : []),
    ...(timeZones().includes(timeZone) || isZone(timeZone) ? [] : [{ field: 'timeZone', text: said.timeZone }]),
    ...(isMonthDay(yearStarts) ? [] : [{ field: 'yearStarts', text: said.yearStarts }]),
  ]
}

// Some zones that work, UTC among them, are not in the list that the machine gives.
function isZone(zone: string): boolean {
  try {
    return Boolean(zone) && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

export const structureRoutes = (about?: AboutUnit): Route[] => [
  get('/organisation', 'organisation.read', showOrganisation),
  get('/settings', 'organisation.edit', showSettings),
  post('/settings', 'organisation.edit', takeSettings),
  ...shapes,
  ...unitRoutes(about),
]
