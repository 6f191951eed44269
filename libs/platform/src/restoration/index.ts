export { beginRestoration, platformAfterRestore, type AfterRestore } from './after-restore.js';
export { Restorations, type Restoration } from './restorations.js';
export { RestorationModule } from './restoration.module.js';
