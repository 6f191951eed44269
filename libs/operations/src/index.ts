export { OperationsModule } from './operations.module.js';
export { RestorationService } from './restoration.service.js';
export { endedByARestore, restoring, whatIsThere, type FoundThere } from './restoring.js';
