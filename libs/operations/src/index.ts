export { OperationsModule } from './operations.module.js';
export { CheckName, CheckState } from './check.js';
export { lookAtEverything, type Checked } from './checks.js';
export { RestorationService } from './restoration.service.js';
export { endedByARestore, restoring, whatIsThere, type FoundThere } from './restoring.js';
