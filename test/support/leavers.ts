import { Leaving, type LeavingCause } from '@sillage/people';
import { UnitOfWork } from '@sillage/platform';
import type { Services } from './services.js';

const byCommand: LeavingCause = { actor: null, importId: null };

/** These people leave the company, in one transaction, as HR's file has it. */
export async function leaveCompany(
  services: Pick<Services, 'get'>,
  personIds: readonly string[],
  cause: LeavingCause = byCommand,
): Promise<void> {
  await services.get(UnitOfWork).run(async (tx) => {
    await tx.query(`UPDATE person SET active = false, deactivated_at = $2 WHERE id = ANY($1::uuid[])`, [
      personIds,
      tx.now,
    ]);
    await services.get(Leaving).end(tx, personIds, cause);
  });
}

/** HR's next file says that they are with the company again. */
export async function returnToCompany(services: Pick<Services, 'get'>, personIds: readonly string[]): Promise<void> {
  await services.get(UnitOfWork).run(async (tx) => {
    await tx.query(`UPDATE person SET active = true, deactivated_at = NULL WHERE id = ANY($1::uuid[])`, [personIds]);
  });
}
