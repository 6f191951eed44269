/** Why a row of a report counts for nobody. */
export const rowReasons = [
  'MACHINE',
  'TELEPHONE',
  'WAITING_ROOM',
  'DID_NOT_COME',
  'NO_NAME',
  'NO_TIMES',
  'UNKNOWN_ADDRESS',
  'NAME_NOT_REGISTERED',
  'NAME_OF_SEVERAL',
  'HOSTS_IT',
  'NOBODY_OF_OURS',
  'TAKEN_BACK',
] as const;
export type RowReason = (typeof rowReasons)[number];
