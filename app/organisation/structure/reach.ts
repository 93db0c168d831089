import { NotAllowed } from '../../errors.ts'
import { type Caller, may } from '../caller.ts'
import { isWithin, type Unit } from './structure.ts'

/** May the caller see this part at all? A partner sees the part they are at home in and what is under it. */
export function maySeeUnit(
  caller: Caller,
  unit: Pick<Unit, 'id' | 'ownerPostId'>,
  units: readonly Pick<Unit, 'id' | 'parentId'>[],
): boolean {
  if (may(caller, 'organisation.read', { unitId: unit.id, ownerPostId: unit.ownerPostId })) return true
  const { homeUnitId } = caller.member
  return Boolean(homeUnitId && isWithin(units, unit.id, homeUnitId))
}

/** Throws where `maySeeUnit` says no. */
export function mustSeeUnit(
  caller: Caller,
  unit: Pick<Unit, 'id' | 'ownerPostId'>,
  units: readonly Pick<Unit, 'id' | 'parentId'>[],
): void {
  if (!maySeeUnit(caller, unit, units)) throw new NotAllowed('organisation.read')
}
