import type { Scope } from '../scope/scope.js';
import type { ReportOrder } from './reports.query.js';

/** What is sent of the people who are looked at, on whatever day. */
export function orderOf(
  orders: readonly ReportOrder[],
  programme: string,
  { unit, country }: Pick<Scope, 'unit' | 'country'>,
): ReportOrder | null {
  return (
    orders.find((one) => one.programme === programme && one.orgUnitCode === unit && one.country === country) ?? null
  );
}
