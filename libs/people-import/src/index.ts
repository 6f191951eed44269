export { PeopleImportModule } from './people-import.module.js';
export { PeopleImportService } from './people-import.service.js';
export { type ImportResult, type ImportSummary } from './people-import.result.js';
export { type ImportOptions } from './people-import.records.js';
export { type HrColumn } from './reading/hr-columns.js';
export { hrColumnDescriptions, withHrColumns } from './reading/hr-columns.document.js';
