export { PeopleImportModule } from './people-import.module.js';
export { PeopleImportService } from './people-import.service.js';
export { type ImportResult, type ImportSummary } from './people-import.result.js';
export { type ImportOptions } from './people-import.records.js';
export { type HrColumn } from './hr-columns.js';
export { hrColumnDescriptions, withHrColumns } from './hr-columns.document.js';
