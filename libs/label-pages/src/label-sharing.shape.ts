import { labelShape } from '@sillage/labels';
import { whyNotShown } from './label-sharing.policy.js';

labelShape.add({
  viewerMayPublish: {
    sql: ({ row, reading }) =>
      `CASE WHEN ${row}.person_id = ${reading.me} THEN json_build_object('awardedAt', ${row}.awarded_at) END`,
    finish: (own: { awardedAt: string | null } | null) => own !== null && whyNotShown(own) === null,
  },
});
