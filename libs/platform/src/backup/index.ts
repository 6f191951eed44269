export { BackupRefusedError } from './backup-format.js';
export { checkBackup, type CheckedBackup } from './backup-reader.js';
export { restoreBackup, type Query, type Restoring } from './restore-backup.js';
export { takeBackup, type TakenBackup } from './take-backup.js';
